"""Words for the half-word rules: what to offer, and what is whole although no dictionary has it."""

from __future__ import annotations

from flows.cutoffs.grammar import listed, table

# --- half words: what may be offered, best first ----------------------------------------

REPORT_WORDS = listed(
    "positive negative equivocal amplified receptor receptors hormone estrogen oestrogen progesterone "
    "stage recurrence metastatic neutrophils platelets unknown pending borderline indeterminate "
    "inconclusive"
)
"""What reports and answers are made of."""

COMMON_WORDS = listed(
    "that with have this what the there they then them know just like would about from when your don't "
    "doctor can chemo cancer because will been some more pain hospital after before treatment report "
    "biopsy results result surgery radiation told said says want need help please think going week "
    "weeks month months year years time could should really feel feeling side left right breast lump "
    "lymph nodes spread scan since still these their today tomorrow yesterday good thank thanks "
    "something anything other another first second last next diagnosed having had has also very much "
    "how where which while who why start started taking take were was and for not you but are his her "
    "him she its it's i'm than through into over under without until every only again always never "
    "sometimes often now day days night morning did does doing done make makes made get getting got "
    "give given come came went see seen say saying tell ask asked find found look looking use used work "
    "working back better best worse worst bad big small same different normal high low blood "
    "bone liver lung lungs brain heart stomach chest head test tests tested oncologist nurse cycle dose "
    "tumor tumour mean means meaning question questions many most maybe might must people person mother "
    "father sister family husband wife daughter friend life live living home house money card bank "
    "account two three four five"
)
"""Everyday words in the order in which they are worth offering."""

# --- half words: what is whole although no dictionary has it ----------------------------------------

CLIPPED = table(
    # chat
    "abt ack ans apt appt asap avg bc bday bf bff btw cos cuz def dept diff diffs doc docs dunno esp est "
    "etc evr fav fb fwd gf gn gr gud hrs hv hw idk ikr ill im info insta jus kinda lemme lil lmao lol luv "
    "mgmt min mins mos msg msgs mth mths nite nope nvm obv omg pic pics pls plz pos ppl prob probs prof "
    "pref q qs rec recs ref rn sec secs smh sry tbh temp temps tho thru thx til tmr tmrw tnx ty tysm ur "
    "uni vs wk wks wknd wud x xo xoxo xx xxx y yo yr yrs yup yep nah meh ugh uh um umm hmm hm ew aww ooh "
    "ow ouch eh ah oh ha haha lolz u r brb ttyl fyi imo imho k kk em ons ups dos "
    # clinic
    "abd alb alk approx ax bilat bloodwork bmx bp bx cbc chemo cis cm dex dexa diag docs dox doxo dr dx "
    "echo endo epi fibro fx gastro gp gyn gynae gyno hb hct hep herc hgb hr hrt hx immuno iv kg labs lat "
    "lb lbs letro liq lumpx mammo mast mcg med meds mets mg mgs micromet micromets ml mm mri multi mx neg "
    "neo neuro neut neuts ob obgyn onc onco oncs oligo oligomet oligomets ov palbo path perc perj pet "
    "physio plt plts postop preop pos prog pt pts rad rads recon rehab rheum ribo rt rx sched sx tam "
    "tamox taxo tnbc tx ultra vax verz vit vits xr "
    "er pr ac cdk fec mut tchp unk zolad ii iii iv ia ib iia iib iiia iiib iiic"
)
"""Short forms that patients type on purpose."""

LETTER_FOLLOWS = table(
    "luminal vitamin vit vitamins hepatitis hep stage grade type section part plan option options group "
    "class factor level phase category figure appendix letter protein strep influenza birads code column "
    "ward bed room floor gate answer number block size"
)
"""After these a lone letter is a name: vitamin d, option b."""

NAMING = table("name named names called call calling rename")
NAME_FOLLOWS = table("mr mrs ms miss dr regards sincerely cheers love hi hello dear hey")
"""After these comes a name, which no list holds."""

LAST_NOUNS = table(
    "biopsy scan scans surgery chemo chemotherapy radiation mastectomy lumpectomy oncologist results"
)
"""What a patient waits for or was given: a message ends well with it."""
SHORT_REPLIES = table("yes no haha ok yeah nope lol")

# --- what is a whole answer to the question that waits ----------------------------------

_ANY = table("no not none yes yet idk dunno unsure unknown sure know is was did does have has")
ANSWERS = {
    "her2": _ANY | table("positive negative equivocal low pos neg zero one two three"),
    "ish": _ANY | table("positive negative amplified pending waiting done"),
    "hormones": _ANY | table("positive negative pos neg both neither low high either"),
    "stage": _ANY
    | table(
        "one two three four i ii iii iv a b c early late advanced liver lung lungs bone bones brain skin "
        "nodes node spine chest wall left right breast side same other back both armpit neck ovary hip rib "
        "ribs skull local distant nowhere elsewhere far away"
    ),
    "letter": _ANY | table("a b c either neither"),
    "who": _ANY
    | table("me i am self myself mum mom mother wife sister daughter friend aunt partner her him"),
}
"""By step: words that may end a short answer to its question."""
