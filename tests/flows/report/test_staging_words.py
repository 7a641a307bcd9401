"""How reports word stage and grade; and sentences with the same letters that say nothing of the kind."""

from __future__ import annotations

import pytest
from report_tools import told

STATEMENTS = (
    ("pT1c(m) pN1a(1/12)", "pT=pT1c(m) pN=pN1a"),
    ("pT1b, pN0 (i-)(sn), cM0", "pT=pT1b pN=pN0(i-)(sn) M=cM0"),
    ("ypT1c ypN1mi", "pT=ypT1c pN=ypN1mi"),
    ("mpT2 pN0", "pT=mpT2 pN=pN0"),
    ("pT4d pN3c pM1", "pT=pT4d pN=pN3c M=pM1"),
    ("pTis (DCIS) pN0", "pT=pTis(dcis) pN=pN0"),
    ("Stage 0 (Tis N0 M0)", "pT=Tis pN=N0 M=M0 stage_group=0"),
    ("pT1mi pN0", "pT=pT1mi pN=pN0"),
    ("Stage: T1c N0 M0", "pT=T1c pN=N0 M=M0"),
    ("TNM: pT2N1aM0 (Stage IIB)", "pT=pT2 pN=N1a M=M0 stage_group=IIB"),
    ("TNM stage: T2N0Mx", "pT=T2 pN=N0 M=MX"),
    ("Pathologic stage (AJCC 8): pT1c, pN0(sn)", "pT=pT1c pN=pN0(sn)"),
    ("AJCC prognostic stage: IA", "stage_group=IA"),
    ("Pathological prognostic stage group IB", "stage_group=IB"),
    ("Stage 2A disease", "stage_group=IIA"),
    (
        "Pathologic Stage Classification (pTNM, AJCC 8th Edition): pT1c pN0(sn) pM - not applicable",
        "pT=pT1c pN=pN0(sn)",
    ),
    ("pT category: pT2\npN category: pN1a", "pT=pT2 pN=pN1a"),
    ("Nottingham Grade 2 (T3 N2 M1)", "grade=2"),
    ("Bloom Richardson grade: 3+2+2=7/9, grade 2", "grade=2"),
    ("Grade: II (intermediate)", "grade=2"),
    ("Histological grade - 3", "grade=3"),
    ("Carcinoma NST, G3", "grade=3"),
    ("Histologic grade (Nottingham): intermediate (grade 2)", "grade=2"),
    ("Nottingham combined histologic grade: 2 of 3", "grade=2"),
    ("Overall grade 1 (score 5)", "grade=1"),
    ("DCIS, nuclear grade 3, present", ""),
    ("Tumor Grade: moderately differentiated", "grade=2"),
    ("Grade: Not applicable", ""),
    ("Nottingham histologic score: 6/9", ""),
    ("High-grade DCIS; invasive carcinoma, grade 1", "grade=1"),
    ("Grade 1: 3-5 points. Grade 2: 6-7 points. Grade 3: 8-9 points.", ""),
    ("Tubule formation 3, nuclear pleomorphism 3, mitotic count 1; total 7 (grade 2)", "grade=2"),
    ("Nuclear grade: 3. Mitotic rate: 2. Tubule: 3. Overall: grade 3", "grade=3"),
    ("DCIS grade: 3. Invasive tumor grade: 2", "grade=2"),
    ("Invasive grade 2, DCIS grade 3", "grade=2"),
)


@pytest.mark.parametrize(("text", "says"), STATEMENTS)
def test_stage_and_grade_are_told_as_written(text: str, says: str) -> None:
    assert told(text) == dict(one.split("=") for one in says.split())


NOTHING = (
    ("Blocks T1-T4 tumour, N1 nipple, M1 medial, G2 gel", ""),
    ("Sections: T1, T2, N0", ""),
    ("ER visit on Monday. COVID test negative.", ""),
    ("Seen in the ER. Urine culture positive.", ""),
    ("Her 2 children are well. Family history negative.", ""),
    ("She brought her 2 sons; attitude positive.", ""),
    ("PR interval 140 ms, troponin negative.", ""),
    ("Estrogen receptor, progesterone receptor and HER2 will follow in an addendum.", ""),
    ("ER, PR, HER2: see biopsy report S00-00000.", ""),
    ("Patient is taking estrogen. Pregnancy test negative.", ""),
    ("Hormone replacement (estrogen and progesterone) was stopped. Margins negative.", ""),
    ("Trastuzumab is used in HER2 positive disease.", ""),
    ("HER2 positive tumours respond to trastuzumab. HER2: pending.", ""),
    ("Progesterone receptor: see comment. Lymphovascular invasion: positive.", ""),
    ("ER: [ ] pos [ ] neg. PR: [ ] pos [ ] neg.", ""),
    ("ER: ____ PR: ____ HER2: ____", ""),
    ("Nodes negative (0/4). Margins positive. Calcifications present in ER laboratory.", ""),
)


@pytest.mark.parametrize(("text", "says"), NOTHING)
def test_no_result_is_read_where_none_is_stated(text: str, says: str) -> None:
    assert told(text) == dict(one.split("=") for one in says.split())


TICKED = (
    ("Estrogen receptor __ positive _x_ negative", "er=negative"),
    ("Estrogen receptor: ( ) Positive (x) Negative", "er=negative"),
    ("ER ☑ Positive ☐ Negative; PR ☐ Positive ☑ Negative", "er=positive pr=negative"),
)


@pytest.mark.parametrize(("text", "says"), TICKED)
def test_only_ticked_options_are_results(text: str, says: str) -> None:
    assert told(text) == dict(one.split("=") for one in says.split())
