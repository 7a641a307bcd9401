"""Words by which a page of a report is known to have been read the right way."""

from __future__ import annotations

KNOWN = frozenset(
    """
    addendum amplified and axillary benign biopsy biopsied block breast by cancer carcinoma case cells clinical
    comment core date diagnosis ductal electronically estrogen excision final for formalin from grade gross her2
    history hospital identified in infiltrating intensity intermediate invasion invasive is ki-67 left lobular
    lumpectomy lymph lymphovascular margin margins mastectomy metastatic microscopic mitotic mm name negative
    node nodes not nottingham nuclear number of on page pathologic pathological pathology patient percent
    positive present procedure progesterone receptor receptors report result results right score sentinel signed
    site size specimen stage stain staining status strong surgical the to tumor tumour type was were with
    """.split()
)
"""Words that nearly every report has; read upside down, or through a broken font, it has none."""
