"""Names that patients type, and the plain word for what kind of thing each is."""

from __future__ import annotations

from collections.abc import Mapping

_DRUGS: Mapping[str, str] = {
    "endocrine": "tamoxifen nolvadex soltamox toremifene raloxifene anastrozole arimidex letrozole femara "
    "exemestane aromasin fulvestrant faslodex elacestrant orserdu imlunestrant camizestrant giredestrant "
    "vepdegestrant goserelin zoladex leuprolide leuprorelin lupron prostap triptorelin "
    "decapeptyl aromatase serd ai ais",
    "her2drug": "trastuzumab herceptin ogivri kanjinti pertuzumab perjeta phesgo kadcyla tdm1 enhertu tdxd "
    "emtansine deruxtecan tucatinib tukysa neratinib nerlynx herzuma ontruzant trazimera "
    "lapatinib tykerb tyverb margetuximab tchp",
    "cdkdrug": "palbociclib ibrance ribociclib kisqali abemaciclib verzenio verzenios",
    "chemo": "taxol paclitaxel abraxane docetaxel taxotere doxorubicin adriamycin epirubicin carboplatin "
    "cisplatin capecitabine xeloda cyclophosphamide eribulin halaven gemcitabine vinorelbine",
    "immunotherapy": "pembrolizumab keytruda atezolizumab tecentriq",
    "repurposed": "ivermectin fenbendazole mebendazole metformin hydroxychloroquine",
    "antidepressant": "prozac fluoxetine paroxetine paxil sertraline zoloft venlafaxine effexor citalopram "
    "escitalopram lexapro bupropion wellbutrin duloxetine cymbalta",
    "painkiller": "ibuprofen aspirin paracetamol acetaminophen tylenol naproxen",
    "targeted": "olaparib lynparza talazoparib alpelisib piqray capivasertib truqap inavolisib everolimus "
    "sacituzumab trodelvy datopotamab",
    "bonedrug": "zoledronic zometa denosumab xgeva prolia dexamethasone",
}
DRUGS: frozenset[str] = frozenset(name for names in _DRUGS.values() for name in names.split())
"""Never the reading of another drug's name."""
DRUG_KINDS: frozenset[str] = frozenset(_DRUGS)

_THINGS: Mapping[str, str] = {
    "radiation": "rads radiotherapy irradiation",
    "chemo": "chemotherapy",
    "treatment": "treatments tx therapy",
    "doctor": "dr doc doctors physician",
    "oncologist": "onc oncologists",
    "appointment": "appt apt appts consultation",
    "positive": "pos",
    "negative": "neg",
    "estrogen": "oestrogen estrogens oestrogens",
    "surgery": "op operation surgeon surgeries",
    "kid": "kids child children daughter daughters son sons",
    "parent": "mom mum mother dad father",
    "partner": "wife husband",
    "sibling": "sister sisters brother aunt cousin",
    "metastatic": "mets metastasis metastases metastasised metastasized stage4",
    "test": "tests tested testing retest retested",
    "tumor": "tumour tumors tumours",
    "alcohol": "wine beer booze vodka cocktail",
    "medicine": "meds medication medications medicines",
    "tablet": "pill pills tablets capsule capsules",
    "axilla": "armpit underarm axillary",
    "exercise": "exercising workout gym jogging running swimming walking lifting pilates cycling",
    "fertility": "infertile infertility fertile",
    "scared": "scary afraid frightened frightening terrified terrifying fear fears fearful",
    "language": "languages french german hindi arabic chinese portuguese polish russian italian",
    "data": "information info messages history answers",
    "breast": "breasts boob boobs",
    "pathology": "path histology histopathology pathologist",
    "someone": "somebody",
    "anyone": "anybody",
    "cry": "cries crying cried",
    "come": "came comes coming",
    "supplement": "supplements vitamins vitamin turmeric curcumin cbd mushrooms herbs herbal",
}
KINDS: Mapping[str, str] = {
    word: kind for table in (_DRUGS, _THINGS) for kind, names in table.items() for word in names.split()
}
CIRCUMSTANCES: frozenset[str] = DRUG_KINDS | {
    *("scared", "worry", "doctor", "kid", "parent", "partner", "friend", "wait", "treatment", "surgery"),
    *("stage4", "metastatic", "positive", "negative", "grade", "oncologist", "cancer", "biopsy"),
}
"""What often surrounds a question and is not its subject."""
ANCHORS: frozenset[str] = DRUG_KINDS | {
    *("her2", "er", "pr", "hormone", "estrogen", "ki67", "breast", "tumor", "radiation", "mastectomy"),
    *(
        "lumpectomy",
        "node",
        "margin",
        "oncologist",
        "pathology",
        "biopsy",
        "dcis",
        "tnbc",
        "brca",
        "metastatic",
    ),
}
"""Who names one of these asks about breast cancer, whatever the other words are."""
