"""How patients ask for actions, and for topics that nobody has written yet.

The second kind stand in the index only so that their questions find no neighbour's words. A topic that
gets `asks` of its own no longer uses its line here.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

_ACTIONS = """
bot/privacy: privacy | private | confidential | who reads what i type | who can see my messages | sell my
  details | do you share my data | where is my data stored | where is my report kept | is my information
  safe here | hipaa | gdpr | dont want my family to see this | can my family see this | is this chat
  encrypted
bot/human: human | speak to somebody | talk to a human | speak to a nurse | talk to a real person | is
  anyone there | is anyone real | connect me with someone | chat with a person | can someone call me |
  speak with a doctor or nurse here | live agent | customer support
bot/delete-data: delete my data | erase my chat | erase everything about me | forget about me | remove my
  messages | get rid of my data | wipe my history | copy of my data | what is stored about me | export my
  data | download my data | delete my account
bot/upload-report: upload | send my report | send a photo of my report | send a scan | picture of my
  report | upload a pdf | pdf | how do i share my report with you | attach a file | send all pages |
  screenshot of my results | can you look at my report | photo or picture
"""
_UNWRITTEN = """
her2/positive: her2 positive | her2 3+ | is 3+ bad | her2 positive worse aggressive | fish positive
results/ki67: ki67 | ki67 high | how fast are cells dividing | proliferation | how fast is it growing
results/margins: margin | clear margin | close margin | positive margins | reexcision | cancer left
  behind | operate again | second surgery to take more
genes/tumour-tests: oncotype | recurrence score | mammaprint | 21 gene test | esr1 | pik3ca | pdl1 |
  liquid biopsy | ctdna | mutation in tumor | genomic test | biomarker | gene test on the tumor |
  guardant | tmb
treatment/surgery-radiotherapy: lumpectomy | mastectomy | reconstruction | drain | radiation | implant |
  flap | remove breast | surgery recovery | scar | radiation burn | double mastectomy | breast removed |
  boost
treatment/cdk46: cdk46 | ribociclib | what is palbociclib | cdk inhibitor in early cancer | kisqali vs
  verzenio | cdk inhibitor | one week break from ribociclib
treatment/neutrophils-cdk46: neutrophil | low neutrophil | anc | white cell | low white count | blood
  counts ribociclib | neutropenia | paused ribociclib | blood test ribociclib | is a lower dose enough
  after low count | blood count too low
treatment/interactions: grapefruit | stjohnswort | antidepressant | interact | interaction | mix medicine
  | vaccine | flu shot | vaccination | painkiller | together with other medicine | pharmacist | antacid |
  omeprazole | covid jab | antibiotic | shingles
side-effects/general: side effect | nausea | hair loss | hair fall out | neuropathy | numb fingers |
  tingling | tired | fatigue | mouth sore | diarrhea | constipation | sleep | insomnia | chemo brain |
  cold cap | taste | nail | rash | vomiting | hair grow back | pins and needles | lymphedema | arm
  swelling | brain fog
side-effects/heart: heart | echo | muga | lvef | ejection fraction | cardiologist | heart damage
  herceptin | heart scan | echocardiogram | heart check
side-effects/menopausal: hot flash | hot flush | joint pain | vaginal dryness | libido | sex | bone
  density | dexa | night sweat | osteoporosis | menopause symptom | stiff joints | achy | aching | bone
  loss
trials/find: trial | clinical trial | placebo | trial register | experimental | research study | join a
  trial | eligible for trial
living/exercise: exercise | yoga exercise | run | walk | swim | weights | lift weights | bike | lifestyle
  | lose weight | moving | physical activity | sport | heavy lifting
living/diet: diet | sugar | alcohol | drink alcohol | a drink with dinner | soy | keto | fasting | vegan
  | dairy | eat | food | coffee | green tea | meat | sugar feed | nutrition | tofu | juice
integrative/safe: acupuncture | supplement | integrative | complementary | naturopath | yoga |
  alternative | natural | reiki | massage | homeopathy | meditation | reishi | holistic | chinese
  medicine | oils
integrative/off-label: repurposed | repurposed drug | offlabel | worm medicine for animals | dewormer |
  low dose naltrexone
practical/work-money: work during treatment | return to work | time off work | keep my job | job | boss |
  afford | copay | cost | insurance | bill | money | sick leave | disability | ride | transport | travel
  | fly | holiday | grant | financial | fmla | pay | parking
"""


def _table(written: str) -> dict[str, tuple[str, ...]]:
    lines = (line.split(": ") for line in re.sub(r"\n  +", " ", written).strip().splitlines())
    return {topic: tuple(phrases.split(" | ")) for topic, phrases in lines}


ACTION_ASKS: Mapping[str, tuple[str, ...]] = _table(_ACTIONS)
UNWRITTEN: Mapping[str, tuple[str, ...]] = _table(_UNWRITTEN)
