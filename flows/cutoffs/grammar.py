"""Words for the half-sentence rules: each table says what its words do at the end of a message."""

from __future__ import annotations


def listed(words: str) -> tuple[str, ...]:
    return tuple(words.split())


def table(words: str) -> frozenset[str]:
    return frozenset(words.split())


def _phrases(text: str) -> frozenset[str]:
    return frozenset(phrase.strip() for phrase in text.split(","))


OPEN = table(
    "the a an my our your their its every and or but because cuz if unless although whereas whether i i'm "
    "im i've i'd i'll it's that's he's she's we're we've we'll we'd they're they've they'll you're you've "
    "you'll you'd there's here's ive youve weve theyve hes shes who's how's where's very than into onto "
    "between during without towards toward among despite except until gotta wanna whose since while upon "
    "via regarding concerning besides he she we they his new few many quite such"
)
"""Nearly nobody ends a message with these."""

LINKS = table(
    "is are was were be been being am can could will would shall should may might must does did have has "
    "had having isn't aren't wasn't doesn't"
)
"""Verbs that wait for another word, unless a question or a reply ends in them (`what can it be`)."""

PREPOSITIONS = table("to for of with from at about in into on by as like")
"""Wait for a noun, unless the noun came first (`the tablets she was on`)."""

ADVERBS = table("so really pretty what")
"""Wait for more, save in the phrases below."""

WHOLE = _phrases(
    "ok so, ok and, so so, either or, what for, how many, kind of, sort of, so many, too many, do i "
    "have to, do i need to, should i, it is, he is, she is, they are, it does, he does, she does, they "
    "do, he has, she has, they have, i can, i do, i did, i will, now what, says who"
)
"""Endings that are open in a longer message and whole when they are all of it."""

STANDS = _phrases(
    "are high, is high, are low, is low, are normal, is normal, are raised, is raised, was high, was low, "
    "or so, and so, think so, hope so, guess so, suppose so, believe so, say so, said so, do so, did "
    "so, even so, if so, how so, why so, not so, a while, little while, and such, as such, just a few, "
    "a few, quite a few, nothing new, what's new, whats new, anything new, something new, all new, "
    "brand new, so pretty, really pretty, very pretty, is pretty, and pretty, not really, no really, "
    "anything really, never really, well really, oh really, ever since, long since, would like, now on, "
    "going on, goes on, went on, go on, hold on, carry on, move on, moved on, right on, moment on, "
    "later on, hang on, come on, and on, early on, spot on, turn on, put on, tv on, fan on, light on, "
    "lights on, him on, from then on, always on, come by, go by, goes by, stop by, aware of, heard of, "
    "care of, afraid of, right in, fully in, log in, check in, come in, move in, let me in, get in, got "
    "in, human being, time being, well being, in may, of may, to may, since may, last may, until may, "
    "way to be, maybe will, get to, up to, amount to, want me to, wants me to, wanted me to, wants us "
    "to, this for, it for, and so on, so what, or what, now what, then what, know what, is what, say "
    "what, like what, the what, guess what, so few, too few, very few, no such, he he, she said he, you "
    "and i, an a, got a, vice versus, dont want to, don't want to, didn't want to, not want to, if you "
    "like, free will, mean really, to be with, too bad, my bad, not bad, so long, too long, this long, "
    "that long"
)
"""Whole endings in spite of their last word."""

WAITS = {
    "do": table("how what where why when who much many long and or if"),
    "you": table("if when because how what why unless until after once while where that"),
    "it": table("if when because but unless until after once while how why what where and whenever"),
    "that": table(
        "so said told think know believe see heard say says shows show means mean read saying and but now "
        "except"
    ),
    "no": table("have has had there's theres with was were shows showed there"),
    "too": table("not is was way far are been getting be"),
    "more": table("is are much be even was need want have far no"),
    "after": table("but and day days week weeks months hours minutes right soon just shortly pain so"),
    "before": table("week day night month just but"),
    "old": table("year yr month week day"),
    "next": table("my the till until this"),
    "most": table("the is are"),
    "first": table("my"),
    "second": table("my"),
    "lower": table("my her his in the"),
    "upper": table("my her his in the"),
    "over": table("all"),
    "get": table("would they we might don't didn't"),
    "got": table("just he she have has and"),
    "just": table("i it's was i'm am is would and have could you can but they"),
    "also": table("i have is am she he and but"),
    "not": table("does did is was am are has have do but will could"),
    "which": table("of in for and to with from on at by"),
    "when": table("and or but that pain time especially only happens i it"),
    "where": table("the area place and or"),
    "how": table("and is so to about"),
    "why": table("and wonder wondering"),
    "under": table("am is are was"),
}
"""Words that wait for more only after certain words."""

NOT_NOUNS = table(
    "good great nice bad big small huge large weird severe mild chronic sharp recent slight constant "
    "frequent persistent extreme terrible excruciating strange specific certain whole similar different "
    "interesting cool fun hard long other low high intense acute painful bulged herniated enlarged "
    "average old very really couple"
)
"""After `a`, `my`, `have` they announce a noun."""

ANNOUNCE = table("a an my his her i've your have had having has severe with")

# --- what licenses an early end ------------------------------------------------------------

WH = table(
    "what who whom where which how whatever whoever wherever whichever when whos whats what's who's "
    "where's that's thats"
)
ASKED_NOUN = WH - table("how when")
SUBJECTS = table("i you u he she it we they this that there")
RELATIVE_SUBJECTS = SUBJECTS - table("it this that there") | table("my")
BEGIN_NOUN = SUBJECTS | table("the my your his her our their its a an these those today's today tomorrow's")
CLAUSES = table("if when because while after before unless until since so and")
"""A clause of its own: what stands before it licenses nothing."""
ELLIPSIS = table("not don't dont didn't didnt can't cant but if as doesn't never")
LAST_OF_QUESTION = table("have has be")
NEVER_LAST = table("be been being having")
SELDOM_LAST = table("am have had")
LINKS_OF_BE = table("is am are was have had can would will were")
BE = table("is are was were am")
LETTERS = table("i a")
GREETINGS = table(
    "regards thanks thank sincerely wishes cheers love hi hello dear hey morning evening afternoon hugs"
)
INDEFINITE = table(
    "thing things something nothing anything everything someone anyone everyone one ones stuff"
)
"""A clause may follow at once: `anything i should look out for`."""
BEFORE_NOUN = table("the a an any another only of other one first last every some")
WANTS = table(
    "want wanted wants need needed needs have has had used going like supposed trying get able plan "
    "planning how not"
)
ALONE = (OPEN | LINKS) - table(
    "i a am was will may must had his new few many quite such very per he she we they whose"
)
"""Open even as the only word of a message; the others could be an answer (`I`, `she`) or another language."""
REPLIES = table(
    "yes yeah yea yep yup no nope ok okay well oh haha hahaha lol sure i it he she they we sometimes sure "
    "maybe ya of"
)
BEFORE_CLAUSE = table("if as than when think hope doubt guess believe say says said wish better")
SAYING = table(
    "think know say says said believe hope told feel so sure told see heard mean means suspect guess"
)
EASY = table(
    "easy hard nice fun weird strange interesting good great bad difficult tough scary thing things "
    "something nothing anything someone anyone somebody nobody people person one ones place places lot "
    "much stuff topic only friends safe fast enough sweet prompt able ready expensive cheap cool"
)
"""`nothing to worry about`, `easy to deal with`."""
