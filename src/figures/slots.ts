/**
 * What an event has one of, by the words writers tell it with: the turnout, the fine, the hour of the quake. Two
 * figures with no word in common can so be found to fill one slot ("takes office on", "will be sworn in on"). Closed
 * lists of the trade's commonest words, written for this project.
 */
import type { Figure } from './figure.js';
import { classOfWord } from './word-classes.js';

/** Kinds of figures, a name, and the words one of which stands near. */
const TABLE = `
money|fee|fee transfer signing signed forked bid
money|price|takeover buy bought acquire merger purchase deal worth valued value price sale sold
money|fine|fine fined penalty
money|damages|compensation damages payout settlement awarded
money|wages|salary wage pay paid earn weekly bonus
money|profit|profit earnings
money|loss|loss losses writedown
money|revenue|revenue turnover sales
money|savings|save savings synergies
money|cost|cost costs damage repair rebuild
money|budget|budget spending
money|gap|gap hole deficit shortfall
money|aid|aid relief grant released donated pledged promised donation
money|ransom|ransom demanded
money|prize|prize reward purse bounty
money|debt|loan debt borrow credit owe
money|dividend|dividend
money|bail|bail
money|taken|stole stolen theft embezzled siphoned drained laundered haul
money|tax|tax levy
percent|turnout|turnout voted electorate voters cast
percent|prices|inflation prices consumer
percent|jobless|unemployment jobless
percent|growth|growth economy gdp output grow
percent|rate|rate interest borrowing
percent|votes|votes ballots won took
percent|poll|poll survey respondents oppose against favour reject support
percent|stake|stake shareholding owns
percent|premium|premium
percent|pay|wage pay offer raise claim
percent|shares|shares stock
percent|profit|profit earnings
percent|revenue|revenue sales turnover
percent|contained|contained containment
percent|margin|margin
count|crowd|crowd attend attended march marched protest demonstrators rally spectators audience streets lined
count|jobs|job jobs layoffs redundancies roles positions
count|aboard|passengers aboard board carrying
count|study|study researchers participants followed examined volunteers tested analysed
count|strikers|strike walkout
count|culprits|thieves robbers burglars gunmen intruders raiders suspects masked attackers gang
count|signatures|signatures petition signed
count|helpers|firefighters rescuers soldiers troops sent deployed
count|dark|power electricity outage blackout
count|ruined|destroyed collapsed houses homes flattened damaged gutted
count|loot|stolen stole taken took missing items objects pieces
count|lead|margin lead majority ahead
count|recalled|recall recalled
count|flights|flights cancelled
count|counts|counts charges convicted
count|customers|customers accounts clients affected
count|samples|samples tests positive
count|seats|seats mandates
count|saved|alive survivors rescued rubble pulled
measure|sentence|jailed prison sentence
measure|talks|talks negotiations
measure|delay|delay delayed late
measure|ban|ban banned disqualified suspended suspension
measure|strike|strike walkout
measure|trial|trial
measure|jury|jury deliberated verdict
measure|contract|contract
measure|follow|study followed observation observed
measure|shook|lasted shook shaking
measure|depth|depth deep
measure|height|high tall height
measure|altitude|altitude climbed
measure|burned|burned scorched fire blaze charred
measure|wind|winds gusts
measure|rain|rain rainfall fell
measure|weight|weighs weighing
measure|seized|seized cocaine drugs
measure|search|search searched
measure|service|career worked served spent
measure|lead|ahead margin behind leads
date|opens|open reopen resume return classes
date|closes|close shut closure
date|starts|start begin
date|ends|end finish conclude last until
date|votes|vote election poll runoff ballot
date|court|trial hearing court verdict sentenced
date|meeting|meeting decision session talks meet
date|office|inauguration sworn office takes
date|published|published study journal
date|deadline|deadline due applications
date|launch|launch liftoff
date|funeral|funeral buried burial
date|death|died death dead passed
date|birth|born birth birthday
date|founded|founded established since
date|completion|close completed completion closing merger
date|arrest|arrested detained
date|debut|debut play match against
date|signed|signed agreement
year|birth|born birth
year|founded|founded established began
year|built|built construction erected dates
year|joined|joined since
year|records|records record
year|death|died death
year|ends|until run out empty
year|bought|bought acquired
clock|quake|quake earthquake struck shook tremor
clock|crash|crash collided collision derailed
clock|landing|landed touched runway down landfall
clock|takeoff|took departed left
clock|breakin|alarm broke thieves burglars intruders raid robbery entered
clock|fire|fire blaze broke flames explosion
clock|start|start began
clock|ends|ended end finished
clock|call|called alerted emergency
clock|vote|vote polls closed
`;

interface Slot {
  readonly kind: string;
  readonly name: string;
}

const byWord = new Map<string, Slot[]>();
for (const line of TABLE.trim().split('\n')) {
  const [kind = '', name = '', words = ''] = line.split('|');
  const slot = { kind, name };
  for (const key of new Set(words.split(' ').map(classOfWord))) {
    const known = byWord.get(key);
    if (known === undefined) byWord.set(key, [slot]);
    else known.push(slot);
  }
}

/** Nearness from which a word says what a figure is of. */
const NEAR = 0.3;
/** Words this much further off than the nearest say it of something else. */
const RIVAL = 0.6;

const slotsOf = new WeakMap<Figure, ReadonlySet<string>>();

/** Names of the slots a figure may fill: those of the words nearest to it. Cost: the words around it, once. */
export function slotsAround(figure: Figure): ReadonlySet<string> {
  const known = slotsOf.get(figure);
  if (known !== undefined) return known;
  const nearest = new Map<string, number>();
  let most = 0;
  for (const [key, near] of figure.context) {
    if (near < NEAR) continue;
    for (const { kind, name } of byWord.get(key) ?? []) {
      if (kind !== figure.kind || near <= (nearest.get(name) ?? 0)) continue;
      nearest.set(name, near);
      most = Math.max(most, near);
    }
  }
  const slots = new Set<string>();
  for (const [name, near] of nearest) if (near >= RIVAL * most) slots.add(name);
  slotsOf.set(figure, slots);
  return slots;
}
