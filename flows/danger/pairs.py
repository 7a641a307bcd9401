"""The lines of `together`, by tier.

One sign a line: `name within words: this, that & wrong, bad* unless other`. A star stands for any ending, capitals for a
family of words; all must stand in one sentence, with so many words between them at most.
"""

from __future__ import annotations

from collections.abc import Mapping

from flows.danger.sign import Tier

GROUPS = {
    "CHEST": "chest, breastbone, breast bone, sternum",
    "BREATHLESS": "breathless*, short of breath, out of breath, shortness of breath, no breath, puffed out, winded",
    "HEART": "heart, pulse, heartbeat, heart rate, hr, bpm",
    "PAIN": "pain, pains, painful, hurt, hurts, hurting, ache, aches, aching, ached, achy, sore, agony",
    "SWELL": "swell*, swollen, swole, puff*, ballooned, ballooning, bigger, fat, blown up, twice the size",
    "LIMB": "leg, calf, thigh, ankle, foot, arm, hand, groin",
    "SITE": "port, picc, picc line, line, hickman, wound, scar, incision, stitches, drain, drain site, expander, implant, cannula, surgery site",
    "SPINE": "back, spine, spinal, bone mets, mets, backache, cord",
    "BONES": "bone mets, bones, bone, bone met, bone metast*, mets, met, metast*, secondaries, secondary, spine",
    "SADDLE": "saddle, bum, bottom, groin, genitals, vagina, privates, private parts, down below, down there, between my legs, inner thighs",
    "RUNS": "diarrh*, runs, the runs, trots, squits, poo, poos, pooed, poop*, stools, watery, liquid poo, bowels open",
    "OFTEN": "[4-9] times, \\d\\d times, [4-9] or \\d+ times, four times, five times, six times, seven times, eight times, nine times, ten times, [6-9], 1\\d, all day, all night, non stop, nonstop, every hour, every half, constantly, hourly, wont stop, not stopping, cant stop",
    "VOMIT": "vomit*, puk*, throwing up, threw up, thrown up, been sick, being sick, throw up, retching",
    "PERSON": "she, he, mum, mom, mam, dad, husband, hubby, wife, shes, hes, partner, sister, brother, nan, gran, daughter, son",
    "IMMUNO": "keytruda, pembro*, immunotherapy, atezo*, tecentriq, immune therapy",
    "PILLS": "pills, tablets, tabs, meds, morphine, oramorph, oxy*, fentanyl, codeine, tramadol, zopiclone, diazepam, paracetamol, tylenol, sleeping pills, painkillers, insulin",
    "DONT": "dont, do not, doesnt, does not, didnt, no, not, never, cant, cannot, lost, no longer",
}
"""Families of words: a part of the body, a sensation, a change."""

