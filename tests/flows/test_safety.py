"""The safety lane: how people say that they need help now, and how they only seem to."""

from __future__ import annotations

import pytest

from flows.safety import Tier, look

A = (
    "My dad has pain in his chest and it goes down the left arm",
    "i cant get my breath",
    "struggling to breathe after the infusion",
    "shes having a stroke i think",
    "he just had a seizure",
    "coughed up some blood",
    "vomited blood twice",
    "theres blood in my vomit",
    "my stools are black",
    "my speech is slurred",
    "the left side of my face is numb",
    "i fainted at the bus stop",
    "mum collapsed",
    "legs feel weak and numb and my back hurts a lot, mets in spine",
    "i cant move my legs",
    "my throat is swelling",
    "took too many of my morphine tablets by accident",
    "chest tightness and sweating",
    "i have chest pain",
    "chst pain and cant breth",
    "my lips are blue",
    "bleeding wont stop from my biopsy",
    "sudden terrible headache and i cant see properly",
    "no fever but crushing chest pain",
)
B = (
    "temp 38.2",
    "38.1",
    "101.5 fever on chemo",
    "i feel hot and shivery",
    "my temprature is 38,9",
    "running a fever",
    "my husband has a fever of 39 after chemo",
    "diarrhea 6 times today",
    "i keep vomiting and cant keep water down",
    "my leg is swollen and red",
    "nose bleeds every day",
    "got a new cough on enhertu",
    "breathless when i climb stairs",
    "my wound is infected and smells",
    "my picc line is red and hot",
    "feeling really ill day 9 after chemo",
    "heart palpitations since starting ribociclib",
    "no pee since last night",
    "100.8 F this morning",
    "38 degrees and had chemo on monday",
    "37.8 and i feel awful, day 10",
    "103",
    "no cough, but my temperature is 38.4",
)
C = (
    "yellow eyes since this morning",
    "i might be pregnant, on tamoxifen",
    "mouth ulcers, hurts to eat",
    "back pain getting worse and i have bone metastases",
    "rash since my keytruda infusion",
)
CRISIS = (
    "i just want it to be over, i want to die",
    "i want to kill myself",
    "i feel suicidal",
    "thinking of ending it all",
    "my family would be better off without me",
    "i dont want to be here anymore",
    "life isnt worth living",
    "no point living anymore",
    "i wish i was dead",
    "i am going to overdose on my pills",
    "i hurt myself again last night",
    "my daughter says she wants to die",
    "i cant go on",
    "id be better off dead",
)
NOTHING = (
    "can tamoxifen cause blood clots?",
    "how high is a fever",
    "what counts as a fever",
    "i had a fever last year but im fine",
    "no chest pain, no cough, just tired",
    "the lump is in my left breast",
    "stage 4 her2 positive",
    "my pathology report says blood vessel invasion",
    "vascular invasion seen",
    "her2 3+ er 95 pr 38",
    "ki67 is 39",
    "my nodes 3/38",
    "im scared",
    "i feel sick with worry",
    "will i die",
    "chemo kills cancer cells",
    "it hurts that nobody told me",
    "i cut my finger cooking",
    "tumor 38 mm",
    "age 38",
    "im 41 years old",
    "i am 39 and just diagnosed",
    "my mum died of this",
    "the doctor said no sign of infection",
    "40% er",
    "pr 40",
    "I'm so confused by all this",
    "so confused",
    "what does it mean",
    "blood clot risk on tamoxifen?",
    "er positive 39 percent",
    "grade 3 with necrosis",
    "the biopsy bled a bit",
    "left arm lymphoedema for 3 years",
    "painkillers",
    "what happens if i miss a dose",
    "it says 38",
    "i am going to the chest clinic on monday",
    "my chest x-ray was clear",
    "nobody told me what grade it is",
    "dying to know the result",
    "the news took my breath away",
    "i do not have a fever",
    "never had chest pain",
    "had a seizure as a child, nothing since",
    "does enhertu cause a cough?",
    "i don't want to die",
    "my temperature is 36.9",
    "it is 39 degrees outside",
    "i was 39 weeks pregnant when they found it",
    "the tumour is 38 mm",
)
ALARMS = [
    *((words, Tier.A) for words in A),
    *((words, Tier.B) for words in B),
    *((words, Tier.C) for words in C),
    *((words, Tier.CRISIS) for words in CRISIS),
]


@pytest.mark.parametrize(("words", "tier"), ALARMS)
def test_a_cry_for_help_is_heard(words: str, tier: Tier) -> None:
    alarm = look(words)
    assert alarm is not None
    assert alarm.tier is tier
    assert alarm.evidence in words
    assert alarm.evidence


@pytest.mark.parametrize("words", NOTHING)
def test_what_is_denied_over_asked_or_only_an_idiom_is_no_alarm(words: str) -> None:
    assert look(words) is None


def test_the_more_urgent_of_two_signs_speaks() -> None:
    alarm = look("I have a fever of 39 and chest pain")
    assert alarm is not None
    assert alarm.tier is Tier.A


@pytest.mark.parametrize(
    "words", ["fever " * 1500, "bone " * 1600, "39 " * 2500, "no " * 2500, "\n" * 4000, "😢" * 2000]
)
def test_no_message_however_odd_raises(words: str) -> None:
    look(words)
