"""Signs that lie in two or three things said together, in any order: a part of the body, and what is wrong with it.

One sign a line: `name within words: this, that & wrong, bad* unless other`. A star stands for any ending; all must stand
in one sentence, with so many words between them at most.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from flows.danger.opening import Sayings, sayings
from flows.danger.sign import Sign, Tier

_A = """
chest-pain 7: chest, breastbone, sternum & pain, pains, painful, hurt*, ache, aches, aching, tight*, pressure, crush*, heav*, burning, stab*, squeez* unless skin, rads, radiation, infection, boss
breathless 4: breathe, breathing, breath, air & cant, cannot, barely, hardly, struggl*, gasp*, hard, harder, difficult*, trouble, severe* unless exercise*, technique, easy, cried, crying, laugh*, hold, deep, short*, out, anxiety, fresh
bleeding 6: blood*, bright red, red stuff & cough*, spit*, spat, vomit*, puk*, threw up, throw* up, thrown up, phlegm, sputum, hack* unless test*, thinner*, pressure, count*, sample*
bleeding 5: black, tar, tarry, jet black & stool*, poo, poos, poop, motion*, bowel movement*, shit
bleeding 6: bleed*, bled & wont stop, will not stop, not stop*, doesnt stop, cant stop, heavy, heavily, hour, hours, minutes, soak*, pouring, everywhere, loads, so much, non stop, uncontroll* unless gum*, brush*
bleeding 5: blood & pouring, gush*, everywhere, soaked, spurt*, streaming unless test*
neuro 5: face, mouth, smile, eyelid & droop*, dropped, sagg*, lopsided, numb, numbness unless dentist, scan, radiation
neuro 6: left, right, one side, half & arm, leg, hand, face, body, side & weak, weakness, numb, numbness, paralys*, paralyz*, limp, floppy, cant lift, cant move, cant raise, dead, wont move unless surgery, mastectomy, lumpectomy, operation, op, nodes, radiation, rads, taxol, chemo, years, armpit
neuro 8: fell, fallen, floor & doesnt answer, not answering, wont answer, not responding, not moving, cant get up, wont move
neuro 3: lost, losing, loss of & consciousness
neuro 5: speech, words, talking, speaking & slur*, jumbl*, garbled, wrong, muddled, off, gibberish, nonsense unless report
neuro 8: she, he, mum, mom, dad, husband, wife, shes, hes, partner, sister, granny, nan, grandma, grandad & hallucinat*, floppy, delirious, rambling, not making sense, doesnt recogni*, didnt recogni*, not recogni*, doesnt know where, not knowing where, didnt know where, no idea where, unresponsive, not responding, incoherent
neuro 8: fever, temp, feverish & rambling, hallucinat*, nonsense, delirious, confused, muddled, faint, collapsed
neuro 4: lips, nails, fingertips & blue, grey, gray, purple unless polish, varnish
cord 12: back, spine, spinal, neck, bone mets & leg, legs, feet, foot, bum, bottom, groin & tingl*, weak, weakness, numb, numbness, jelly, buckl*, give way, giving way, gave way, paralys*, unsteady, dead, heavy unless taxol
cord 10: wet, wetting, soiled, incontinent, bladder, bowel* & leg, legs, back, numb, spine & weak*, numb*, dead, pain*, heavy, mets, control
allergy 5: lips, tongue, throat & swell*, swollen, puff*, closing, tight* unless nodes, glands
allergy 8: hives, welts & infusion, drip, dizz*, faint*, throat, breath*, wheez*, lips, face, antibiotic*
allergy 5: wheez*, swell*, swollen & throat, face, lips, tongue & infusion, drip, injection, antibiotic*, tablet*, pill*
overdose 6: took, taken, swallowed, given, gave & double, too many, too much, twice, whole, mistake, accident*, instead & tablets, pills, morphine, oramorph, oxy*, fentanyl, patch*, codeine, tramadol, paracetamol, tylenol, zopiclone, sleeping unless a day, daily
""".strip()
_B = """
clot 7: leg, legs, calf, thigh, arm, ankle, ankles, foot & swell*, swollen, swole, puff*, purple, purplish, ballooned unless lymph*, sleeve, gone down, scan
clot 4: calf, calves & hot, warm, hard, red, tender, pain*, hurt*, sore
infection-local 6: port, picc, line, wound, scar, incision, stitches, implant, expander & pus, infected, infection, smells, smelly, leak*, ooz*, weep*, hot, streak*, burst, discharge, gunk, angry unless healed, healing
infection-local 3: infected, infection & toe, finger, nail, tooth, skin, bite, chest, throat, ear, sinus, bladder, urine, kidney, cut, eye, hand, foot, arm, leg
infection-local 5: breast & hot, infected, infection, pus, fiery
infection-local 6: red streak*, red line*, redness & arm, spread*, up my, port, picc, hot unless radiation, rads
heart 5: heart, pulse, heartbeat & rac*, pounding, flutter*, fast, irregular*, skip*, thump*, rapid, palpitat* unless news, phone, nervous, scan, echo, exercise
vomiting 4: vomit*, puk*, throwing up, threw up, being sick, been sick & everything, all day, all night, non stop, nonstop, constantly, days, keep, keeps, kept, cant stop, every, hours unless anticipat*
bleeding 5: blood, bleeding, bleed, bled & pee, peeing, urine, wee, stool*, poo*, toilet, wipe*, gum, gums, nose, bowel*, rectum unless test*, sample*, result*, clear
headache 3: headache*, my head, head pain*, head hurts & severe, terrible, blinding, splitting, worst, awful, exploding, pounding, unbearable, excruciating unless insurance, paperwork
ill 2: really, very, so, extremely, terribly, seriously, dreadfully & ill, unwell, poorly unless differentiated, fitting, informed, explained, written
urine 6: no, little, hardly, barely, havent, hasnt, not & pee, peed, urine, wee, weed, urinated & today, since, hours, all day, all night, yesterday, 12, night unless test*
diarrhoea 5: diarrh*, runs, stools & nonstop, non stop, all day, all night, days, constant*, explosive, severe, bloody, hours, dehydrat* unless in the family
""".strip()
_CRISIS = """
suicide 6: want, wants, wish*, rather, sooner, relief, prefer, ready, begging, pray*, better, easier, happier & die, dead, be gone unless before, when, until, will i, funeral, laughing, curiosity, embarrass*, battery, phone, plant, cells, skin, know, live, see, husband died, mum died
suicide 4: pills, tablets, meds, morphine & saved, saving, hoard*, stash*, stockpil* unless money, receipt*, trip
suicide 3: slice, slit, slash, cut, cutting & wrist, wrists, throat unless fell, glass, accident*
suicide 3: stop, quit, end, ending, finish* & living, existing, being alive, my life unless will
suicide 4: cant, cannot, dont & bear, face, stand, tolerate & living, life, live, another day unless chemo, hospital
suicide 5: hurt*, harm*, something, kill*, cut* & myself, my self & thinking, think, thought*, thoughts, want, going, gonna, keep, might, could, urge*, feel, if i unless accident*, fell, gym, shaving
""".strip()
_C = """
jaundice 5: yellow, yellowish, yellowing, jaundice* & eye, eyes, skin, whites, face, tinge unless nail*, toenail*, tablet*, cream, tan, ellipse, fat, specimen, tissue
jaundice 5: dark, cola, tea, brown & urine, pee, wee & itch*, pale, yellow, cola, tea, dark, brown unless drink*
""".strip()
_LINE = re.compile(r"(?P<name>[\w-]+) (?P<apart>\d+): (?P<said>.+?)(?: unless (?P<unless>.+))?")
_SENTENCE = re.compile(r"[^|?]+\??")

Span = tuple[int, int]
MOST = 12
"""So often a thing is looked at in one sentence: nobody in need repeats it longer than that."""


@dataclass(frozen=True, slots=True)
class Together:
    sign: Sign
    apart: int
    said: tuple[str, ...]
    """The things, each as its words between commas."""
    unless: re.Pattern[str] | None


@dataclass(frozen=True, slots=True)
class Near:
    """The things of one sign, near enough to each other in one sentence."""

    sign: Sign
    sentence: str
    at: int
    spans: tuple[Span, ...]


def together(said: str) -> Iterator[Near]:
    for part in _SENTENCE.finditer(said):
        sentence = part[0]
        places: defaultdict[tuple[int, int], list[Span]] = defaultdict(list)
        for found, things in _WORDS.found(sentence):
            for thing in things:
                places[thing].append(found.span())
        for number in sorted({number for number, _ in places}):
            row = ROWS[number]
            spans = [
                places[number, thing][:MOST] for thing in range(len(row.said)) if (number, thing) in places
            ]
            if len(spans) == len(row.said) and not (row.unless and row.unless.search(sentence)):
                yield from (
                    Near(row.sign, sentence, part.start(), near) for near in _near(sentence, spans, row)
                )


def _near(sentence: str, spans: list[list[Span]], row: Together) -> Iterator[tuple[Span, ...]]:
    first, *others = spans
    for place in first:
        near = [_nearest(sentence, place, those, row.apart) for those in others]
        if all(near):
            yield (place, *(span for span in near if span is not None))


def _nearest(sentence: str, place: Span, spans: list[Span], apart: int) -> Span | None:
    nearest = min((_words_between(sentence, place, span), span) for span in spans)
    return nearest[1] if nearest[0] <= apart else None


def _words_between(sentence: str, one: Span, other: Span) -> int:
    first, second = sorted((one, other))
    return max(sentence.count(" ", first[1], second[0]) - 1, 0)


def _pattern(words: str) -> str:
    """A star stands for any ending."""
    return "|".join(word.strip().replace("*", r"\w*") + r"\b" for word in words.split(","))


def _table(tier: Tier, written: str) -> Iterator[Together]:
    for line in written.splitlines():
        if row := _LINE.fullmatch(line):
            unless = re.compile(rf"\b(?:{_pattern(row['unless'])})") if row["unless"] else None
            yield Together(
                Sign(tier, row["name"]), int(row["apart"]), tuple(row["said"].split(" & ")), unless
            )


def _words(rows: tuple[Together, ...]) -> Sayings[tuple[tuple[int, int], ...]]:
    """For every word, the rows that look for it, and as which of their things."""
    things: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for number, row in enumerate(rows):
        for thing, words in enumerate(row.said):
            for word in words.split(","):
                things[_pattern(word)].append((number, thing))
    return sayings((word, tuple(those)) for word, those in things.items())


ROWS = tuple(
    row
    for tier, written in ((Tier.CRISIS, _CRISIS), (Tier.A, _A), (Tier.B, _B), (Tier.C, _C))
    for row in _table(tier, written)
)
_WORDS = _words(ROWS)
