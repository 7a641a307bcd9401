"""Words by which a page of a report is known to have been read the right way."""

from __future__ import annotations

_WORDS = (
    "addendum amplified and axillary benign biopsied biopsy block breast by cancer carcinoma case cells "
    "clinical comment core date diagnosis ductal electronically estrogen excision final for formalin from "
    "grade gross her2 history hospital identified in infiltrating intensity intermediate invasion "
    "invasive is ki-67 left lobular lumpectomy lymph lymphovascular margin margins mastectomy metastatic "
    "microscopic mitotic mm name negative node nodes not nottingham nuclear number of on page pathologic "
    "pathological pathology patient percent positive present procedure progesterone receptor receptors "
    "report result results right score sentinel signed site size specimen stage stain staining status "
    "strong surgical the to tumor tumour type was were with "
)
KNOWN = frozenset(_WORDS.split())
"""Nearly every report has many of them; read through a broken font, it has none."""
