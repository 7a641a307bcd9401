"""How patients ask for the actions that are topics too. All other topics keep their `asks` in content/."""

from __future__ import annotations

import re
from collections.abc import Mapping

_ACTIONS = """
bot/privacy: privacy | private | confidential | who reads what i type | who can see my messages | sell my
  details | do you share my data | where is my data stored | where is my report kept | is my information
  safe here | hipaa | gdpr | dont want my family to see this | can my family see this | is this chat
  encrypted | who can see this chat | who sees this | who can see this | who sees my messages | who can read
  this | who reads this | who reads my messages | who has access | is this private | is it private | is this
  confidential | is it confidential | is it anonymous | anonymous | is this secure | secure | is it safe to
  tell you | is it safe to share | safe to share my results | is my data safe | data protection | data safe
  | privacy policy | where do you keep my data | where do you store | where is it stored | is my report kept
  | do you keep my report | do you save my messages | do you save this | are you storing | stored | how long
  do you keep my data | sell my data | do you sell | share my data | share with anyone | sharing this with
  anyone | share with insurance | does my doctor see this | does my doctor see what i write | can my doctor
  see | can my employer see | can my insurance see | will anyone find out | will my husband see this | do
  you tell anyone | does telegram see | is telegram safe | encrypted | recorded | track me | do staff read
  this | who gets my data | what happens to my data | do you use my data | used for training | dont want my
  husband to see this | dont want anyone to see this | dont want my boss to see | hide this from my family |
  between us | leak | hacked | nosy | is my report stored
bot/human: human | speak to somebody | talk to a human | speak to a nurse | talk to a real person | is
  anyone there | is anyone real | connect me with someone | chat with a person | can someone call me | speak
  with a doctor or nurse here | live agent | customer support | nurse | person | talk to a nurse | speak
  with a nurse | talk to someone | talk to somebody | someone to talk to | get me someone | get a human |
  real human | i want a human | want to talk to a person | need to talk to a person | speak to a person |
  speak to a human | speak to someone | speak to someone real | talk to a real human | chat to a real person
  | real person please | not a robot | not a bot | is anybody there | anybody there | is there a real person
  | is there a human | a number i can ring | phone number | helpline | hotline | number to call | who can i
  call | call me | ring me | nurse call me | can a nurse call me | call someone | contact a nurse | contact
  someone | reach a person | operator | agent | staff | support team | talk to your team | let me talk to |
  can i talk to a doctor | speak to a doctor | put me through | transfer me | i prefer a person | a person
  to help me | human please | someone real | actual person | actual human | living person | someone on the
  phone | talk to staff | need a nurse | want a nurse
bot/delete-data: delete my data | erase my chat | erase everything about me | forget about me | remove my
  messages | get rid of my data | wipe my history | copy of my data | what is stored about me | export my
  data | download my data | delete my account | delete | delete my report | delete everything | delete
  everything you have on me | delete all | delete this chat | delete my messages | delete my information |
  delete my answers | delete me | erase | erase my data | erase all | wipe | wipe everything | everything
  wiped | forget me | forget everything | forget what i said | forget my data | remove my data | remove me |
  remove my report | remove everything | clear my data | clear my history | clear my chat | get my data |
  copy of everything | what do you know about me | what have you saved | what data do you have | show me my
  data | see my data | send me my data | export | download | right to be forgotten | take my data off |
  close my account | unsubscribe | stop keeping my data | do not want you to keep | get rid of everything |
  delete my stuff | what you hold on me | scrub | throw away my data | lose my data
bot/upload-report: upload | send my report | send a photo of my report | send a scan | picture of my report
  | upload a pdf | pdf | how do i share my report with you | attach a file | send all pages | screenshot of
  my results | can you look at my report | photo or picture | send you my report | send report | send my
  pathology | send my results | send you a photo | send photo | can i send | share my report | show you my
  report | give you my report | upload my report | how do i upload | uploading | upload a photo | upload
  document | take a photo | do you take photos | photo | photos | picture | pictures of my report | read a
  picture | read a photo | can you read my report | can you read a pdf | read my results | scan of my report
  | have a scan of my report | i have my report here | have the paper report | paper copy | screenshot |
  screenshot ok | screenshots | attach | attachment | file | files | document | documents | which file | jpg
  | word document | email my report | every page | send every page | all the pages | both pages | which
  pages | where do i send it | where do i send my report | blurry photo | too blurry | report too long |
  cover my name | hide my name | black out my name | several reports | two reports | report in another
  language | mychart | portal print | letter | want to see my report | look at my letter | look at this
  photo | send you the letter | have it as a file | how do i send
"""


def _table(written: str) -> dict[str, tuple[str, ...]]:
    lines = (line.split(": ") for line in re.sub(r"\n  +", " ", written).strip().splitlines())
    return {topic: tuple(phrases.split(" | ")) for topic, phrases in lines}


ACTION_ASKS: Mapping[str, tuple[str, ...]] = _table(_ACTIONS)
