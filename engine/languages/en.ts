/** English. */
import type { Modal } from './language.ts';

export const tag = 'en';
export const articleNouns = 'article, articles';

export const speechVerbs = `
  said, says, saying, stressed, noted, added, told, tells, emphasised, emphasized, called, calls, pointed, argued, argues, warned,
  replied, asked, asks, introduced, explained, explains, stated, reiterated, urged, urges, claimed, declared, remarked, expressed,
  criticised, criticized, accused, voiced, proposed, proposes, described, insisted, announced, wrote, writes, holds, rejected,
  complained, spoke, speaks, according`;
export const attributionVerbs = `
  said, says, asked, asks, added, adds, replied, replies, wondered, continued, wrote, shouted, explained, stressed, noted`;
export const personPronouns = 'he, she, they, who';
export const titledThings = `
  titled, entitled, named, known as, programme, program, show, series, podcast, novel, book, film, movie, play, song, album, magazine,
  newspaper, column, exhibition, campaign, initiative, forum, festival, project, prize, award, conference, chapter, headline`;
export const passiveAuxiliaries = 'is, are, was, were, be, been, being';
export const textNouns =
  'declaration, statement, communique, article, clause, paragraph, preamble, document, speech, address, remarks';
export const bindingTexts =
  'covenant, convention, charter, constitution, treaty, protocol, act, code, law, agreement, resolution';
export const speakerPronouns = `
  he, she, they, it, who, the foreign minister, the minister, the diplomat, the speaker, the envoy, the speech, the address,
  the text, the statement`;
export const adverbsBeforeVerb = 'also, then, further, later, has, had, is, was';
export const notPersons = `
  the, a, an, in, on, at, as, by, for, from, of, to, and, but, or, this, that, these, those, it, he, she, they, we, i, his, her,
  its, their, our, who, which, what, when, where, while, if, after, before, during, since, both, all, no, not, one, two, three,
  first, second, third, finally, also, monday, tuesday, wednesday, thursday, friday, saturday, sunday, january, february, march,
  april, may, june, july, august, september, october, november, december, council, human, rights, united, nations, un, foreign,
  minister, ministry, president, state, affairs, member, political, bureau, party, committee, central, communist, cpc, mr, mrs,
  ms, geneva, session, chinese, people, republic, government`;
export const frameWords = `
  said, say, sai, told, tell, stress, emphas, emphasiz, ad, add, point, note, state, urg, call, express, reiter, remark, declar,
  continu, accord, statement, speech, address, comment, mr, mrs, ms`;

export const instruments = `
  convention, covenant, constitution, charter, basic law, protocol, treaty, iccpr, icescr, echr, penal code, criminal code,
  bill of rights`;

export const sessionNouns = 'session, meeting, conference';
export const ordinalSuffixes = 'st, nd, rd, th';
export const ordinals = `
  first 1, second 2, third 3, fourth 4, fifth 5, sixth 6, seventh 7, eighth 8, ninth 9, tenth 10, eleventh 11, twelfth 12,
  thirteenth 13, fourteenth 14, fifteenth 15, sixteenth 16, seventeenth 17, eighteenth 18, nineteenth 19, twentieth 20,
  thirtieth 30, fortieth 40, fiftieth 50, sixtieth 60, seventieth 70, eightieth 80, ninetieth 90`;
export const months = `
  january, february, march, april, may, june, july, august, september, october, november, december`;

export const numerals = `
  two 2, three 3, four 4, five 5, six 6, seven 7, eight 8, nine 9, ten 10, eleven 11, twelve 12, thirteen 13, fourteen 14,
  fifteen 15, sixteen 16, seventeen 17, eighteen 18, nineteen 19, twenty 20, thirty 30, forty 40, fifty 50, sixty 60, seventy 70,
  eighty 80, ninety 90`;
export const scales = `
  hundred 100, thousand 1e3, million 1e6, billion 1e9, trillion 1e12, lakh 1e5, crore 1e7`;
export const roughBefore = `
  nearly, almost, about, around, some, over, under, roughly, approximately, more than, less than, close to, up to, at least`;

export const abbreviations = `
  mr, mrs, ms, dr, prof, st, sr, jr, gen, col, lt, maj, capt, cmdr, adm, sgt, rev, hon, gov, sen, rep, pres, amb, messrs,
  h.e, h.r.h, h.m, e.g, i.e, cf, vs, viz, al, op, fig, figs, vol, vols, no, nos, art, arts, para, paras, sec, ch, pp, ed, eds,
  jan, feb, mar, apr, jun, jul, aug, sep, sept, oct, nov, dec, mon, tue, wed, thu, fri, sat, sun, approx, dept, univ, assn, bros`;
