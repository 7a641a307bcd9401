"""What staff call a patient: two words and a number, so that no screen and no topic shows a name."""

from __future__ import annotations

COLOURS = (
    "Amber", "Ash", "Azure", "Beige", "Blue", "Bronze", "Brown", "Cedar", "Cherry", "Clay", "Cobalt",
    "Copper", "Coral", "Cream", "Fern", "Ginger", "Golden", "Green", "Grey", "Hazel", "Honey", "Indigo",
    "Ivory", "Jade", "Lemon", "Lilac", "Linen", "Maple", "Mint", "Mossy", "Ochre", "Olive", "Opal",
    "Pearl", "Pine", "Plum", "Sage", "Sandy", "Silver", "Teal",
)  # fmt: skip
BIRDS = (
    "Avocet", "Bunting", "Chough", "Crane", "Curlew", "Dipper", "Dove", "Dunlin", "Egret", "Eider",
    "Falcon", "Finch", "Gannet", "Godwit", "Goshawk", "Grebe", "Heron", "Hoopoe", "Ibis", "Jackdaw",
    "Kestrel", "Kite", "Lapwing", "Linnet", "Martin", "Merlin", "Osprey", "Ouzel", "Owl", "Petrel",
    "Pipit", "Plover", "Puffin", "Robin", "Sparrow", "Starling", "Swallow", "Swift", "Tern", "Wren",
)  # fmt: skip
FIRST_NUMBER, NUMBERS = 10, 990
COUNT = len(COLOURS) * len(BIRDS) * NUMBERS


def alias(number: int) -> str:
    """Any number has one; COUNT of them are different."""
    rest, colour = divmod(number % COUNT, len(COLOURS))
    rest, bird = divmod(rest, len(BIRDS))
    return f"{COLOURS[colour]} {BIRDS[bird]} {FIRST_NUMBER + rest}"
