"""Typed words that mean an action, such as "go back": whole messages only, so that no report is one."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

from flows.fixed import Go

if TYPE_CHECKING:
    from collections.abc import Mapping

T = TypeVar("T")

_POLITE_FIRST = (
    "please | pls | can i | can we | can you | could i | could you | i want to | i would like to | "
    "i'd like to | i need to | i wanna | let me | let's | lets | may i | i want | i need | just"
)
_POLITE_LAST = "please | pls | now | thanks | thank you"

# Written out whole: "delete my data" is a wish, "delete my appointment" is not.
_WISHES: Mapping[Go, str] = {
    Go.BACK: "back | go back | take me back | undo | previous | previous question | one step back | "
    "one question back | go back one | go back one step | go back one question",
    Go.SKIP: "skip | skip it | skip this | skip that | skip this one | skip the question | "
    "skip this question | pass | next question",
    Go.AGAIN: "start again | begin again | start over | restart | reset | start from the beginning | "
    "start from the start | redo | do it again",
    Go.STOP: "stop | stop it | stop this | stop here | stop messaging me | stop writing to me | quit | "
    "exit | cancel | be quiet | enough | leave me alone | unsubscribe",
    Go.FORGET: "forget me | forget everything | forget it all | forget about me | delete me | "
    "delete everything | delete it all | erase everything | erase me | delete my data | "
    "delete all my data | erase my data | remove my data | delete my answers | delete my messages | "
    "delete this chat | delete my information | delete my info | delete my history | delete my account | "
    "delete all my messages | delete all my answers",
    Go.CHANGE: "change | change her2 | change my her2 | change stage | change my stage | change hormones | "
    "change my hormones | change er | change pr | change the stage | change the her2 | "
    "change it | change an answer | change my answer | change my answers | "
    "change answer | change the answer | change something | correct an answer | correct my answer | "
    "edit my answers | edit my answer | edit an answer",
    Go.SUMMARY: "summary | my summary | the summary | show summary | show my summary | "
    "show me my summary | show me the summary | see my summary | see the summary | summary again",
    Go.SHEET: "pdf | a pdf | the pdf | send pdf | send me the pdf | send me a pdf | get the pdf | "
    "page as pdf | one page as pdf | page for my appointment | page for the appointment",
    Go.PERSON: "human | a human | person | a person | real person | a real person | nurse | a nurse | "
    "staff | talk to a person | talk to someone | talk to somebody | talk to a human | talk to a nurse | "
    "talk to a real person | speak to a person | speak to someone | speak to a human | "
    "speak to a nurse | speak to somebody | speak to a real person | speak with someone | "
    "speak with a person | support",
    Go.PRIVACY: "privacy | privacy policy | who sees this | who can see this | who reads this | "
    "who can read this",
    Go.HELP: "help | help me | commands | what can you do | what can i do | how does this work | options",
    Go.MENU: "menu | main menu | the menu | home | show menu | show me the menu",
    Go.MORE: "more options | settings",
    Go.DEEPER: "more | tell me more | more about this | more about that | more info | more information | "
    "more details | say more | explain more | go deeper | go on about that",
    Go.TEAM: "what to ask | what should i ask | what can i ask | questions to ask | what do i ask them | "
    "what should i ask them | what should i ask my team | what should i ask my doctor",
    Go.QUESTION: "question | a question | ask | ask a question | ask you a question | ask something | "
    "i have a question | have a question | another question | ask another question | i've got a question",
    Go.GUIDES: "guides | guide | the guides | browse | browse the guides | topics | list of topics | "
    "show me the topics | show me all topics | all topics | what topics | library",
    Go.RESULTS: "results | my results | understand my results | explain my results | explain my report | "
    "my report",
    Go.UPLOAD: "upload | upload my report | upload report | upload my records | send my report | "
    "send a photo | send a picture | upload a photo | upload a pdf | send a pdf of my report | "
    "upload my results",
    Go.URGENT: "urgent | urgent help | it's urgent | emergency | sos",
    Go.NUMBERS: "numbers | phone numbers | helpline | helplines | hotline | emergency number | "
    "emergency numbers",
    Go.WHERE: "where | where is it | where is that | where do i find it | where can i find it | "
    "where do i find that | where do i look | show me | show me where | show me where it is | "
    "show me a picture | show me an example | where is it on my report | where is it on the report",
    Go.ALL: "that was all | that's all | thats all | that is all | that was it | that's it | thats it | "
    "that's everything | that was everything | no that was all | no that's all | nothing else | "
    "nothing more",
}


class Courtesy(StrEnum):
    """Kind words that answer nothing and ask nothing."""

    HELLO = "hello"
    THANKS = "thanks"
    GO_ON = "go on"


_COURTESIES: Mapping[Courtesy, str] = {
    Courtesy.HELLO: "hi | hello | hey | hiya | hi there | hello there | hey there | good morning | "
    "good afternoon | good evening | good day | hello again | hi lantern | hello lantern | start | begin",
    Courtesy.THANKS: "thanks | thank you | thank u | thx | ty | tysm | cheers | many thanks | "
    "thanks a lot | thank you so much | thank you very much | thanks so much | ok thanks | okay thanks | "
    "ok thank you | good night | goodnight | night night | see you | take care | bye | goodbye | "
    "thanks bye | that helps | that helped",
    Courtesy.GO_ON: "ok | okay | k | sure | go on | continue | next | carry on | "
    "go ahead | ready | i'm ready | im ready | keep going | proceed | alright | all right | got it | "
    "understood | i see",
}


def _table(written: Mapping[T, str]) -> dict[str, T]:
    return {phrase.strip(): means for means, phrases in written.items() for phrase in phrases.split("|")}


_WISH_OF, _COURTESY_OF = _table(_WISHES), _table(_COURTESIES)
_POLITE = re.compile(
    rf"^(?:(?:{'|'.join(map(str.strip, _POLITE_FIRST.split('|')))}) )*"
    rf"(?P<core>.+?)(?: (?:{'|'.join(map(str.strip, _POLITE_LAST.split('|')))}))*$"
)


_NUMBER_OF = re.compile(
    r"(?:(?:whats|what is|what's|have you got|do you have|give me|i need|can i have) )?(?:the |a )?"
    r"(?:phone )?"
    r"(?:number|line|helpline)s? (?:for|of) (?:the )?(?:macmillan|samaritans|cancer (?:line|helpline|society)"
    r"|(?:crisis|suicide|emergency)(?: line| services)?|ambulance|breast cancer now|krebs\w+|988)"
)
_GRATEFUL = re.compile(
    r"(?:(?:ok|okay|oh|great|perfect|wow|aw|right|lovely|brilliant|good) )*"
    r"(?:thanks?|thank (?:you|u)|thx|cheers)"
    r"(?: (?:you|u|so|very|much|a|lot|lots|bunch|million|again|for|that|this|your|the|all|help|helping|helped"
    r"|helps|helpful|info|information|answers?|explaining|lantern|x+|it|was|is|really|kind|kindly|everything"
    r"|dear|bye|and|good|night|goodnight|been|you've|youve))*"
)


def wish(text: str) -> Go | None:
    """The action that the whole message asks for."""
    return Go.NUMBERS if _NUMBER_OF.fullmatch(_said(text)) else _meaning(text, _WISH_OF)


def courtesy(text: str) -> Courtesy | None:
    return Courtesy.THANKS if _GRATEFUL.fullmatch(_said(text)) else _meaning(text, _COURTESY_OF)


def _said(text: str) -> str:
    return " ".join(re.sub(r"[^\w' ]+", " ", text.lower().replace("’", "'")).split())


def _meaning(text: str, table: Mapping[str, T]) -> T | None:
    said = _said(text)
    if said in table:
        return table[said]
    core = _POLITE.match(said)
    return table.get(core["core"]) if core is not None else None


_PERSON = re.compile(
    r"\b(?:talk|speak|chat|talking|speaking) (?:to|with) (?:a |an |some)?(?:real |actual |live )?"
    r"(?:person|human|nurse|somebody|someone|one|body|staff|support)\b"
    r"|\bis (?:there )?any(?:one|body) (?:there|here|around)\b"
    r"|\b(?:need|want) (?:a |some)?(?:real )?(?:person|human)\b"
)
_NOT = re.compile(r"\b(?:not|never|no|dont|don't|do not|nobody|cannot|can't|cant)\b")


def asks_for_person(text: str) -> bool:
    """Somewhere in words that nothing else understood: rather a person too many."""
    said = text.lower().replace("’", "'")
    found = _PERSON.search(said)
    return found is not None and not _NOT.search(said[: found.start()])