export const endingAbbreviations = `
  u.s, u.k, u.n, e.u, u.s.a, p.r.c, d.c, inc, ltd, co, corp, etc, a.m, p.m`;
export const sentenceStarters = `
  the, a, an, it, he, she, they, we, i, this, that, these, those, in, on, at, but, and, however, meanwhile, his, her, its,
  their, our`;

export const modals: readonly Modal[] = [
  { words: ['have to', 'has to', 'had to', 'must'], means: ['must'] },
  { words: ['ought to', 'should'], means: ['should'] },
  { words: ['need to', 'needs to'], means: ['must', 'should'] },
  { words: ['shall', 'sha'], means: ['must', 'should', 'will'] },
  { words: ['would'], means: ['will', 'should'] },
  { words: ['will', 'wo'], means: ['will'] },
  { words: ['could'], means: ['can', 'may'] },
  { words: ['can', 'ca'], means: ['can'] },
  { words: ['might', 'may'], means: ['may'] },
];
/** What is left of a modal before “n't”. */
export const contractedModals = 'sha, wo, ca';
export const negations: readonly string[] = ['not', 'never'];
export const notDenying = 'only, just, merely, least, simply, until';
export const helpers = 'do, doe, did, be, is, are, ar, wa, were, been, to, ha, have, had';
export const denying = `
  reject, refus, oppos, against, avoid, refrain, without, rather, instead, fail, lack, prevent, deni, neither, nor, no, none,
  hardli, unabl, littl, few, non, stop, resist`;
export const turning =
  'reject, refus, oppos, against, refrain, without, prevent, deni, neither, nor, no, none, nobodi, stop, resist, forbid';
export const littleWords = 'the, of, and, to, in, a, an, than, more, over, on, at, by, for, from, its';

export const opposites = `
  accept, embrace, welcome, tolerate, allow, permit, approve, condone, endorse, uphold, support, favour, defend, protect, safeguard, advocate, encourage, promote, champion, respect, observe, honour, guarantee, ensure | reject, rejection, refuse, oppose, opposition, resist, forbid, ban, prohibit, bar, outlaw, condemn, denounce, deny, curb, undermine, attack, disregard, ignore, violate, trample, breach, abandon, hinder, obstruct, weaken, suppress, neglect, scorn
  increase, grow, rise, gain, expand, widen, enlarge, extend, deepen, enhance, strengthen, boost, raise, improve, accelerate, intensify, escalate, multiply, upgrade, advance | decrease, shrink, fall, lose, lost, decline, reduce, narrow, diminish, lessen, weaken, dwindle, lower, cut, worsen, slow, ease, subside, deteriorate, downgrade, retreat
  worsen, widen, deteriorate, deepen, aggravate, escalate, intensify, turbulent | improve, narrow, ease, subside, abate, calm, stabilise, recover, peaceful, stable
  join, enter, unite, include | leave, quit, exit, withdraw, divide, exclude
  start, begin, launch, open, continue, maintain, keep, retain, establish, build, create, preserve, conclude | end, stop, close, cease, halt, suspend, abolish, dismantle, destroy, break, scrap, cancel, dissolve, demolish
  success, succeed, achieve, accomplish, fulfil, win, victory, progress | failure, fail, miss, lose, defeat, setback
  agree, consensus, concur, confirm, affirm, reaffirm | disagree, dispute, differ, deny, disavow
  common, shared, joint, together, collective, cooperation, solidarity, dialogue, unity | separate, separately, alone, confrontation, rivalry, division, conflict
  free, freely, freedom, voluntary, voluntarily, independent, independently | forced, forcibly, compulsory, coerced, bound, dependent
  equal, equally, fair, fairly, just, impartial, objective | unequal, unequally, unfair, unfairly, unjust, biased, partial, selective
  all, every, everyone, everybody, each, any, always, fully, universal | none, nobody, never, few, some, several, hardly, rarely, sometimes, partly
  more, most, majority, greater, higher, larger, bigger, stronger, better, largest, biggest | less, least, minority, fewer, smaller, lower, weaker, worse, smallest
  before, earlier, prior | after, later, following
  inside, within, internal, domestic | outside, beyond, external, foreign
  friend, friendly, ally, partner, warm, cordial | enemy, hostile, foe, rival, adversary, tense, frosty, cold
  public, open, openly, transparent | secret, secretly, closed, hidden, private
  peace, peaceful | war, warlike, violent
  paid, remunerated | unpaid
  innocent, acquitted | guilty, convicted
  with | without`;
