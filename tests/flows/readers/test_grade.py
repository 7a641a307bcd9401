"""The grade of the tumour, in figures or words; what else has a grade is no answer."""

from __future__ import annotations

import pytest

from flows.readers.grade import read_grade

GRADES = """
grade 2 | 2
I have grade 3 | 3
Grade: 1 | 1
grade II | 2
its a grade three | 3
they said grade two I think | 2
my tumour grade came back as 3 | 3
the biopsy says grade of 2 | 2
gr 2 |
graed 2 | 2
garde 3 idc | 3
G2 | 2
pT1c N0 G3 | 3
invasive ductal cancer G-2 | 2
G II invasive lobular carcinoma | 2
Nottingham grade 2 | 2
Notingham grade 3 | 3
Nottingham grade: 2 (tubules 3, nuclei 2, mitoses 1) | 2
Nottingham histologic grade: 3 (score 8 of 9) | 3
Histologic Grade (Nottingham): Grade 1 | 1
Bloom-Richardson grade 2 | 2
SBR grade III | 3
SBR 2 | 2
NHG1 | 1
Elston-Ellis grade 3 | 3
overall grade: 2 | 2
Grade (1, 2, 3): 3 | 3
grade 2 out of 3 | 2
grade 2 of 3 | 2
grade 2/3 | 2
grade III/III | 3
idc grade 2, er 90, 3 nodes | 2
grade 2, 3 nodes positive | 2
grade 1, 2 cm | 1
dcis grade 1 and idc grade 2 | 2
my mum has grade 3 breast cancer | 3
her tumour is grade 2 | 2
moderately differentiated | 2
well differentiated carcinoma | 1
Histologic grade: poorly differentiated | 3
moderatly diferentiated | 2
poorly differentiated, grade 3 | 3
moderately to poorly differentiated, grade 3 | 3
grade is high | 3
it's high grade | 3
high grade invasive ductal carcinoma | 3
low grade breast cancer | 1
intermediate grade tumour | 2
invasive carcinoma grade 2 with high grade DCIS | 2
grade 3 cancer and I am so tired | 3
grade 3 and i feel sick | 3
I have grade 3, what does it mean? | 3
upgraded from grade 2 to grade 3 | 3
was grade 2 on the biopsy, now grade 3 | 3
grade 3, sorry, meant grade 2 | 2
grade 3 sorry 2 | 2
grade 1, oops I meant grade 2 | 2
isn't grade 3, it's 2 | 2
not grade 3 but grade 2 | 2
the grade is not 3 but 2 | 2
my mum's was grade 3 but mine is grade 2 | 2
grade 1, no stage yet | 1
the grade I got is 2 | 2
tumour grade (Nottingham) 2 | 2
I was grade 2 now it is 3 | 3
"""
OPEN = """
grade 2 or 3 | 2 3
between grade 1 and 2 | 1 2
grade 1-2 | 1 2
grade 2 to 3 | 2 3
not sure if grade 2 or 3 | 2 3
either grade 2 or grade 3 | 2 3
one lump is grade 1, the second lump is grade 3 | 1 3
moderately to poorly differentiated | 2 3
poorly differentiated, grade 2 | 2 3
intermediate to high grade carcinoma | 2 3
"""
NONE = """
not grade 3
it isn't grade 3
no grade 3 here
my grade. I cannot remember
the grade I have no clue about
grade 3 is the worst
grade 3 cancers grow faster
grade 1 means slow
grade pending
grade: pending
awaiting grade
they did not tell me the grade
what does grade 3 mean?
is grade 2 bad?
what is the difference between grade 1 and grade 2
if it is grade 3 I will cry
my mum's was grade 3
my sister had grade 2
grade 3 neuropathy
neuropathy grade 2
grade 2 diarrhoea from the tablets
grade 3 skin reaction
grade 1 hand foot syndrome
lymphoedema grade 1
grade 4 neutropenia
nuclear grade 3
DCIS, nuclear grade 2
DCIS high grade
high grade ductal carcinoma in situ
grade 3 DCIS
tubule formation grade 3
Gleason grade 4
prostate cancer Gleason grade 3
grade 2 glioma
grade 2 prolapse
i tore my calf, a grade 2 injury
on enhertu, ILD grade 1
grade 3 asthma
my mother has (G2) adenocarcinoma of the stomach
a high grade fever
low grade fever since monday
low grade temp
grade school
I teach grade 3
my daughter is in grade 2
grade 5 piano
grade 2 listed building
grade a eggs
cassette G1 and G2
G2P1
grade 1: 3-5 points, grade 2: 6-7 points, grade 3: 8-9 points
grade 3 sorry stage 3
stage 3
score 3
2 grades
upgrade 3
Nottingham score 8/9
differentiated
grade
her2 2+
"""


def _rows(table: str) -> list[tuple[str, list[str]]]:
    pairs = (line.rpartition("|") for line in table.strip().splitlines())
    return [(words.strip(), values.split()) for words, _, values in pairs]


@pytest.mark.parametrize(("words", "grades"), _rows(GRADES))
def test_the_grade_is_read(words: str, grades: list[str]) -> None:
    assert list(read_grade(words, asked := False)) == grades, asked


@pytest.mark.parametrize(("words", "grades"), _rows(OPEN))
def test_words_that_leave_two_grades_open_support_both(words: str, grades: list[str]) -> None:
    assert sorted(read_grade(words, False)) == grades  # noqa: FBT003


@pytest.mark.parametrize("words", NONE.strip().splitlines())
def test_what_is_no_grade_of_the_tumour_is_none(words: str) -> None:
    assert not read_grade(words, False)  # noqa: FBT003


def test_a_doubt_is_a_question_until_it_answers_one() -> None:
    readings = {asked: list(read_grade("grade 2?", asked)) for asked in (False, True)}
    assert readings == {False: [], True: ["2"]}


def test_the_words_that_say_so_are_the_patients_own() -> None:
    words = "They\u2019ve said it\u2019s graed  II, HER2 neg"
    (span,) = read_grade(words, False).values()  # noqa: FBT003
    assert words[slice(*span)] == "graed  II"
