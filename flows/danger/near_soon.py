"""Things that need the team the same day when they are said together (tier C).

One sign a line, as `together` reads it: `name within words: this, that & wrong, bad* unless other`.
"""

from __future__ import annotations

NEAR_C = r"""
jaundice 5: yellow, yellowish, yellowing, jaundice* & eye, eyes, skin, whites, face, tinge unless nail*, toenail*, tablet*, cream, tan, ellipse, fat, specimen, tissue
jaundice 5: dark, cola, tea, brown & urine, pee, wee & itch*, pale, yellow, cola, tea, dark, brown unless drink*
jaundice 6: yellow, yellowy, yellowish, yellowing, jaundice* & eye, eyes, skin, whites, face, eyeballs, look*, turned, turning, complexion unless nail*, toenail*, tablet*, cream, tan, ellipse, fat, specimen, tissue, discharge, bruise*, pus, phlegm, stain*, teeth, dress, sock*
bone-pain 12: BONES & PAIN, stiff, tender, throb* unless no pain
pregnancy 5: pregnan*, be expecting, up the duff & im, i am, maybe, might, could, think*, may, positive, worried, says, possibly, scared i unless negative, months pregnant, week of, abortion, was, when, years, future, before, weeks pregnant, after, want, trying, planning, plan, safe, someday, later, get, getting, become, while, prevent, avoid, sister is, still
pregnancy 5: period, periods & late, missed, skipped, overdue, not come, hasnt come, didnt come, no, weeks late, days late unless chemo stops, stopped, menopause, will, late period of my, stop, back
pregnancy 6: test & positive, came up positive, two lines, faint line & period, pregnan*, girlfriend, gf, wife, zoladex, clearblue, lines, late, missed, her test unless covid, brca, her2, er, genetic, flu
pregnancy 5: condom*, contracept*, pill, coil, unprotected, protection & accident, broke, split, forgot, failed, sex, slipped, burst, came off unless oral, protected, new, best, which, use, what, should i use, need
immunotherapy 20: IMMUNO & rash, itch*, spots, bumpy, tired, weak, exhausted, wiped, fatigue*, function, joint*, ache*, headache*, dizzy, belly, thirsty, cough, diarrh*, loose, awful, unwell, nausea unless what, does, cause, can, normal, common, start, starting, side effects, will, side effect
mouth 5: mouth, tongue, gums, cheeks, lips & sore*, ulcer*, raw, painful, blister*, burning, white patches, thrush unless prevent, avoid, how, will, can, cause, does, common, normal
neuropathy 6: numb*, tingl*, neuropathy, pins and needles, cant feel & worse, so bad, tripping, trip, fell, fall*, buttons, pen, pedals, dropping, really bad, burning, spreading, hold unless what, can, does, cause
clot 7: arm, hand, fingers, elbow & bigger, puff*, swell*, swollen, heavier, heavy, tighter, fatter & node, nodes, side, lymph*, slowly, gradually, little by little, bad, op, surgery, mastectomy unless sleeve, years, prevent, risk, avoid
eye 6: eye, eyes, vision, sight & sore, gritty, blurry, blurred, blur*, hazy, watery, burning, dry, painful, red, stinging, light, fuzzy & dato*, datroway, worse, days, week, very, really unless nail*, test
infection-local 5: SITE & red, pink, redder, redness, pinker, sore, itchy, swollen, warm unless healed, fine, normal, dot
diarrhoea 6: loose*, runny, diarrh*, RUNS & times, twice, since, today, yesterday, tukysa, verzenio, abemaciclib, nerlynx, neratinib, capecitabine, xeloda, more, extra, day, usual unless how, what, common, normal, can, does, will, cause, prevent
vomiting 4: sick, vomit*, threw up, thrown up, puked & twice, once, [23] times, today, again, few times, couple of times unless worry, of, tired, sick of, note, leave, pay
skin 6: hands, feet, palms, soles & red, sore, peel*, blister*, tender, cracked & capecitabine, xeloda, worse, bit, painful, walk, since unless cream, prevent, how, what
pregnancy 6: weeks late, week late, days late, late, missed, skipped, overdue & tamoxifen, period, test*, letrozole, anastrozole, herceptin, chemo, kadcyla, verzenio, zoladex & period, test*, positive, weeks late, days late, week late, pregnan* unless negative, appointment, results, dose, tablet, biopsy, stopped
neuropathy 8: feet, foot, toes, fingers, hands, legs & numb*, tingl*, pins, dead & fall*, fell, trip*, stumbl*, drop*, buttons, hold, pen, worse, cant, driv*, walk unless what, cause, common
bone-pain 6: shoulder blade, hip, rib, ribs, sternum, pelvis, thigh, femur, neck, back, collarbone, shoulder, spine & PAIN, ache & mets, secondaries, metast*, stage 4, stage four, met, bone cancer, bones unless never had
eye 8: eye, eyes, vision, eyelids & dato*, datroway, dxd & sore, sand*, gritty, dry, red, blur*, water*, burn*, sting*, hurt*, itch*, light, fuzzy, feel, hazy, crusty, scratchy, pain* unless what, will, prevent, how, cause, can it
jaundice 4: yellow, yellowish, yellowy, jaundiced & gone, going, turned, turning, look, looks, looking, tinge*, colour, color & i, im, she, he, skin, face, eyes, eyeballs, funny, bit, my, a unless nail*, toenail*, bruise*, discharge, drain, fluid, teeth, stool, wee, pee, leaves, mucus, phlegm
pregnancy 6: two lines, positive, missed, late & test, period, periods & ribociclib, kisqali, tamoxifen, letrozole, chemo, herceptin, verzenio, ibrance, pregnan*, careful, unprotected, condom unless brca, her2, er, covid, estrogen, receptor, oestrogen, hormone, appointment, stopped with, flu
"""