export const hedges = `
  perhaps, possibly, maybe, preferably, ideally, where possible, if possible, wherever possible, where practicable, as far as possible, where appropriate,
  if necessary, in principle, for a time, for the time being, to some extent, with permission`;
export const restrictions = `
  unless, except, excepting, provided, providing, only, if, as long as, so long as, subject to, on condition, on the basis of,
  at least, save, until, in accordance with`;

export const stageDirections = `
  applause, applauds, laughter, laughs, laughing, cheers, cheering, boos, booing, inaudible, sic, crosstalk, cross talk, standing ovation`;

export const formulaPatterns = String.raw`
thank(?:s| you)(?:,? (?:very|so) much| kindly| again| all| for (?:your (?:kind )?attention|coming|having me|being here))*
(?:may )?god (?:bless|save|be with)(?: (?:you|us|america|all of you|you all|(?:the|these) united states(?: of america)?))?
bless you
good (?:morning|afternoon|evening|night|day)(?: everyone| everybody)?
ladies and gentlemen
(?:my )?(?:fellow|dear|distinguished|honou?red) [\p{L}]+(?:,? (?:and )?(?:fellow|dear|distinguished|honou?red)? ?[\p{L}]+)?
mr\.? (?:president|speaker|vice president|chairman|secretary-general)
ma?dam (?:president|speaker|chair(?:man|woman)?|vice president)
members of (?:the )?[\p{L}]+(?: congress)?
your (?:excellenc(?:y|ies)|majest(?:y|ies)|royal highness(?:es)?)
excellencies
(?:you are |you're )?welcome
(?:hello|goodbye|bye|amen|congratulations|cheers)
happy new year`;

export const functionWords = `
  a, an, the, and, or, but, nor, so, as, at, by, for, from, in, into, of, on, onto, to, with, within, without, upon, over, under,
  between, among, this, that, these, those, it, its, he, him, his, she, her, they, them, their, we, us, our, i, me, my, you, your,
  who, whom, whose, which, what, is, are, was, were, be, been, being, am, do, does, did, have, has, had, will, would, shall,
  should, can, could, may, might, must, not, no, than, then, there, here, when, where, while, if, also, both, each, all, any,
  some, such, only, more, most, other, s, one, being, having, sb, sth, etc, esp, e, g`;
export const commonWords = 'the, of, and, to, that, is, with, for, was';

export const afterwordPatterns = String.raw`
related
more (on|from|in|stories|news|about)
read (more|next|also)
see also
recommended
you (may|might) (also )?like
comments?\b
leave a (reply|comment)
share (this|on)
most (read|popular|viewed)
latest (news|stories)
top stories
trending
sign up
about the author
copyright
editors?’? picks`;
export const callPatterns = String.raw`
(please )?(subscribe|sign up|register|log ?in|donate)\b
(click|tap) here\b
(follow|like|join) us\b
(support|supporting) (our|us)\b
download (our|the) [\w\s]{0,20}\bapp\b
for (the )?(latest|more) [\w\s,]{3,60}(download|subscribe|follow|visit|sign up)
(get|sent?) [\w\s]{3,60}\b(inbox|newsletter)
to (continue|keep|view|read|see|finish|access|unlock)\b[^.]{0,60}(please|must|need to|,) (subscribe|sign (in|up)|log ?in|register)\b
(if you[^.]{0,60})?\b(already|not) (yet )?(a|our) subscriber
(this|the) (article|story|content) is (only |exclusively )?(available |reserved )?(for|to) [\w\s]{0,20}(subscriber|member)s
[\w\s]{0,40}\bis not responsible for (the )?(opinions|views|content|comments)\b
(first-time|new) subscribers\b
sort(ed)? by:
advertisement$`;
export const pointerPatterns = `
(read|learn|see|watch)( more| also| next| on this)*
(more|related)( more| also| next| on this)*
check out`;
export const imprintPatterns = String.raw`
([Bb]y|BY) [A-ZÀ-ÞĀ-Ž]
([Ff]irst |[Ll]ast )?([Pp]ublished|[Uu]pdated|[Pp]osted)\b`;
export const shortWords = `
  the, of, and, to, in, a, is, that, for, it, as, was, with, be, by, on, not, he, are, this, but, from, they, his, which,
  or, have, an, has, had, at, were, their, been, will, would, its, who, no, one, all, there, if, can, she, her, you, we,
  do, shall, should, any`;
