"""Many ways to ask for each topic: one half shaped the words of the topics, the other only measures them."""

from __future__ import annotations

import re

import pytest

from bot.build import load_mind
from flows.questions import Topics, find

TUNED = """
her2/what-is: what on earth is her2 | my mum asked what her2 stands for and i had no idea | is it good to be
  her2 neg | why does everybody keep talking about her2
her2/positive: got told im 3+ is that the bad one | what does it mean if her2 came back positve | is her2
  pos more dangerous than the other kind | ISH amplified, so what does that mean for me
her2/equivocal: they cant decide if im her2 positive or not | score 2 plus, what happens now | why was my
  her2 not clear cut | how come they need another test because it was borderline
her2/low: my onc said im low not negative, whats the difference | is 1+ the same as negative | what's ultra
  low her2 | 2+ but fish negative what do they call that
her2/testing: how do they work out her2 in the lab | could the her2 test be wrong | do they recheck her2
  when it comes back | whats the difference between ihc and fish
her2/treatment: how does herceptin work | how long will i be on phesgo | will i get perjeta as well before
  surgery | whats kadcyla for
hormones/what-is: what does er+ mean | is pr the same thing as her2 | does ER positive have to do with my
  hrt | why does it matter if the cancer likes oestrogen
hormones/percent: er 90% what does that mean | what's an allred of 7 out of 8 | is 5 percent er still
  positive | does a higher pr number mean better
hormones/endocrine: do i really need to take tamoxifen for ten years | what does letrozole do | why do they
  want to switch off my ovaries | difference between an AI and tamoxifen
subtypes/combined: what is triple negative | er+ pr+ her2+ what is that called | explain luminal b | do
  people with tnbc get keytruda
stage/what-is: what is stage 2b | how do they decide the stage | what do T N and M stand for | when will
  they tell me my stage
stage/grade-vs-stage: is grade 3 the same as stage 3 | what does grade two mean | they said high grade, is
  that far along | poorly diferentiated what is it
stage/metastatic: its in my bones now, what does that mean | whats oligometastatic | can it come back in the
  same breast | scan says no evidence of disease what does ned mean
stage/dcis: is dcis real cancer | why no her2 on my dcis report | what does in situ mean | is stage zero
  cancer or not
results/reading-report: i cant make sense of my pathology report | what does IDC NST mean | what is
  lymphovascular invasion | where on the report do i find the her2 line
results/ki67: what is ki 67 | my ki67 is 40 percent is that high | how quick is my tumour growing | what
  does proliferation mean on here
results/margins: margins not clear what happens next | they have to go back in and cut more | what counts as
  a clear margin | did they get all of it out
results/nodes: what is a sentinel node | 2 out of 5 nodes positive what does it mean | what are micromets |
  why do they take lymph nodes out from under my arm
results/waiting: its been 2 weeks and still no results | how long does pathology take | do i need a pet scan
  | why do my results take so long
genes/brca: should i be tested for brca | what if i have the gene | is this going to be passed to my
  daughters | what is a vus
genes/tumour-tests: what is an oncotype score | what does pik3ca mutation mean | should i ask for a liquid
  biopsy | pd-l1 score 10 what is that
treatment/plan: why am i having chemo before the operation | do i really need chemo | what happens after
  surgery | what if i refuse treatment
treatment/surgery-radiotherapy: lumpectomy vs mastectomy | how long do drains stay in | what is radiotherapy
  like | can i have reconstruction at the same time
treatment/cdk46: what is verzenio for | why did they put me on kisqali | are ribociclib and palbociclib the
  same | how do cdk 4/6 inhibitors work
treatment/neutrophils-cdk46: my neutrophils are too low for ibrance | they paused my kisqali because of
  bloods | will a lower dose of ibrance still work | counts dropped again what should i ask
treatment/interactions: can i have grapefruit on ribociclib | is it ok to take antidepressants with
  tamoxifen | can i get the flu jab during chemo | do my blood pressure pills clash with this
side-effects/general: will my hair fall out | what side effects does taxol have | why am i so tired all the
  time | my fingers are tingly is that normal
side-effects/heart: why do i need a heart scan | what is a muga | can herceptin hurt my heart | my ejection
  fraction went down
side-effects/menopausal: hot flushes are killing me | my joints ache so much on letrozole | why is sex
  painful now | do i need a bone density scan
trials/find: how do i find a clinical trial | could i end up on a placebo | am i eligible for a study |
  where are trials listed
living/exercise: can i go running during chemo | is it safe to lift weights after node removal | how much
  exercise should i do | can i still do pilates
living/diet: does sugar feed cancer | can i have a glass of wine | should i give up dairy | is soya safe for
  er positive
integrative/safe: does acupuncture help | can i take turmeric | are herbal teas ok | i want to go the
  natural route
integrative/off-label: what about ivermectin | someone said fenbendazole cures cancer | does metformin help
  breast cancer | is mebendazole worth trying
practical/second-opinion: how do i get a second opinion | can i see another surgeon | will my oncologist be
  cross if i ask someone else | i dont agree with my doctor
practical/fertility: can i still have babies | should i freeze my eggs first | can i get pregnant on
  tamoxifen | what contraception can i use
practical/work-money: can i keep working | who pays for herceptin | how do i get sick pay | can i fly after
  surgery
practical/questions: what should i ask my oncologist | give me a list of questions | how do i get ready for
  my appointment | what do i need to ask about her2
practical/caregiver: how do i tell my kids | my wife was just diagnosed how can i help | what present do you
  give someone on chemo | how can i support my mum
feelings/anxious: im so scared | i cant stop crying | i feel like nobody understands | how do i cope with
  the waiting and worry
bot/about: are you a real person | what can you do | who made this | can you speak spanish
bot/privacy: who can see this chat | is this private | do you sell my information | where do you keep my
  data
bot/human: can i talk to a nurse | i want a real human | get me someone to talk to please | is there a
  number i can ring
bot/delete-data: delete everything you have on me | can you forget what i said | erase my chat | can i get a
  copy of my data
bot/upload-report: can i send you my report | do you take photos | how do i upload a pdf | can you read a
  picture of my results
"""

