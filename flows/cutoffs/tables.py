"""Word lists that the cut-off rules read. A word stands in the list that says what its place at the end means."""

from __future__ import annotations


def _table(words: str) -> frozenset[str]:
    return frozenset(words.split())


def _phrases(text: str) -> frozenset[str]:
    return frozenset(phrase.strip() for phrase in text.split(","))


# --- half words: what may be offered, best first -----------------------------------------------------------

REPORT_WORDS = tuple(
    "positive negative equivocal amplified receptor receptors hormone estrogen oestrogen progesterone stage "
    "recurrence metastatic neutrophils platelets unknown pending borderline indeterminate inconclusive".split()
)
"""What reports and answers are made of."""

COMMON_WORDS = tuple(
    "that with have this what the there they then them know just like would about from when your don't doctor can "
    "chemo cancer because will been some more pain hospital after before treatment report biopsy results result "
    "surgery radiation told said says want need help please think going week weeks month months year years time "
    "could should really feel feeling side left right breast lump lymph nodes spread scan since still these their "
    "today tomorrow yesterday good thank thanks something anything other another first second last next "
    "diagnosed having had has also very much how where which while who why start started taking take were was "
    "and for not you but are his her him she its it's i'm than through into over under without until every "
    "only again always never sometimes often now day days night morning did does doing done make makes made get "
    "getting got give given come came went see seen say saying tell ask asked find found look looking use used "
    "work working work's back better best worse worst bad big small same different normal high low blood bone "
    "liver lung lungs brain heart stomach chest head test tests tested oncologist nurse cycle dose tumor tumour "
    "mean means meaning question questions many most maybe might must people person mother father sister family "
    "husband wife daughter friend life live living home house money card bank account two three four five".split()
)
"""Everyday words in the order in which they are worth offering."""

# --- half words: what is whole although no dictionary has it --------------------------------------------------

CLIPPED = _table(
    # chat
    "abt ack ans apt appt asap avg bc bday bf bff btw cos cuz def dept diff diffs doc docs dunno esp est etc evr fav "
    "fb fwd gf gn gr gud hrs hv hw idk ikr ill im info insta jus kinda lemme lil lmao lol luv mgmt min mins "
    "mos msg msgs mth mths nite nope nvm obv omg pic pics pls plz pos ppl prob probs prof pref q qs rec recs ref "
    "rn sec secs smh sry tbh temp temps tho thru thx til tmr tmrw tnx ty tysm ur uni vs wk wks wknd wud x xo xoxo xx xxx y "
    "yo yr yrs yup yep nah meh ugh uh um umm hmm hm ew aww ooh ow ouch eh ah oh ha haha lolz u r brb ttyl fyi imo imho k kk em ons ups dos "
    # clinic
    "abd alb alk approx ax bilat bloodwork bmx bp bx cbc chemo cis cm dex dexa diag docs dox doxo dr dx echo "
    "endo epi fibro fx gastro gp gyn gynae gyno hb hct hep herc hgb hr hrt hx immuno iv kg labs lat lb lbs "
    "letro liq lumpx mammo mast mcg med meds mets mg mgs micromet micromets ml mm mri multi mx neg neo neuro neut neuts "
    "ob obgyn onc onco oncs oligo oligomet oligomets ov palbo path perc perj pet physio plt plts postop preop pos prog "
    "pt pts rad rads recon rehab rheum ribo rt rx sched sx tam tamox taxo tnbc tx ultra vax verz vit vits xr"
)
"""Short forms that patients type on purpose."""

LETTER_FOLLOWS = _table(
    "vitamin vit vitamins hepatitis hep stage grade type section part plan option options group class factor level "
    "phase category figure appendix letter protein strep influenza birads code column ward bed room floor gate row "
    "answer number block size cup the an letters with"
)
"""After these a lone letter is a name: vitamin d, option b."""

NAMING = _table("name named names called call calling rename")
NAME_FOLLOWS = _table("mr mrs ms miss dr doctor nurse prof regards sincerely cheers love hi hello dear hey")
"""After these comes a name, which no list holds."""

# --- half sentences ----------------------------------------------------------------------------------------------

OPEN = _table(
    "the a an my our your their its every and or but because cuz if unless although whereas whether i i'm im i've i'd "
    "i'll it's that's he's she's we're we've we'll we'd they're they've they'll you're you've you'll you'd there's here's "
    "ive youve weve theyve hes shes who's how's where's very than into onto between during without towards toward among despite except until gotta "
    "wanna whose since while upon via regarding concerning besides he she we they his new few many quite such"
)
"""Nearly nobody ends a message with these."""

LINKS = _table(
    "is are was were be been being am can could will would shall should may might must does did have has had having "
    "isn't aren't wasn't doesn't"
)
"""Verbs that wait for another word, unless a question or a reply ends in them (`what can it be`, `yes she has`)."""

PREPOSITIONS = _table("to for of with from at about in into on by as like")
"""Wait for a noun, unless the noun came first (`the one i was on`)."""

ADVERBS = _table("so really pretty what")
"""Wait for more, save in the phrases below."""

