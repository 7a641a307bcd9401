"""More than one fact in a message, told while HER2 is asked for."""

from __future__ import annotations

import pytest

from flows.readers.reported import reported

# What was typed; HER2, hormones, stage as they should be read.
ROWS = (
    ("i have triple negative breast cancer", "negative", "negative", ""),
    ("er positive pr positive her2 negative", "negative", "er_pos_pr_pos", ""),
    ("ER+/PR+/HER2-", "negative", "er_pos_pr_pos", ""),
    ("ER positive (95%), PR positive (60%), HER2 negative (1+)", "low", "er_pos_pr_pos", ""),
    ("ER 95% PR 80% HER2 2+ FISH neg", "low", "er_pos_pr_pos", ""),
    ("negative her2 er positive", "negative", "positive", ""),
    ("positive her2 and negative er and pr", "positive", "negative", ""),
    ("positive for her2 and negative for hormones", "positive", "negative", ""),
    ("er and pr positive but her2 negative", "negative", "er_pos_pr_pos", ""),
    ("her2 and er positive, pr negative", "positive", "er_pos_pr_neg", ""),
    ("hormone positive her2 negative", "negative", "positive", ""),
    ("estrogen positive, her2 not tested", "not_tested", "positive", ""),
    ("er is 3+", "", "positive", ""),
    ("er positive her2 dont know", "unknown", "positive", ""),
    ("dont know her2 but er positive", "unknown", "positive", ""),
    ("er+ pr+ and waiting for her2", "unknown", "er_pos_pr_pos", ""),
    ("ER/PR+, HER2 equivocal", "equivocal", "er_pos_pr_pos", ""),
    ("hr+/her2-", "negative", "positive", ""),
    ("HR-positive HER2-negative", "negative", "positive", ""),
    ("triple neg her2 0", "zero", "negative", ""),
    ("TNBC but one spot her2 1+", "low", "negative", ""),
    ("triple-negative", "negative", "negative", ""),
    ("tripple negative", "negative", "negative", ""),
    ("triple negitive", "negative", "negative", ""),
    ("stage 2 her2 neg", "negative", "", "2"),
    ("IIIA er- pr- her2 3+", "positive", "negative", "3"),
    ("negative for her2 but positive for estrogen", "negative", "positive", ""),
    ("no her2 no hormones", "negative", "negative", ""),
    ("all three negative", "negative", "negative", ""),
    ("all 3 positive", "positive", "er_pos_pr_pos", ""),
    ("hormone receptor positive, HER2 low, stage IIIA", "low", "positive", "3"),
    ("ER 90 PR 70 HER2 0", "zero", "er_pos_pr_pos", ""),
    ("ER90 PR70 HER2 3+", "positive", "er_pos_pr_pos", ""),
    ("er+ pr+ her2+ ki67 40%", "positive", "er_pos_pr_pos", ""),
    ("er+(90%) pr+(40%) her2-", "negative", "er_pos_pr_pos", ""),
    ("er + pr + her2 -", "negative", "er_pos_pr_pos", ""),
    ("er - pr - her2 +", "positive", "negative", ""),
    ("er +, pr -, her2 -", "negative", "er_pos_pr_neg", ""),
    ("+ + -", "negative", "er_pos_pr_pos", ""),
)


@pytest.mark.parametrize(("words", "her2", "hormones", "stage"), ROWS)
def test_several_facts_in_one_message_are_kept_apart(
    words: str, her2: str, hormones: str, stage: str
) -> None:
    read = reported(words, "her2")
    assert [set(read["her2"]), set(read["hormones"]), set(read["stage"])] == [
        set(her2.split()),
        set(hormones.split()),
        set(stage.split()),
    ]