_A = r"""
chest-pain 7: chest, breastbone, sternum & pain, pains, painful, hurt*, ache, aches, aching, tight*, pressure, crush*, heav*, burning, stab*, squeez* unless skin, rads, radiation, infection, boss
breathless 4: breathe, breathing, breath, air & cant, cannot, barely, hardly, struggl*, gasp*, hard, harder, difficult*, trouble, severe* unless exercise*, technique, easy, cried, crying, laugh*, hold, deep, short*, out, anxiety, fresh
bleeding 6: blood*, bright red, red stuff & cough*, spit*, spat, vomit*, puk*, threw up, throw* up, thrown up, phlegm, sputum, hack* unless test*, thinner*, pressure, count*, sample*
bleeding 5: black, tar, tarry, jet black & stool*, poo, poos, poop, motion*, bowel movement*, shit
bleeding 6: bleed*, bled & wont stop, will not stop, not stop*, doesnt stop, cant stop, heavy, heavily, hour, hours, minutes, soak*, pouring, everywhere, loads, so much, non stop, uncontroll* unless gum*, brush*
bleeding 5: blood & pouring, gush*, everywhere, soaked, spurt*, streaming unless test*
neuro 5: face, mouth, smile, eyelid & droop*, dropped, sagg*, lopsided, numb, numbness unless dentist, scan, radiation
neuro 6: left, right, one side, half & arm, leg, hand, face, body, side & weak, weakness, numb, numbness, paralys*, paralyz*, limp, floppy, cant lift, cant move, cant raise, dead, wont move unless surgery, mastectomy, lumpectomy, operation, op, nodes, radiation, rads, taxol, chemo, years, armpit
neuro 8: fell, fallen, floor & doesnt answer, not answering, wont answer, not responding, not moving, cant get up, wont move
neuro 3: lost, losing, loss of & consciousness
neuro 5: speech, words, talking, speaking & slur*, jumbl*, garbled, wrong, muddled, off, gibberish, nonsense unless report
neuro 8: she, he, mum, mom, dad, husband, wife, shes, hes, partner, sister, granny, nan, grandma, grandad & hallucinat*, floppy, delirious, rambling, not making sense, doesnt recogni*, didnt recogni*, not recogni*, doesnt know where, not knowing where, didnt know where, no idea where, unresponsive, not responding, incoherent
neuro 8: fever, temp, feverish & rambling, hallucinat*, nonsense, delirious, confused, muddled, faint, collapsed
neuro 4: lips, nails, fingertips & blue, grey, gray, purple unless polish, varnish
cord 12: back, spine, spinal, neck, bone mets & leg, legs, feet, foot, bum, bottom, groin & tingl*, weak, weakness, numb, numbness, jelly, buckl*, give way, giving way, gave way, paralys*, unsteady, dead, heavy unless taxol
cord 10: wet, wetting, soiled, incontinent, bladder, bowel* & leg, legs, back, numb, spine & weak*, numb*, dead, pain*, heavy, mets, control
allergy 5: lips, tongue, throat & swell*, swollen, puff*, closing, tight* unless nodes, glands
allergy 8: hives, welts & infusion, drip, dizz*, faint*, throat, breath*, wheez*, lips, face, antibiotic*
allergy 5: wheez*, swell*, swollen & throat, face, lips, tongue & infusion, drip, injection, antibiotic*, tablet*, pill*
overdose 6: took, taken, swallowed, given, gave & double, too many, too much, twice, whole, mistake, accident*, instead & tablets, pills, morphine, oramorph, oxy*, fentanyl, patch*, codeine, tramadol, paracetamol, tylenol, zopiclone, sleeping unless a day, daily
chest-pain 3: hurt*, pain, pains, painful, stab*, sharp & breath, breathe, breathing, inhale, breathe in & deep, each, every, when, time, in unless exercise*, expander*
chest-pain 3: heart & pain, pains, stabbing, squeezing, crushing, clutching unless heartbreak*, broken, emotional*, family
chest-pain 6: CHEST & sitting on, standing on, band, elephant, vice, vise, brick, gripping, gripped, clamp*, constrict*, suffocat* unless scan, bra, dressing
chest-pain 8: jaw, left arm, left shoulder & pain*, ache*, aching, hurts & sweat*, clammy, sick, chest, heart unless dentist
breathless 5: puffing, panting, puffed, gasping, huffing, gasps & like ive run, like i ran, bed, sofa, couch, chair, sitting, lying, still, nothing, talk*, rolled, bathroom, loo, toilet, room, rest unless laugh*, dog, treadmill
breathless 6: BREATHLESS & bed, sofa, couch, chair, sitting, lying, talk*, speak*, sentence*, dressed, rest, toilet, bathroom, suddenly, all of a sudden, out of nowhere, blue, grey, severe, hardly, barely, properly, cant walk, cant stand, cant get unless laugh*, upstairs, stairs, hill
breathless 4: breathing, breaths & fast, rapid*, shallow, quick*, rasping, laboured, labored, weird, noisy, rattl*, effort unless exercise*, relax*, apnoea, technique
breathless 5: air, breath & get, catch, pull, find & cant, cannot, couldnt, hardly, barely, struggl*, cant seem, unable, not unless laugh*, crying
breathless 5: lung, lungs & fill, filling, water, drown*, closing, collapsed, wont unless scan, nodule*, mets, drain*, nurse
breathless 4: oxygen, sats, o2, spo2, saturation & 7\d, 8\d, 90, 91, dropping, dropped, low
bleeding 8: cough*, hack* & red, pink, bloody, frothy, rusty & tissue, hanky, hankie, phlegm, mucus, froth*, sputum, spit, stuff, sink, hand
bleeding 8: cough* & tissue, hanky, hankie, phlegm, mucus, pillow, sink & blood, bloody, red, pink unless nose
bleeding 6: bleed*, blood, bled & back passage, bottom, bum, rectum, anus, vagina*, down below, down there, between my legs & lot, lots, loads, heavy, heavily, filling, filled, pouring, clots, full, gush*, toilet, soaked, soaking, running unless tiny
bleeding 5: toilet, bowl, bucket, basin, bed, bath, shower & full, filled, filling, covered & blood
bleeding 4: clot, clots & passing, passed, big, huge, large, size, fist & pad, pads, bleeding, blood, period, vagina*, golf, plum, down
bleeding 6: bleed*, nosebleed, nose bleed & ages, mins, min, minutes, hour, hours, pinch*, pressing, pressure & wont, still, cant, not, hasnt, isnt unless gum*, brush*, pressed
bleeding 4: bled, bleeding, blood & through & towel*, dressing*, bandage*, pad, pads, gauze, clothes, sheets, shirt, top, plaster*
bleeding 4: blood & running, everywhere, pumping, down my legs, down my leg unless test*, bloods, tests, nose running
neuro 6: drowsy, sleepy, drifting, out of it, groggy, dozy, spaced out, zonked, lethargic & wake, waking, rouse, awake, mid sentence, respond*, responding, answer*, muddled, confused, conversation
neuro 6: cant, cannot, couldnt, hard, wont, unable, difficult, barely, hardly & wake, waking, rouse, rousing, wake up & him, her, them, mum, mom, dad, husband, wife, she, he, shes, hes, properly, partner unless up for, early, alarm
neuro 6: PERSON & groans, groaning, staring, glazed, vacant, blank, not with it, not herself, not himself, out of it, wrong name, seeing things, hearing voices, talking to people, rambling, babbling, mumbling, muddled, disoriented, disorientated, confused unless about, report, by all, results, letter, website, app
neuro 5: seeing, sees, hearing, hears, saw & things, people, voices, spiders, bugs, animals, cats & arent there, isnt there, not there, not real, wall, walls, in the room
neuro 5: thinks, thinking, convinced & 19\d\d, wrong year, at home, another country, her mother is alive & PERSON
neuro 5: calling, called, calls & wrong name, by my sisters, by my sister, by my mums, somebody elses name, other names & me, him, her
neuro 5: having a fit, had a fit, kind of fit, sort of fit, fitting, seizure*, convuls*, shaking, jerking, twitching & floor, eyes rolled, stiff, foam*, whole body, uncontroll*, now, stopped, minutes, just unless size, dress, bra, clothes, cold, nerves, chills, jeans, shiver*, internal, chemo, temp, bed, teeth
neuro 6: eyes & rolled, rolling & back, up, head, jerking, shaking
neuro 5: dropping, drop, drops, grip, hold & left, right, one & arm, hand unless lymph*, surgery, drain, taxol
neuro 5: arm, leg, hand, face, side, foot & gone, went, go, suddenly, sudden, all of a sudden & dead, numb, limp, weak, floppy, heavy, useless unless both, taxol, needle, years, sleep on
neuro 6: cant, cannot, couldnt, wont & lift, move, raise, use, grip & arm, hand, leg, foot, side & suddenly, sudden, all of a sudden, since this morning, woke unless surgery, op, mastectomy, nodes, exercise*
neuro 6: eye, eyes, sight, vision & black, blind, curtain, half, lost, gone, double, disappear*, cant see unless years, iris, blurry, yellow*, bags, makeup, under, brows, lashes, colour, color
neuro 3: seeing & double, curtain, two of
neuro 5: headache*, head pain*, my head & suddenly, sudden, thunderclap, worst, explod*, out of nowhere unless hospital, news, spinning, bald
neuro 7: headache*, head & stiff neck, neck stiff, confus*, double vision, drows*, slurr* unless tension
neuro 6: words, sentence*, speech, speak, talk & find, come out, coming out, form, string, jumbl*, gibberish, funny & cant, couldnt, couldn, wont, wrong, suddenly, keep, keeps, struggling unless doctor, write, describe, thank, express, scared
neuro 6: walk*, stagger* & drunk, drunken, staggering, bumping, falling, veering, sideways, unsteady, cant straight unless wine, night out, bar, numb feet, taxol
cord 12: SPINE & unsteady, drunk, stagger*, wobbl*, walk, walking, stand, stairs, legs wont, wont hold & legs, leg, cant, wont, weak, like, barely, hardly, struggling, unsteady unless after walk, dog walk, long walk
cord 12: SPINE & leg, legs, feet & jelly, wobbly, pins and needles, pins, wont, dont work, collapse*, gone, useless, lead, concrete, cant lift, cant feel
cord 8: SADDLE & numb, numbness, no feeling, cant feel, dont feel, lost feeling, lost sensation, no sensation, dead unless dentist, fingers
cord 4: feel, notice, noticing, noticed, realise, realising, realize & wee, pee, wet myself, poo, bladder, wipe, need to go, going to the toilet, peed myself & cant, cannot, dont, didnt, without, no, not unless pregnant, better
cord 10: pee, wee, bladder, bowel*, pass water, pass urine, water, urine, poo & cant, cannot, lost, havent been able, unable, leak*, accident*, incontinent, control, dribbl* & SPINE, legs, leg, numb unless uti, cystitis, coffee
cord 8: legs, leg & numb, weak, heavy, wobbly, jelly & wee, pee, bladder, bowel*, pass water, urine, incontinen*, wet myself
cord 6: numb, no feeling, dead, cant feel & waist, legs down, knees down, both legs, belly button, below & down, below, under, legs
allergy 6: lips, tongue, throat, eyes, face & swell*, swollen, puff*, puffed, blown up, blew up, fat, thick, huge, closing, tingl* & hives, rash, wheez*, breath*, drip, infusion, injection, contrast, dye, antibiotic*, tablet*, after the, swallow, throat, chemo, minutes, lump* unless steroid*, moon, weeks, months
allergy 6: face, lips, tongue, throat & blown up, blew up, balloon*, swell*, swollen, closing up & like, up, balloon, so, really, overnight, suddenly unless glands, nodes, steroid*, moon
allergy 6: throat & closing, tight, tightening, closing up, lump, thick & breath*, swallow*, infusion, drip, taxol, chemo, antibiotic*, hives, itchy, reaction unless emotional, tears, sore throat
allergy 8: hives, welts, itchy lumps, rash & throat tight, throat, tongue, lips, wheez*, faint, dizzy unless rash in, checked
heart 7: HEART & pass out, passed out, passing out, faint, fainted, fainting, black out, blacked out, collapse*, keel* unless news, told
svco 8: neck, face, arms & puffy, swollen, swelling, swelled, bloated, veins, red, purple & BREATHLESS, cant breathe, hard to breathe, breathe, breathing
neuro 4: keeled, went down, hit the deck, hit the floor, blacked out, collapsed, fainted & over, again, twice, today, shower, kitchen, stairs, floor, bathroom, head, unconscious unless news, told, years, scan was
"""
_B = r"""
clot 7: leg, legs, calf, thigh, arm, ankle, ankles, foot & swell*, swollen, swole, puff*, purple, purplish, ballooned unless lymph*, sleeve, gone down, scan
clot 4: calf, calves & hot, warm, hard, red, tender, pain*, hurt*, sore
infection-local 6: port, picc, line, wound, scar, incision, stitches, implant, expander & pus, infected, infection, smells, smelly, leak*, ooz*, weep*, hot, streak*, burst, discharge, gunk, angry unless healed, healing
infection-local 3: infected, infection & toe, finger, nail, tooth, skin, bite, chest, throat, ear, sinus, bladder, urine, kidney, cut, eye, hand, foot, arm, leg
infection-local 5: breast & hot, infected, infection, pus, fiery
infection-local 6: red streak*, red line*, redness & arm, spread*, up my, port, picc, hot unless radiation, rads
heart 5: heart, pulse, heartbeat & rac*, pounding, flutter*, fast, irregular*, skip*, thump*, rapid, palpitat* unless news, phone, nervous, scan, echo, exercise
vomiting 4: vomit*, puk*, throwing up, threw up, being sick, been sick & everything, all day, all night, non stop, nonstop, constantly, days, keep, keeps, kept, cant stop, every, hours unless anticipat*
bleeding 5: blood, bleeding, bleed, bled & pee, peeing, urine, wee, stool*, poo*, toilet, wipe*, gum, gums, nose, bowel*, rectum unless test*, sample*, result*, clear
headache 3: headache*, my head, head pain*, head hurts & severe, terrible, blinding, splitting, worst, awful, exploding, pounding, unbearable, excruciating unless insurance, paperwork
ill 2: really, very, so, extremely, terribly, seriously, dreadfully & ill, unwell, poorly unless differentiated, fitting, informed, explained, written
urine 6: no, little, hardly, barely, havent, hasnt, not & pee, peed, urine, wee, weed, urinated & today, since, hours, all day, all night, yesterday, 12, night unless test*
diarrhoea 5: diarrh*, runs, stools & nonstop, non stop, all day, all night, days, constant*, explosive, severe, bloody, hours, dehydrat* unless in the family
ill 3: hot to, boiling, roasting, on fire, burning up, burning hot, boiling hot, red hot & touch, forehead, feel, feels, feeling, skin unless breast, wound, port, picc, scar, rash, stomach, flush*, flash*, menopaus*, weather, outside, mouth, room, tea, coffee, shower, feet, hands, hob, menopause
ill 3: drenched, soaked, dripping, pouring & sweat* unless flush*, flash*, menopaus*, gym, letrozole, tamoxifen
chills 4: shiver*, shak*, trembl*, rattl* & bed, blanket*, duvet*, cold, uncontroll*, stop, body, teeth, hot, temp, fever, chemo, violent*, badly unless nerves, nervous, anger, scared, news, results, hands shake
neutropenic 8: neutropeni*, neutrophils, no immune system, no white cells, white cells, wbc & ill, unwell, shiver*, fever*, hot, infection, infected, sore throat, rough, awful, temp, cough, achy, shaky, sweat* unless what, mean, means, risk, avoid, grandkids, prevent, how
chills 6: flu, fluey, flu like & ache*, aching, achy, shiver*, hot, cold, chemo, awful, rotten & chemo, cycle, hot, cold, day, infusion unless jab, jabs, vaccine, shot
breathless 4: puffed, winded, puff, huffing, puffing, wheez*, tight breathing & more, bit, lately, stairs, walk*, getting, out of, hill, easily, since, on, keep, always
breathless 6: breath, breathing & harder, worse, short, shorter, tight, tighter, heavier, losing, lose, run out, running out unless exercise*, laugh*, hold
breathless 8: pillow*, propped, lie flat, lying flat, lying down, upright, sit up & breath*, sleep, night, gasp*, suffocat* unless neck, comfy, surgery, drain*, side sleeper, pillowcase
cough 5: cough, coughs, coughing, coughed & worse, worsening, getting, week*, fortnight, month*, days, new, dry, wont, wet, chesty, nonstop, non stop, keep, keeps, since, constantly, nights, tickly, shift, linger* unless years, smoker*, when i laugh, child, hay fever
clot 6: LIMB & SWELL, tight, huge, massive, fat, blue, throbbing & painful, sore, hurts, tight, hot, warm, red, purple, blue, shiny, overnight, suddenly, picc, port, line, one, left, right unless lymph*, sleeve, slowly, little, gone down, radiation, rads, scar
clot 6: one, left, right & LIMB & SWELL, bigger, fatter, thicker, larger, double, twice unless lymph*, sleeve, slowly, little by little, node, nodes, gradually, month, months
bleeding 4: bruis* & loads, lots, random, everywhere, all over, reason, easily, popping, mysterious, knocked, bumped, nothing, turning up, appear*, covered, new, huge, massive, more, chemo, gums, bleed* unless injection, blood test, needle, biopsy, surgery, cannula, lumpectomy, apple
bleeding 4: red, purple, tiny, little, pin, pinprick*, pinpoint & dot, dots, spots, specks, speckles, freckles, pinpricks & leg, legs, shin*, skin, arm*, feet, all over, body, everywhere, ankle*, tummy, chest unless acne, mole*
bleeding 5: bleed*, bled, blood & gum, gums, teeth, brush*, floss*, nose, nosebleed*, tissue unless test*, dentist, one drop
diarrhoea 6: RUNS & OFTEN unless walk, constipat*, wee, pee, school run
diarrhoea 7: diarrh*, RUNS & blood, bloody, dizzy, faint, lightheaded, fever, temp, dehydrat*, cant drink, mucus unless normal, is, test*
diarrhoea 3: loo, toilet, bathroom & \d\d times, [6-9] times, ten times, eight times, seven times, six times, nine times, all day, all night, constantly, every ten, every half & watery, water, runny, liquid, poo*, runs, diarrh*, abemaciclib, verzenio, nerlynx, neratinib, tukysa, xeloda, capecitabine, poop*, just
vomiting 5: come*, coming, came, bringing, bring, brings, brought, throwing & everything, anything, water, food, drink, eat, fluids, sips, tablets, it all & back up, straight up, right up, back out, straight back, up again, right back, it up, up everything, everything up unless memories, periods
vomiting 5: keep*, kept, stay*, hold*, stomach, tolerate & down, fluids, fluid, water, food, liquids, drinks & cant, cannot, not, nothing, wont, havent, couldnt, unable, hasnt, doesnt, isnt, barely unless weight, mood, house, job, less than, learn
vomiting 5: VOMIT & every, everything, since, hours, bile, nonstop, non stop, sips, constantly, [4-9], \d\d & yesterday, last, drink, time, night, hours, sips, morning, times, since, stop, days unless reason, anxiety, anticipat*, keeping, small sips
urine 6: pee, peed, wee, weed, urine, urinated, pass water, passed water, passed urine & hardly, barely, no, not, havent, hasnt, little, only once, few drops, dribble & since, today, hours, yesterday, night, all day, 12, day unless test*, sample, wet, legs, control
calcium 12: thirsty, thirst, drinking loads, drinking gallons, drink drink & constipat*, no poo, confus*, muddled, drows*, sleep*, wee*, pee*, bathroom unless salty
sugar 12: alpelisib, piqray, inavolisib, itovebi, capivasertib, truqap & thirsty, thirst, sugar*, weeing, peeing, drinking, sick, vomit*, fast breathing unless check, normal, what, how, cause*
heart 5: HEART & rac*, pounding, flutter*, fast, irregular*, skip*, thump*, jump*, missing, rapid, palpitat*, funny, weird, flip*, hammering, banging, all over, wrong, crazy, mad unless news, phone, nervous, scan, echo, exercise, excited, sank, told, breaks
heart 7: ankle*, feet, legs, foot & SWELL & both, weight, kilo*, kg, kgs, breath*, herceptin, phesgo, trastuzumab, pounds, stone, lbs, socks, puffy unless flight
heart 6: gained, put on, gain, up, heavier & \d+, half a stone, stone, two, three, four, five & kg, kgs, kilo*, lb, lbs, pounds, stone & day*, week, overnight, 24 unless year, months
infection-local 4: SITE & red, hot, sore, swollen, inflamed, angry, painful, tender, throbbing, streak*, purple & hot, sore, pus, ooz*, weep*, leak*, spreading, painful, gunk, smell*, infected, swollen, angry, discharge, throbbing, temp unless healed, healing, slightly, tiny, radiation, rads, no
infection-local 6: SITE & pus, gunk, goo, gooey, discharge, smell*, stink*, ooz*, weep*, leak*, opened, burst, split, come open, coming apart, come apart, green, yellow unless healed, smell of, drain bag, smellies, dry, clear
infection-local 5: breast, boob, chest wall, skin & red & hot, spreading, hard, swollen, tender, shiny, warm, infected unless radiation, rads, radiotherapy, pink, biopsy, years, mastitis in
mouth 8: mouth, throat, tongue, ulcer*, thrush, lips & raw, sore, painful, ulcer*, full of, burning, blisters, agony & cant, cannot, unable, wont, barely, hardly, too, not & drink*, swallow*, fluids, water unless can drink
pain 5: pain, pains, hurts, agony & unbearable, worst, screaming, crying, tears, excruciating, uncontroll*, cant cope, cant bear, cant stand, cant take, 10 out, out of control, all night, nothing works, nothing helps, nothing touches, nothing is touching, isnt touching, not touching, doesnt touch unless period, labour, waiting, grief, emotional, heart, knowing, lose, losing
pain 5: nothing, not, isnt, doesnt, wont, arent & touch*, help*, working, works, controlling, relieves & pain, agony, hurts
skin 6: skin, blisters, blistering, lips & peel*, blister*, coming off, falling off, raw, sheets & mouth, eyes, spreading, hands, body, all over, sheets, sore eyes, fever, coming unless radiation, rads, sunburn, radiotherapy, shoes, slightly, bit, hand cream
headache 4: headache*, head pain* & being sick, throw*, vomit*, sick, every morning, each morning, worse, mornings, woke, wake unless diarrh*, caffeine, wine, used to
"""
_CRISIS = r"""
suicide 6: want, wants, wish*, rather, sooner, relief, prefer, ready, begging, pray*, better, easier, happier & die, dead, be gone unless before, when, until, will i, funeral, laughing, curiosity, embarrass*, battery, phone, plant, cells, skin, know, live, see, husband died, mum died
suicide 4: pills, tablets, meds, morphine & saved, saving, hoard*, stash*, stockpil* unless money, receipt*, trip
suicide 3: slice, slit, slash, cut, cutting & wrist, wrists, throat unless fell, glass, accident*
suicide 3: stop, quit, end, ending, finish* & living, existing, being alive, my life unless will
suicide 4: cant, cannot, dont & bear, face, stand, tolerate & living, life, live, another day unless chemo, hospital
suicide 5: hurt*, harm*, something, kill*, cut* & myself, my self & thinking, think, thought*, thoughts, want, going, gonna, keep, might, could, urge*, feel, if i unless accident*, fell, gym, shaving
suicide 5: DONT & live, living, alive, exist, existing, be here, being here, be around, wake up, waking up, wake, carry on, carrying on, go on, keep going, keep living, see tomorrow, another day, a future, be anymore & want, wanna, wish, feel like, hope, care, point, reason, see, desire, will to, intend unless early, at night, in the uk, far, prognosis, alarm, wake up from, during, surgery, chat, statistics
suicide 6: point, reason, use, purpose, sense & no, whats, what is the point, any, isnt, dont see, cant see, lost, struggling, is there, not & me to live, to live, living, being alive, alive like, me being, carry on, carrying on, going on, keep going, keep living, being here, existing, waking up, wake up, of me, fighting unless treatment, diet, exercise, test, living will, living in, near, humans, people, why
suicide 5: better, happier, easier, relieved, relief, best, free, freer, cope, fine, glad, nicer, kinder & without me, if i was gone, if i were gone, if i died, if i wasnt, if i werent, when im gone, if i was dead, i wasnt here, i wasnt around, i was dead, if i left, rid of me, free of me, if i went, once im gone, me gone, if i just went, me dead, i werent here unless reminder*, work, shift, party
suicide 7: burden, dragging, drag, dead weight, ruining & free, better, relieved, rid, relief, dead, without me, disappear, end, not here, happier, useless, wont be here unless benefit*, tumour, tumor, work
suicide 6: world, everyone, everybody, they, family, kids, children, husband, partner, people & better, happier, improve*, easier & without me, i was gone, im gone, off without, not in it, i died, i wasnt, i werent, i was dead, me gone, me dead
suicide 5: PILLS & lined up, line up, stash*, stockpil*, stored, hidden, hiding, hoard*, saving, saved, collect*, squirrel*, put by, counted, counting, piled, hid, keeping back, sitting here, in front, staring, looking at & up, in, bottle, wine, vodka, drawer, just in case, when, enough, ready, under, got, me, my, and, ive, by, here unless ease, trip, holiday, receipt*, organiser, organizer, box for, pharmacist, fridge, side effects, week ahead
suicide 6: PILLS & all, whole, bottle, handful, lots, loads, load, too many, enough, lethal, how many, how much, \d\d+, every & at once, never wake, not wake, sleep forever, end it, die, dead, kill*, be over, go to sleep, in one go, for good, wash down, what happens, what would happen unless mistake, accident*, pack of, pain, each, a day, daily, mg, supposed
suicide 6: bridge, cliff, balcony, roof, window, platform, ledge, tracks, train, trains, motorway, multi storey, car park, river, canal, railway & jump*, step*, edge, thinking, thought, standing, stood, walk into, throw, over, front, off, leap, drown, nearly & i, im, she, he, hes, shes, myself, me, ive, just, keep, feel, about, want, thinking, thought, nearly unless feet high, foot, as a kid, years, spot*, when i was, gym, ticket*, late, photo*, dental, work, station for, view, holiday, trip, clean*, catch, missed, picnic, through the window, parked
suicide 6: wheel, car, steering & letting go, let go, crash*, into, off the road, wrap* & think*, thought*, want, feel, could, on purpose, keep, tempted, imagine, wonder unless insurance, hire, parked
suicide 5: knife, razor blade, razor, blades, scissors & wrist*, hand, holding, sat, sitting, myself, cut, ready, throat, vein*, arm*, thinking unless kitchen, cooking, gamma, shave, shaving, surgery, razor bump, surgeon, legs
suicide 4: cut, cuts, cutting, burned, burnt, burning, scratch*, slashed, sliced, hurting, hurt, hit, punch*, harming & arms, arm, wrists, wrist, thighs, thigh, legs, myself, leg, skin & again, only thing, helped, helps, relief, on purpose, purpose, deserve, last night, deliberately, release, numb, feel something, keep unless accident*, cooking, shaving, fell, glass, doctor, sun, radiation, iron, oven, surgeon, biopsy
suicide 5: bye, goodbye, goodbyes, farewell & letter*, note, notes, kids, everyone, everybody, family, husband, world, forever, children, messages, video, sunday, tonight, tomorrow, all & wrote, written, writing, wont be here, saying, said, people, recorded, left, leaving, say, thank, love, for everything, im done unless chemo, hair, to my breast, boob, cancer, colleague*, hospital, breasts, job
suicide 8: tonight, today, tomorrow, this is it, after sunday & the night, my last day, my last night, end it, my last, wont be here, not be here, made my mind up & love, tell, ready, decided, goodbye, my mind, sorry, wont be here unless chemo, treatment, radiation, rads, holiday, tablet, trip, work, session, surgery, scan, ring the bell
suicide 6: plan, planned, planning, decided, worked out, know exactly, thought about & how, when, method & i go, to go, die, do it, end it, would do it, id do it, kill* unless they, treatment, chemo, surgery, trip, meal, funeral, diet, work, care, doctor, oncologist
suicide 5: should, shoulda, wish, wished, hoped, hope, wishing, pray, prayed & i, it, cancer, they & died, die, killed me, kill me, finished me, never woken, never woke, not woken, taken me, take me, didnt wake, let me die, been me, didnt make it unless see him, before, money, laugh*, embarrass*
suicide 6: if, when, once & scan, comes back, spread, back, results, mets, bad news, stage 4, terminal, treatment fails & end it, ending it, kill*, jump, not sticking around, take myself, finish myself, im done with life, wont be here, not hanging around, im out, off myself, overdose, die by, end things, end my unless will i, chemo, pain
suicide 5: take, taking, finish*, off, top, do, neck, hang*, shoot, drown, gas, starve & myself, my self, himself, herself, themselves & out, off, in, want, going to, gonna, think*, tonight, could, ill, tried, trying, will, might, feel like unless take care, to myself, do it myself, by myself, something nice, time for
suicide 4: make it, want it, it all, everything, suffering, pain & stop, end, over, go away & for good, forever, permanently, once and for all, want to die, wanna die, myself, my way unless doctor, can you, treatment
suicide 4: want, wanna, wish, ready, rather, hope, long, please, thinking of & be with, join, see, go to & mum in heaven, heaven, late husband, my dead, on the other side, up there, dead mum, dead husband, angels, my late, god now unless someday, believe
suicide 4: help, helping, asked, ask, give, begging, begged, wants & die, end it, end her life, end his life, end my life, finish it, kill her, kill him, put me out of, out of my misery unless not to die
suicide 3: want, wants, wish, considering, thinking, going to, book* & euthanasia, dignitas, assisted dying, assisted suicide unless opinion, law, bill, debate, what is
suicide 4: nobody, no one, noone, who, wont, wouldnt, would anyone, anyone, anybody, hardly & miss, notice, care, cry & went, gone, died, dead, disappear*, me, wasnt here, if i unless appointment, treatment, nurse, calls, doctor, app, take care, care team
suicide 5: mind, decision, ready to go & made up, made my mind up, my mind up, made up my mind & tonight, end it, goodbye, ready to go unless mastectomy, lumpectomy, surgery, chemo, home, treatment, option*, hospital, work
suicide 5: sewerslide, ctb, su1cide, s*icide & i, im, me, my, feel*, think*, thought*, she, he, all
suicide 5: tried, tries, attempt*, trying, wants, threaten*, threatened, talking, talks, keeps, going, planning & hang, kill, overdose, jump, take her own, take his own, end her, end his, end it, hurt & herself, himself, themself, themselves, life, night, again, balcony, now, all, bridge
suicide 3: took, taken, taking, swallowed & overdose, load of pills, loads of pills, lots of pills, all my pills, bottle of pills, handful of pills, load of tablets, lots of tablets, handful of tablets, od unless accident*, mistake, by accident
suicide 5: cant go on living, cant carry on living, cant keep living, cant live, cant keep going, cant go on & anymore, any more, answering, like this, living, posted, life, much longer unless letrozole, tamoxifen, work, walk*
"""
_C = r"""
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
"""
PAIRS: Mapping[Tier, str] = {Tier.CRISIS: _CRISIS, Tier.A: _A, Tier.B: _B, Tier.C: _C}
