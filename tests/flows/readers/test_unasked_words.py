"""Messages while nothing is asked: only words that name their subject count."""

from __future__ import annotations

import pytest

from flows.readers.reported import reported

# What was typed; HER2, hormones, stage as they should be read.
ROWS = (
    ("my mum has stage 3 her2 positive breast cancer", "positive", "", "3"),
    ("I have her2+ and er+ cancer", "positive", "positive", ""),
    ("2b", "", "", "2"),
    ("what does er positive mean", "", "", ""),
    ("im er/pr positive her2 negative stage 2a grade 2", "negative", "er_pos_pr_pos", "2"),
    ("my nodes are positive", "", "", ""),
    ("can I eat soy if im er positive", "", "", ""),
    ("how long does herceptin last for her2 positive", "", "", ""),
    ("dont know my stage", "", "", "unknown"),
    ("dont know my her2 status", "unknown", "", ""),
    ("my aunt had stage 4", "", "", ""),
    (
        "INVASIVE DUCTAL CARCINOMA, GRADE 2. pT1c N0. ER positive. PR positive. HER2 negative (0).",
        "zero",
        "er_pos_pr_pos",
        "",
    ),
    ("My mom was just diagnosed, stage 2b, triple negative", "negative", "negative", "2"),
    ("hi im new, diagnosed last week er+ pr+ her2-, stage 1, grade 2", "negative", "er_pos_pr_pos", "1"),
    ("I had a lumpectomy, IDC 1.5cm grade 3 ER 0% PR 0% HER2 3+", "positive", "negative", ""),
    ("stage 4 lung cancer", "", "", ""),
    ("good morning", "", "", ""),
    ("i am so tired", "", "", ""),
    ("my wife has her2 low mbc", "low", "", "4"),
    ("is her2 low the same as negative?", "", "", ""),
    ("bring me to her2", "", "", ""),
    ("reading about stage 3", "", "", ""),
    ("afraid of stage 4", "", "", ""),
    ("my hormone positive cancer is stage 3c", "", "positive", "3"),
)


@pytest.mark.parametrize(("words", "her2", "hormones", "stage"), ROWS)
def test_unasked_words_count_only_when_they_name_their_subject(
    words: str, her2: str, hormones: str, stage: str
) -> None:
    read = reported(words, "any")
    assert [set(read["her2"]), set(read["hormones"]), set(read["stage"])] == [
        set(her2.split()),
        set(hormones.split()),
        set(stage.split()),
    ]