STANDS = _phrases(
    "or so, and so, think so, hope so, guess so, suppose so, believe so, say so, said so, do so, did so, even so, if so, "
    "how so, why so, not so, lo so, a while, little while, and such, as such, just a few, a few, quite a few, nothing new, "
    "what's new, whats new, anything new, something new, all new, brand new, so pretty, really pretty, very pretty, "
    "is pretty, and pretty, not really, no really, anything really, never really, well really, oh really, "
    "ever since, long since, would like, now on, going on, goes on, went on, go on, hold on, carry on, move on, "
    "moved on, right on, moment on, later on, hang on, come on, and on, early on, spot on, turn on, put on, tv on, fan on, "
    "light on, lights on, him on, from then on, always on, come by, go by, goes by, stop by, aware of, heard of, "
    "care of, afraid of, right in, fully in, log in, check in, come in, move in, let me in, get in, got in, human being, "
    "time being, well being, in may, of may, to may, since may, last may, until may, way to be, maybe will, get to, up to, "
    "amount to, me to, us to, her to, him to, them to, you to, this for, it for, so what, or what, now what, then what, "
    "know what, is what, say what, like what, the what, guess what, so few, "
    "too few, very few, no such, he he, she said he, you and i, an a, got a, vice versus, dont want to, don't want to, "
    "didn't want to, not want to, if you like, want me to, free will, mean really, to be with, to have"
)
"""Whole endings in spite of their last word."""

WAITS = {
    "do": _table("how what where why when who much many long and or if"),
    "you": _table("if when because how what why unless until after once while where that"),
    "it": _table("if when because but unless until after once while how why what where and whenever"),
    "that": _table("so said told think know believe see heard say says shows show means mean read saying and but now except"),
    "no": _table("have has had there's theres with was were shows showed there"),
    "too": _table("not is was way far are been getting be"),
    "more": _table("is are much be even was need want have far no"),
    "after": _table("but and day days week weeks months hours minutes right soon just shortly pain so"),
    "before": _table("week day night month just but"),
    "old": _table("year yr month week day"),
    "next": _table("my the till until this"),
    "most": _table("the is are"),
    "first": _table("my"),
    "second": _table("my"),
    "lower": _table("my her his in the"),
    "upper": _table("my her his in the"),
    "over": _table("all"),
    "get": _table("would they we might don't didn't"),
    "got": _table("just he she have has and"),
    "just": _table("i it's was i'm am is would and have could you can but they"),
    "also": _table("i have is am she he and but"),
    "not": _table("does did is was am are has have do but will could"),
    "which": _table("of in for and to with from on at by"),
    "when": _table("and or but that pain time especially only happens i it"),
    "where": _table("the area place and or"),
    "how": _table("and is so to about"),
    "why": _table("and wonder wondering"),
    "under": _table("am is are was"),
}
"""Words that wait for more only after certain words."""

NOT_NOUNS = _table(
    "good great nice bad big small huge large weird severe mild chronic sharp recent slight constant frequent persistent "
    "extreme terrible excruciating strange specific certain whole similar different interesting cool fun hard long other low high "
    "intense acute painful bulged herniated enlarged sore swollen average american most best "
    "right wrong real old very really little couple"
)
"""After `a`, `my`, `have` they announce a noun."""

ANNOUNCE = _table("a an my his her i've your have had having has severe with")

# --- what licenses an early end ----------------------------------------------------------------------------------

WH = _table("what who whom where which how whatever whoever wherever whichever when whos whats what's who's where's that's thats")
ASKED_NOUN = WH - _table("how when")
SUBJECTS = _table("i you u he she it we they this that there")
RELATIVE_SUBJECTS = SUBJECTS - _table("it this that there") | _table("my")
BEGIN_NOUN = SUBJECTS | _table("the my your his her our their its a an these those today's today tomorrow's")
CLAUSES = _table("if when because while after before unless until since so and")
"""A clause of its own: what stands before it licenses nothing."""
ELLIPSIS = _table("not don't dont didn't didnt can't cant but if as doesn't never")
LAST_OF_QUESTION = _table("have has be")
NEVER_LAST = _table("be been being having")
SELDOM_LAST = _table("am have had")
LINKS_OF_BE = _table("is am are was have had can would will were")
LETTERS = _table("i a")
GREETINGS = _table("regards thanks thank sincerely wishes cheers love hi hello dear hey morning evening afternoon hugs")
BEFORE_NOUN = _table("the a an any another only of other one first last every some")
WANTS = _table("want wanted wants need needed needs have has had used going like supposed trying get able plan planning how not")
ALONE = (OPEN | LINKS) - _table("i a am was will may must had his new few many quite such very per he she we they whose")
"""Open even as the only word of a message; the others could be an answer (`I`, `she`) or another language."""
REPLIES = _table(
    "yes yeah yea yep yup no nope ok okay well oh haha hahaha lol sure i it he she they we sometimes sure maybe ya of"
)
BEFORE_CLAUSE = _table(
    "if as than when think hope doubt guess believe say says said wish better"
)
SAYING = _table("think know say says said believe hope told feel so sure told see heard mean means suspect guess")
EASY = _table(
    "easy hard nice fun weird strange interesting good great bad difficult tough scary thing things something nothing "
    "anything someone anyone somebody nobody people person one ones place places lot much stuff topic only friends "
    "safe fast enough sweet prompt able ready expensive cheap cool"
)
"""`nothing to worry about`, `easy to deal with`."""
