"""Whatever two pieces are joined, no word of either is lost."""

from __future__ import annotations

import re
from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from flows.cutoff import join, vocabulary

WHOLE = re.findall(
    r"\w+", "the scan said my nodes are low and it hurts because she was told to wait positive"
)
WORDS = vocabulary(WHOLE, ["neutrophils", "capecitabine"])
ANY = st.text(max_size=60)
TYPED = st.lists(
    st.sampled_from([*WHOLE, "posit", "neutr", "ive", "3+", "er", ",", "(", "ophils"]), max_size=7
)


def letters(text: str) -> str:
    return "".join(text.split()).casefold()


@settings(max_examples=300, deadline=None)
@given(ANY, ANY)
def test_joining_never_raises_and_ends_with_the_rest(fragment: str, rest: str) -> None:
    joined = join(fragment, rest, WORDS)
    assert joined.endswith(rest.strip())


@settings(max_examples=300, deadline=None)
@given(TYPED.map(" ".join), TYPED.map(" ".join))
def test_no_word_is_lost_that_the_rest_does_not_say_again(fragment: str, rest: str) -> None:
    joined = join(fragment, rest, WORDS)
    if letters(joined) == letters(fragment) + letters(rest):
        return
    kept = Counter(joined.casefold().split())
    *whole, _ = fragment.casefold().split()
    assert not Counter(rest.casefold().split()) - kept
    assert set(whole) <= set(kept) | set(rest.casefold().split())


THREE = st.permutations(WHOLE).map(lambda words: (words[:5], words[5:9], words[9:]))


@settings(max_examples=300, deadline=None)
@given(THREE)
def test_it_does_not_matter_which_of_three_plain_pieces_are_joined_first(pieces: list[list[str]]) -> None:
    """They repeat none of each other's words: a repeated piece is a message sent anew, and replaces."""
    one, two, three = (" ".join(piece) for piece in pieces)
    left = join(join(one, two, WORDS), three, WORDS)
    assert left == join(one, join(two, three, WORDS), WORDS) == f"{one} {two} {three}"
