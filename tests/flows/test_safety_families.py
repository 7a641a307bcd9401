"""The safety lane hears families of sayings: the same need in other words, other order, and with slips."""

from __future__ import annotations

import pytest

from flows.safety import Tier, look

A = (
    "it feels like a brick is on my chest",
    "My mum has a crushing feeling in the middle of the chest",
    "tight band round my chest, sweating",
    "breathing is getting really hard",
    "she can barely get any air",
    "too breathless to talk",
    "he has gone blue",
    "brought up some bright red blood",
    "my vomit looked like coffee grounds",
    "poo black as tar since monday",
    "the bleeding will not stop, it has been an hour",
    "soaking a pad every half hour",
    "dad is confused and keeps saying odd things",
    "half of her face has dropped",
    "he suddenly cannot speak",
    "she is unconscious",
    "seizure last night",
    "everything went dark and I lost consciousness",
    "mets in my spine and my legs keep buckling",
    "numb between my legs since yesterday",
    "I wet myself and my legs are numb",
    "tongue is swelling after the infusion",
    "hives everywhere and I feel faint",
    "she swallowed too many sleeping tablets",
    "fever of 39 and talking nonsense",
    "pulse is racing on kisqali and I nearly fainted",
    "please send an ambulance",
)
B = (
    "39,1 after my second cycle",
    "thermometer says 100.9",
    "37.8 and I feel rotten",
    "35.4 and shivering",
    "I took paracetamol, before that it was 38.7",
    "cannot get warm, teeth chattering",
    "yellow fluid leaking from my scar",
    "red streaks up my arm from the port",
    "burning when I pee",
    "only my left leg is swollen",
    "hard, tender calf",
    "dry cough that will not go, on Enhertu",
    "more out of breath on the stairs each day",
    "throwing up all night",
    "nothing will stay down",
    "diarrhoea nine times since breakfast",
    "blood when I wipe",
    "nose keeps bleeding",
    "bruises all over for no reason",
    "I have not peed since last night",
    "my heart keeps fluttering",
    "gained 3 kilos in 2 days",
    "need to sit upright to breathe",
    "blisters all over my skin",
    "too sore to swallow",
    "blood sugar 24 on alpelisib",
    "the morphine is not helping",
    "feeling faint and lightheaded",
)
C = (
    "both my eyes have turned yellow",
    "cancer in my bones and a new ache in the hip",
    "could I be pregnant, my period is late",
    "ulcers all over my tongue",
    "itchy rash three weeks after pembrolizumab",
    "I threw up twice",
    "bleeding after the menopause on tamoxifen",
)
CRISIS = (
    "wish I could just die",
    "I would rather be dead",
    "hope I never wake up",
    "I do not want to be alive any more",
    "there is no reason to go on living",
    "what is the point of living",
    "tired of being alive",
    "nobody would care if I was gone",
    "everyone would be happier if I died",
    "I keep thinking of ways to die",
    "I have been saving up my tablets",
    "thinking about jumping in front of a train",
    "I could drive into a wall",
    "started cutting myself again",
    "I do not feel safe with myself",
    "goodbye everyone, forgive me",
    "I wrote a suicide note",
    "he says he has a gun and will use it",
    "my wife says life is not worth living",
    "I am scared my brother will hurt himself",
    "not going to hurt myself but I do think about it",
    "no hope left and I want to die",
    "I see no way out",
)
SLIPS = (
    ("chset pain since noon", Tier.A),
    ("cant breahte", Tier.A),
    ("my toungue is swolen", Tier.A),
    ("she is unconcious", Tier.A),
    ("he had a siezure", Tier.A),
    ("temprature of 38.6", Tier.B),
    ("shiverring and feel ill", Tier.B),
    ("bleading gums", Tier.B),
    ("i feel suicidel", Tier.CRISIS),
)
NOT_MUFFLED = (
    ("no I have chest pain", Tier.A),
    ("No, she really cannot breathe", Tier.A),
    ("not just tired, my chest hurts", Tier.A),
    ("what should I do, I have chest pain which is getting worse", Tier.A),
    ("how long should I wait, my chest is tight", Tier.A),
    ("first time I have had chest pain like this", Tier.A),
    ("had a clot years ago and now my calf is hard and swollen", Tier.B),
    ("how many paracetamol for a fever of 39 since this morning", Tier.B),
    ("no I want to die", Tier.CRISIS),
    ("if I killed myself would anyone notice", Tier.CRISIS),
)
"""A word of doubt beside a true sign."""
NOTHING = (
    "is a cough common with Enhertu",
    "does letrozole cause palpitations",
    "what are the warning signs of sepsis",
    "how do I know if I have an infection",
    "in case I get diarrhoea, what helps",
    "scared of having a seizure one day",
    "had sepsis three years ago",
    "my father had a stroke in 1998",
    "no bleeding or fever or pain",
    "no signs of infection",
    "I never passed out",
    "without any swelling",
    "my temperature is 36.9",
    "can I breathe out during the scan",
    "port was put in on my chest, healing well",
    "chest scan on monday",
    "my battery died",
    "I could have died of embarrassment",
    "the suspense is killing me",
    "collapsed in tears",
    "choked up reading this",
    "faint staining on HER2",
    "poorly differentiated",
    "blood test next week",
    "my family history: grandmother died of breast cancer",
    "afraid of dying",
    "will this kill me",
    "I don't want to die",
    "I have no thoughts of self harm",
    "I want to give up smoking",
    "ending chemo in june",
    "can I end this chat",
    "goodbye to my long hair",
    "took my pills this morning",
    "I take blood pressure pills",
    "my husband died by suicide ten years ago",
    "can tamoxifen cause suicidal thoughts",
    "Ki67 39%, ER 100, PR 38",
    "38.5 mm tumour",
    "left arm numb since my node surgery",
    "runs in my family",
    "Gross: yellow-tan ellipse of skin, focal hemorrhage. No ulceration.",
)
HEARD = [
    *((words, Tier.A) for words in A),
    *((words, Tier.B) for words in B),
    *((words, Tier.C) for words in C),
    *((words, Tier.CRISIS) for words in CRISIS),
    *SLIPS,
    *NOT_MUFFLED,
]


@pytest.mark.parametrize(("words", "tier"), HEARD)
def test_the_same_need_in_other_words_has_the_same_tier(words: str, tier: Tier) -> None:
    alarm = look(words)
    assert alarm is not None
    assert alarm.tier is tier
    assert alarm.evidence
    assert alarm.evidence in words


@pytest.mark.parametrize("words", NOTHING)
def test_red_flag_words_that_tell_of_no_danger_are_no_alarm(words: str) -> None:
    assert look(words) is None
