"""Which topics stand next to each other: what else a patient may have meant, most likely first."""

from __future__ import annotations

from collections.abc import Mapping

_TABLE = """
her2/what-is: her2/positive her2/low her2/testing
her2/positive: her2/treatment her2/what-is her2/testing
her2/equivocal: her2/testing her2/low her2/what-is
her2/low: her2/treatment her2/what-is her2/equivocal
her2/testing: her2/equivocal her2/what-is her2/low
her2/treatment: her2/positive side-effects/general side-effects/heart
hormones/what-is: subtypes/combined hormones/percent hormones/endocrine
hormones/percent: hormones/what-is results/reading-report hormones/endocrine
hormones/endocrine: side-effects/menopausal hormones/what-is side-effects/general
subtypes/combined: hormones/what-is her2/what-is genes/tumour-tests
stage/what-is: stage/grade-vs-stage stage/metastatic results/nodes
stage/grade-vs-stage: stage/what-is results/reading-report results/ki67
stage/metastatic: stage/what-is treatment/plan results/waiting
stage/dcis: stage/what-is her2/testing results/reading-report
results/reading-report: stage/what-is stage/grade-vs-stage bot/upload-report
results/ki67: stage/grade-vs-stage results/reading-report genes/tumour-tests
results/margins: treatment/surgery-radiotherapy results/reading-report results/nodes
results/nodes: stage/what-is treatment/surgery-radiotherapy stage/metastatic
results/waiting: feelings/anxious her2/equivocal stage/what-is
genes/brca: practical/caregiver genes/tumour-tests treatment/plan
genes/tumour-tests: genes/brca subtypes/combined treatment/plan
treatment/plan: treatment/surgery-radiotherapy side-effects/general practical/questions
treatment/surgery-radiotherapy: treatment/plan results/margins side-effects/general
treatment/cdk46: side-effects/general treatment/neutrophils-cdk46 hormones/endocrine
treatment/neutrophils-cdk46: treatment/cdk46 side-effects/general practical/questions
treatment/interactions: integrative/safe living/diet treatment/cdk46
side-effects/general: side-effects/menopausal treatment/plan hormones/endocrine
side-effects/heart: her2/treatment side-effects/general results/waiting
side-effects/menopausal: hormones/endocrine side-effects/general practical/fertility
trials/find: treatment/plan practical/questions genes/tumour-tests
living/exercise: living/diet side-effects/general treatment/surgery-radiotherapy
living/diet: integrative/safe living/exercise treatment/interactions
integrative/safe: treatment/interactions living/diet integrative/off-label
integrative/off-label: integrative/safe trials/find treatment/interactions
practical/second-opinion: her2/testing practical/questions treatment/plan
practical/fertility: hormones/endocrine side-effects/menopausal treatment/plan
practical/work-money: practical/caregiver treatment/plan side-effects/general
practical/questions: treatment/plan practical/second-opinion bot/about
practical/caregiver: feelings/anxious practical/work-money side-effects/general
feelings/anxious: practical/caregiver bot/human results/waiting
bot/about: bot/human bot/privacy bot/upload-report
bot/privacy: bot/delete-data bot/about bot/upload-report
bot/human: bot/about feelings/anxious practical/questions
bot/delete-data: bot/privacy bot/about bot/upload-report
bot/upload-report: results/reading-report bot/privacy bot/about
"""
_NEAR: Mapping[str, tuple[str, ...]] = {
    topic: tuple(near.split()) for topic, near in (line.split(": ") for line in _TABLE.strip().splitlines())
}


def related(topic: str) -> tuple[str, ...]:
    return _NEAR.get(topic, ())
