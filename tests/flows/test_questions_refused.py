"""Questions that get a fixed text, their neighbours that are ours, and words that ask for nothing."""

from __future__ import annotations

import pytest

from bot.build import load_mind
from flows.questions import Match, Topics, find, match, out_of_scope, topics

PROGNOSIS = """
how long have i got | am i gonna make it | will i see my grandkids | is it a death sentence | what percent
of people survive | stage 3 survival | how many years can you live with mets | chances of recurrence after 5
years | is my mum dying | whats the five year survival for tnbc | could this kill me | do people die of
stage 2 | will she be ok | how long can someone live with liver mets | what are the statistics for stage 4 |
can they cure me | what is my life expectancy with her2 positive | how likely is it to come back | will i be
here next christmas | am i terminal | give me the odds honestly | how many months do i have | is stage 4
always fatal | what is the likelihood i die from this | how much time have they given people like me | does
anyone get to ten years with this | how soon will it kill her
"""
CHOICE = """
can i stop tamoxifen | should i quit letrozole because of the pain | is it ok to miss chemo next week | what
dose of ribociclib should i be on | how many tablets do i take | i want to stop my tablets can i | should i
do chemo or not | tell me which one to choose | would you have a mastectomy if you were me | which is better
for me lumpectomy or mastectomy | can i take half my dose | i missed my pill yesterday what now | is it safe
to skip radiation | should i switch from anastrozole to exemestane | can i come off herceptin early | what
would you choose | how much vitamin d should i take | should i say yes to the chemo | how much ivermectin do
i take | can i take two letrozole today | i forgot my tamoxifen should i double up | do you think i should
have chemo | recommend me a treatment | is 20mg too much | should i lower my ibrance to 75 | can i delay my
surgery by a month | pick one for me, ac-t or tc |
should i get both breasts off | what mg of dexamethasone is right
"""
OTHER = """
what are the symptoms of colon cancer | my dad has prostate cancer what can he do | i found a lump do i have
cancer | is this rash inflammatory breast cancer | could a hard lump be breast cancer | what is lymphoma |
does my brother have leukemia | my horse has a tumour | treatment for lung cancer stage 2 | whats the
weather tomorrow | write a song for me | who is the prime minister | how do i cook rice | whats 12 times 8 |
do you like football | fix my laptop | buy cheap meds now | what should i wear to a wedding | can you do my
homework | i have a mole is it skin cancer | my nipple leaks, is it cancer | do i have a brain tumour | how
do i treat a cold | what causes pancreatic cancer | does my husband have bowel cancer | is bitcoin going up
| tell me something funny | where can i watch the match | my knee hurts after football, what is it | what is
the best phone
"""
OURS = """
how long on tamoxifen | what is the usual length of herceptin | can i stop worrying | does chemo stop
periods | how long do i wait for results | how long have i got to wait for fish | should i bring someone to
my appointment | what are the chances my daughter has the gene | is there a dose of radiation boost | should
i stop grapefruit | can i take paracetamol with letrozole | why was my ibrance dose lowered | it spread to
my bones is it bone cancer now | my ovarian cancer gene came back positive | can i miss work for chemo |
what happens if i skip the second opinion | is it ok to drink wine on chemo | should i eat soy | can
tamoxifen cause uterine cancer | should i exercise | does brca mean ovarian cancer as well | can i stop
wearing the sling after surgery | how long does radiation take | what does curative intent mean | am i going
to lose my hair | will i be able to work | how long will i be off work | can i cut out sugar | should i get
a second opinion | do most people get hot flushes | do men get breast cancer genes | can chemo cure the lump
before surgery
"""
NOTHING = """
thank you so much | thanks that helps | hi | hello there | good morning | ok cool | lol | her2 3+ | stage 2
i think | er 90 pr 10 | im not sure | not yet | asdfgh | 1234 | yes please | no | they said 2+ | er pos pr
neg her2 neg | grade 2 i think | blah blah blah | you are great | bye | have a nice day | i see | hmm | pr
was low | its stage three b | fish negative | i dont have it | dont know | not tested | tnbc | purple
monkeys dance | good night | 👍 | see you tomorrow | i had my results today, her2 0 | it says positive |
stage 1 grade 2 | ER+ PR+ HER2- | ur so kind | got it
"""


def each(table: str) -> list[str]:
    return [question.strip() for question in " ".join(table.split()).split(" | ")]


@pytest.fixture(scope="module")
def index() -> Topics:
    return load_mind().known.topics


@pytest.mark.parametrize(
    ("scope", "table"), [("prognosis", PROGNOSIS), ("treatment-choice", CHOICE), ("other", OTHER)]
)
def test_what_is_not_ours_is_nearly_always_refused(scope: str, table: str, index: Topics) -> None:
    questions = each(table)
    assert sum(out_of_scope(question) == scope for question in questions) >= 0.9 * len(questions)
    assert sum(find(question, index) == () for question in questions) >= 0.9 * len(questions)


def test_what_stands_near_the_border_is_nearly_always_answered(index: Topics) -> None:
    questions = each(OURS)
    assert sum(find(question, index) != () for question in questions) >= 0.9 * len(questions)


def test_thanks_answers_and_nonsense_have_no_topic(index: Topics) -> None:
    said = each(NOTHING)
    assert sum(find(text, index) == () for text in said) >= 0.95 * len(said)


def test_two_topics_named_alike_are_close() -> None:
    known = topics({"a/one": ("alpha",), "a/two": ("gamma",)})
    assert match("what about alpha or gamma", known).close
    assert match("what about alpha", known) == Match(("a/one",), ("a/one",), close=False)


@pytest.mark.parametrize("text", ["what is a sentinel node", "how long do drains stay in", "thanks", ""])
def test_one_topic_or_none_is_not_close(text: str, index: Topics) -> None:
    assert not match(text, index).close