MEASURED = """
her2/what-is: her2?? | what does the her2 protein actually do | is her2 something i was born with | no her2
  found, good or bad
her2/positive: is it scary to have her2 positive cancer | her2 three plus explain please | does her2+ mean
  it grows faster | positive for her2 at stage 4, can it still be treated
her2/equivocal: what is an equivocal result | waiting for the fish to come back | what happens if the second
  her2 test is also unclear | the lab wrote 2+ indeterminate what now
her2/low: her2 low what does it mean | they said there is a tiny bit of her2, does it count | can enhertu be
  used if i only have 1+ | score 0 with faint staining
her2/testing: my her2 changed after surgery how can that be | do they check her2 again on the new tumour |
  which is more reliable fish or ihc | is the biopsy enough to know her2
her2/treatment: what is enhertu | do i need a full year of herceptin | can i stay on trastuzumab if im stage
  4 | what drugs are there for her2 positive
hormones/what-is: what is a hormone receptor | my cancer feeds on hormones what is that | what does pr
  negative mean | is being er positive good news
hormones/percent: what does 3% er mean | my h score is 180 | er strong pr weak what does it mean | is low er
  treated like er negative
hormones/endocrine: how long do you stay on anastrozole | what is zoladex for | what is faslodex | is
  hormone therapy the same as chemo
subtypes/combined: im positive for all three, what now | what type is er negative her2 positive | does
  immunotherapy work for triple negative | what's the difference between luminal a and b
stage/what-is: what does pT2N1 mean | is stage 3 bad | do they stage you before or after surgery | they
  havent given me a stage yet, why
stage/grade-vs-stage: what is a nottingham grade | whats the difference between grade and stage | is grade 1
  good | cells look very abnormal what does that mean
stage/metastatic: what does metastatic mean | it spread to my liver | my cancer came back after six years |
  what is disease progression
stage/dcis: i have dcis do i need to worry | will dcis turn into cancer | what is lcis | is it invasive if
  it's only in the duct
results/reading-report: can you explain the words on my biopsy report | what does nos stand for | what is ca
  15-3 | what do all these abbreviations mean
results/ki67: why isnt ki67 on my report | is ki-67 20 good or bad | are the cells dividing fast | mib 1
  index
results/margins: what is a close margin | do i need another surgery because of margins | ink on tumour what
  does it mean | cancer at the edge of what they removed
results/nodes: has it gone to my lymph nodes | what are isolated tumour cells | how many nodes do they
  remove | is it bad if its in the armpit glands
results/waiting: nobody has called with my results | which scans will i have | when do i get my biopsy
  results | is it normal to wait 3 weeks for results
genes/brca: is breast cancer hereditary | my aunt had it too, does that matter | palb2 positive what now |
  do i need genetic counselling
genes/tumour-tests: do i need oncotype | what is esr1 | what biomarkers should they test | what does ctdna
  tell you
treatment/plan: what comes first surgery or chemo | what are my treatment options | is the goal to cure or
  control | what if i dont want chemo at all
treatment/surgery-radiotherapy: how many sessions of radiation | how long is recovery from mastectomy | does
  radiation hurt | what is a diep flap
treatment/cdk46: how long do you take ribociclib | who gets abemaciclib | what's ibrance | do you take
  kisqali every day or with a break
treatment/neutrophils-cdk46: low white cells on palbociclib | why did they lower my verzenio | what is
  neutropenia | anc 0.8 on ribociclib is that bad
treatment/interactions: does st johns wort mix with tamoxifen | can i take ibuprofen with kisqali | which
  medicines should i avoid | can i have my shingles vaccine
side-effects/general: how bad is the nausea | does hair grow back after chemo | what helps with mouth sores
  | cant sleep since the steroids
side-effects/heart: how often do they check my heart | what does lvef 50 mean | is an echo painful | do
  heart problems go away after stopping herceptin
side-effects/menopausal: night sweats every night any tips | what helps vaginal dryness | will tamoxifen
  weaken my bones | no interest in sex anymore
trials/find: are there any trials for me | how do i join a research study | what is a clinical trial | do
  trials cost money
living/exercise: is walking enough | can i swim with a port | i have bone mets can i exercise | when can i
  go back to the gym
living/diet: what should i eat during chemo | is fasting good before chemo | is coffee ok | do i need to go
  vegan
integrative/safe: can i do yoga and reiki alongside chemo | is cbd oil safe | are there natural cures | what
  do you think of mushroom supplements
integrative/off-label: are repurposed drugs any good | my friend takes dog dewormer for cancer | low dose
  naltrexone | can hydroxychloroquine treat cancer
practical/second-opinion: should another lab check my pathology | how do i change oncologist | is it rude to
  ask for another opinion | can i go to a different hospital
practical/fertility: does chemo stop periods | can i breastfeed later | is ivf safe after er positive cancer
  | will i be infertile
practical/work-money: how much does treatment cost | should i tell my boss | is there help with travel to
  hospital | does insurance cover ribociclib
practical/questions: seeing the surgeon tomorrow what do i ask | can you help me prepare for thursday |
  which questions are important | what to say to the doctor
practical/caregiver: my sister has breast cancer what can i do | what do i say to a friend with cancer | how
  to explain it to a 6 year old | im looking after my wife
feelings/anxious: i feel really low | is it normal to be angry | where can i find a support group | i hate
  how i look since surgery
bot/about: are you a doctor | how does this work | is this chatgpt | where do you get your information
bot/privacy: is it safe to tell you things | does my doctor see what i write | are you sharing this with
  anyone | is my report stored
bot/human: speak to someone real | i need to talk to a person not a robot | can a nurse call me | is anybody
  there
bot/delete-data: remove my data | i want everything wiped | what do you know about me | delete my report
bot/upload-report: i have a scan of my report | where do i send it | is a screenshot ok | should i send
  every page
"""


def asked(table: str) -> list[tuple[str, str]]:
    lines = re.sub(r"\n +", " ", table).strip().splitlines()
    topics = [line.split(": ", 1) for line in lines]
    return [(topic, question.strip()) for topic, questions in topics for question in questions.split(" | ")]


@pytest.fixture(scope="module")
def index() -> Topics:
    return load_mind().known.topics


@pytest.mark.parametrize(("table", "first", "among"), [(TUNED, 0.93, 0.97), (MEASURED, 0.9, 0.95)])
def test_most_questions_find_their_topic_first_and_nearly_all_among_three(
    table: str, first: float, among: float, index: Topics
) -> None:
    found = [(topic, find(question, index)) for topic, question in asked(table)]
    assert sum(topics[:1] == (topic,) for topic, topics in found) >= first * len(found)
    assert sum(topic in topics for topic, topics in found) >= among * len(found)


@pytest.mark.parametrize("table", [TUNED, MEASURED])
def test_every_topic_is_asked_for(table: str, index: Topics) -> None:
    assert {topic for topic, _ in asked(table)} == index.names
