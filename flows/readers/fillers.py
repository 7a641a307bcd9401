"""Words that may stand between a result and what it is about, and change nothing."""

_WORDS = """
dead quite retested rechecked repeated retest recheck according tbh ngl handwriting writing much went i
im ive id it its is was are were be been am a an the this that these there they theyre them my mine me we
our he she his her hers you your mum mom mother wife sister husband friend says say said saying stated
states reads read shows show showed called calls told tell think thinks thought believe guess suppose
assume feel sure reckon pretty definitely def probably apparently likely just only also still so yes yeah
yep yup ya yea ok okay well um uh hi hello hey and or to of as at on in by for with from result results
report letter path pathology biopsy surgery surgical specimen core excision sample tumor tumour cancer
breast bc idc ilc invasive ductal lobular carcinoma receptor receptors status test tests testing tested
lab doc doctor dr oncologist onc onco surgeon nurse consultant team hospital one two other another first
second final original repeat left right side came come comes coming back out turned looks look looking
like got get gave given have has had strongly strong moderately clearly very both all three 100 thank
thanks god unfortunately sadly luckily fortunately yay though now here not no score scored scoring ihc
immuno immunohistochemistry staining stain stained intensity cells nuclear nuclei about around nearly
almost level levels percentage percent value reading type subtype kind diagnosis diagnosed dx then when
because since after before again which where what yet too even last time today yesterday week answer new
old recent mastectomy lumpectomy primary recurrence metastatic mets liver bone reported reporting marked
written listed opinion clinic centre center big fat massive huge flat situ plain straight complete total
absolute whole wee solid proper monday tuesday wednesday thursday friday saturday sunday tomorrow tonight
morning afternoon soon please xx x madam maam mate love hun sir saab mdt gp radiologist specialist
registrar professor prof part thing category honestly basically under line box tho lol meaning means mean
ie eg anywhere anything dcis sorry nope nah until til
"""

FILLERS = frozenset(_WORDS.split())
