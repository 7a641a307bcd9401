"""Things that need the emergency number when they are said together (tier A).

One sign a line, as `together` reads it: `name within words: this, that & wrong, bad* unless other`.
"""

from __future__ import annotations

NEAR_A = r"""
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
breathless 5: puffing, panting, gasping, gasps, heaving & like ive run, like i ran, bed, sofa, couch, chair, sitting, lying, still, nothing, talk*, rolled, bathroom, loo, toilet, room, rest unless laugh*, dog, treadmill
breathless 6: BREATHLESS & in bed, sofa, couch, chair, sitting, lying, talk*, speak*, sentence*, dressed, rest, toilet, bathroom, suddenly, all of a sudden, out of nowhere, blue, grey, severe, hardly, barely, properly, cant walk, cant stand, cant get unless laugh*, upstairs, stairs, hill
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
breathless 4: BREATHLESS & that, so, very, really, extremely, terribly, awfully, suddenly, sudden, all of a sudden, all at once, words, every few steps, few steps, few words, stop talking, cant lie, cant move, cant do anything, cant even, doing nothing, faint, dizzy, worse by, since the infusion, after the infusion, scary, scared, terrified, panic*, frightening unless laugh*, stairs, hills, hill, uphill, walking up, gym, run, ran, dancing
breathless 6: breathe, breathing, breath, air & suffocat*, drown*, choking, blue, grey, awful, horrible, scary, scared, panic*, properly, worse and worse, dizzy, faint, infusion unless exercise*, deep breath, technique, hold, paint, cant breathe a
bleeding 6: number twos, number two, bm, bms, bowel movements, bowel movement, stools, stool, poo, poop, shit, toilet & black, tarry, tar, maroon, dark blood, jet black unless fruit, liquorice, iron tablets
bleeding 7: sick, vomit*, puke*, puking, threw up, throwing up, brought up, bringing up & blood, bloody, dark blood, red, coffee, clots unless test*, bloods, sugar, sugars, pressure, nosebleed, sick note, taken
bleeding 6: bleed*, blood, bled & cant stop, wont stop, not stopping, doesnt stop, keeps coming, still coming, still pouring, soaked, soaking, pouring, gushing, squirting, pumping, dripping, everywhere, hosing unless gum*, brush*, floss*, test*
neuro 6: saying, says, talking, talks, said, speaking, answers & odd things, strange things, weird things, funny things, silly things, daft things, things that dont make sense, random things, rubbish, nonsense, gibberish, all wrong, backwards, doesnt make sense, dont make sense, no sense, off with the fairies unless report, doctor, nurse, letter, website, leaflet, result*
neuro 5: stay awake, staying awake, keep awake, eyes open, wake up, waking up, wake & cant, wont, cannot, unable, barely, hardly, struggling, hard, difficult, isnt, not & him, her, mum, mom, dad, she, he, shes, hes, husband, wife, them, properly, sleepy, confused, he keeps, odd unless night shift, insomnia, early, alarm, from surgery, from this
neuro 6: doesnt know, didnt know, doesnt recogni*, forgot, forgotten, cant remember, doesnt remember, no idea, not know & own name, her name, his name, who i am, who we are, where she is, where he is, what day, what year, who she is, the kids names, our names, my name, where i am unless doctor, nurse, trial, drug, appointment, how to ask, how to tell, how to use, how to get
neuro 6: left, right, one side, half, side & floppy, gone weak, limp, numb all down, droop*, dropped, paralys*, paralyz*, no strength, no power, wont work, wont lift, tingling all down, gone dead, useless unless surgery, mastectomy, nodes, radiation, taxol
neuro 5: speech, voice & gone funny, funny, slurr*, thick, strange, garbled, jumbled, not right, mixed, odd, weird unless report, doctor, hoarse, sore throat
neuro 6: vision, sight, eyesight, eye & lost, gone, went, black, curtain, shutter, blind, half, double, tunnel, cant see unless weeks, gritty, dato*, datroway, glasses, blurry, yellow*, black bags, eyebrow*, years
neuro 6: headache*, head & in a second, like a bolt, hit me, out of the blue, never had one like, never known, never had a headache, worst of my life, worst ever, worst one, exploded, exploding, sudden*, like being hit unless hair, scarf, hospital, spinning, bald, news
neuro 5: fit, seizure*, convulsion*, blackout, blackouts, stroke, tia, funny turn & had, having, has, just, another, took, taken unless keep, years, get, dress, risk, clothes, family, in 19\d\d, in 20\d\d, laugh*, child, dad had, mum had, aunt, uncle, nan had
neuro 6: floor, fell, fallen, slumped, collapsed, found & wont answer, not answering, not moving, isnt moving, not responding, wont respond, unresponsive, cant get up, wont wake, isnt talking, not talking, not breathing, lifeless
neuro 5: fainted, fainting, passed out, passing out, blacked out, collapsed, keeled over, went down, nearly fainted, faint & bed, up, heart, today, twice, again, morning, night, chemo, shower, toilet, standing, kisqali, ribociclib, breath*, chest unless news, told, years, bill, needle*, blood test
cord 10: pants, trousers, knickers, bed, myself, carpet, chair & wet, weed, peed, pooed, soiled, messed, accident, toilet, went, leaked & didnt, without, no warning, back, legs, spine, numb, knowing, realising, realizing, feel, control unless diarrh*, laugh*, cough*, sneez*
cord 10: legs, leg, feet & SPINE & heavy, wobbly, jelly, tingl*, pins, numb, weak*, give, giving, gave, cant feel, unsteady, buckl*, dead, wont, cant get up, cant stand, cant lift, cant walk, stumbling, tripping, dragging unless taxol
cord 8: cant, cannot, couldnt, unable, struggling & get up, stand, stand up, walk, climb, lift & legs, spine, mets, numb, back pain, back agony, weak unless surgery, after surgery, abdomin*, recliner
cord 8: legs, feet, both legs & numb, no feeling, cant feel, gone dead, wont move, paralys*, paralyz*, giving way, gave way, give way, buckled, buckling, collapse*, jelly unless taxol, toes, tip, sat funny, pedals, buttons
allergy 8: lips, tongue, throat, eyelids, eyes, face & swollen, swelling, swelled, huge, fat, puffy, puffed, tight, closing, scratchy, itchy, tingl*, blown & tablet*, tablets, infusion, drip, antibiotic*, injection, herceptin, taxol, chemo, minutes, mins, dose, contrast, dye, just, breath*, swallow*, hives, welts, nuts, sting unless steroid*, weeks, months, dato*, datroway, sore throat, cold
allergy 8: welts, hives, itchy, itching, blotches, rash, wheals, red all over & infusion, drip, herceptin, injection, minutes, mins, just had, just started, antibiotic*, tablet & faint, dizzy, breath*, wheez*, swell*, swollen, throat, lips, face, tongue, all over, sick
heart 6: HEART & fainted, faint, passed out, pass out, collapsed, blacked out, kisqali, ribociclib, chest tight & rac*, mad, fast, pounding, skipping, irregular, flutter*, all over, crazy, wild, stops, stopping, missing, going, jump* unless news, told
emergency 4: heart attack, stroke, sepsis, anaphyla*, embolism, pulmonary embolism, brain bleed & having, think, might, signs, am i, feels like, worried its, could be, is this unless what are, history, father, mother, dad, years, news, bill, nearly, risk
neuro 6: fitted, fitting, jerked, jerking, convuls*, twitching, rigid, foam*, shook & twice, night, morning, today, all over, floor, mouth, unconscious, out of it, whole body, again, stiff, eyes unless cold, chills, cupboard*, kitchen, bra, prosthes*, expander, muscle, eyelid
neuro 6: drool*, dribbling, staring, vacant, glazed, unresponsive, limp, lifeless, pupil, pupils, babbling & mouth, side, PERSON, answer*, eyes, huge, space, different, big, him, her unless space for, dentist
bleeding 5: lost, losing, loss of, lot of, so much, too much, loads of & blood & lot, much, loads, dizzy, faint, floor, coming, still, weak, bleeding unless test*, take, bloods, hb, count, thick
bleeding 4: haemorrhaging, hemorrhaging, bleeding out, bleed out, bleeding to death & i, im, she, he, think, help, is, from, my unless foci, focal, report, area*, cyst, specimen, biopsy, says, tumour, tumor, seen
cord 10: knee, knees, legs & buckl*, giving way, give way, gave way, collapse*, folding, fold, fell, falling, falls & SPINE, mets, numb, twice, suddenly unless arthritis, years
breathless 4: choke, choking, strangl*, suffocat*, drowning & im, feel, feels, like, cant, keep, she, hes, he, shes, was unless paperwork, laugh*, emotional, tears, words, debt, work
chest-pain 7: CHEST & twinge*, fluttering, ripping, tearing, stabb*, knife, killing me, agony, sore, twisting, gripping, cramp*, weird & breath*, arm, jaw, sweat*, sick, faint, dizzy, clammy, back, shoulder, spreading, hours, morning, tonight, suddenly, sudden unless scar, rads, radiation, expander, mastectomy, surgery, cough*, port, drain
svco 6: face, neck & swell*, swollen, puffy, puffed & veins, arms, bending, bend, morning, hoarse, breath*, lying, tight collar unless steroid*, moon, dex
chest-pain 4: CHEST & holding, clutching, clutches, grabbing, grabbed, rubbing, clutched unless pillow, bra, drain*, dressing, prosthes*
bleeding 5: pooing, pooed, pooping, passing, going & black, tarry, tar, dark blood, maroon, pure blood unless black tea, coffee, water
bleeding 6: drain, drains, wound, dressing, scar & blood, bleeding & full, filling, bright, fast, pouring, pumping, soaked, keeps, wont, lots, loads unless serous, slightly, little, test*
cord 6: legs, leg, knees & went from under, gone from under, went under me, from under me, went out from, crumpled, folded, gave out, giving out, give out, gone from & SPINE, me, mets, today, suddenly, my unless taxol, run, gym
"""
