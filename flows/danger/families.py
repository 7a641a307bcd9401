"""Families of words, by the capitals that stand for them in the lines of `together`."""

from __future__ import annotations

GROUPS = {
    "CHEST": "chest, breastbone, breast bone, sternum",
    "BREATHLESS": "breathless*, short of breath, out of breath, shortness of breath, no breath, puffed, winded, to get air, for air, for breath, get air in, out of puff, gulping, gasping, panting, wheez*, heaving, sob",
    "HEART": "heartbeats, heart beat, heart beats, heart rhythm, heart, pulse, heartbeat, heart rate, hr, bpm",
    "PAIN": "painfull, killing me, throb*, stabbing, stabs, cramp*, burning, sharp, discomfort, twinge*, sting*, pain, pains, painful, hurt, hurts, hurting, ache, aches, aching, ached, achy, sore, agony",
    "SWELL": "blew up, blown right up, blowing up, come up huge, went up like, like a sausage, like sausages, like an elephant, elephant leg, swell*, swollen, swole, swelled, puff*, balloon*, bigger, fat, blown up, twice the size, double the size, tree trunk, enlarged, come up like, come up really, massive, huge, bloated, filled with fluid, full of fluid, inflated",
    "LIMB": "whole arm, whole leg, leg, lower leg, shin, knee, forearm, wrist, upper arm, calf, thigh, ankle, foot, arm, hand, groin",
    "SITE": "portacath, port site, pic line, stitch line, operation site, op site, surgical site, biopsy site, incision site, graft, flap, nipple, chest drain, port, picc, picc line, line, hickman, wound, scar, incision, stitches, drain, drain site, expander, implant, cannula, surgery site",
    "SPINE": "back, spine, spinal, bone mets, mets, backache, cord",
    "BONES": "bone mets, bones, bone, bone met, bone metast*, mets, met, metast*, secondaries, secondary, spine",
    "SADDLE": "saddle, bum, bottom, groin, genitals, vagina, privates, private parts, down below, down there, between my legs, inner thighs",
    "RUNS": "upset stomach, stomach upset, tummy upset, upset tummy, bowels, squirts, shits, tummy bug, the skits, emptying my bowels, bowel movements, number twos, loo, toilet, bathroom, diarrh*, runs, the runs, trots, squits, poo, poos, pooed, poop*, stools, watery, liquid poo, bowels open",
    "OFTEN": "ten trips, eight trips, six trips, dozen times, every half hour, every \\d+ minutes, every \\d+ mins, every ten, every twenty, every few minutes, every hour, twelve times, nonstop, nine, ten, [4-9] times, \\d\\d times, [4-9] or \\d+ times, four times, five times, six times, seven times, eight times, nine times, ten times, [6-9], 1\\d, all day, all night, non stop, nonstop, every hour, every half, constantly, hourly, wont stop, not stopping, cant stop",
    "VOMIT": "vomit*, puk*, throwing up, threw up, thrown up, been sick, being sick, throw up, retching",
    "PERSON": "she, he, mum, mom, mam, dad, husband, hubby, wife, shes, hes, partner, sister, brother, nan, gran, daughter, son",
    "IMMUNO": "keytruda, pembro*, immunotherapy, atezo*, tecentriq, immune therapy",
    "PILLS": "capsules, medication, medicine, medicines, sedatives, sleepers, xanax, valium, lorazepam, temazepam, ativan, opioids, opiates, antidepressants, pills, tablets, tabs, meds, morphine, oramorph, oxy*, fentanyl, codeine, tramadol, zopiclone, diazepam, paracetamol, tylenol, sleeping pills, painkillers, insulin",
    "DONT": "dont, do not, doesnt, does not, didnt, no, not, never, cant, cannot, lost, no longer",
}
