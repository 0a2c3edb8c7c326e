/**
 * Outcomes that exclude one another: a deal reached or not, an appeal or none, a dividend kept or dropped. A
 * closed table of contrary verbs, read clause by clause; whatever is only hoped, asked or possible is left out.
 */
import type { Document } from '../model/document.js';
import type { Conflict, ConflictValue } from '../model/result.js';
import { idf } from '../text/background.js';
import type { StorySentence } from './collapse-story.js';
import { readSentence, type Sentence } from './sentence.js';

interface Contrary {
  /** What readers are told it is about; null: the thing itself says so. */
  readonly about: string | null;
  readonly yes: RegExp;
  readonly no: RegExp;
  /** Contraries of many things ("kept", "dropped") must be said of the same one. */
  readonly sameThing: boolean;
  /** Who did it stands before the verb; else what it was done to, behind an active verb. */
  readonly ofSubject: boolean;
}

/** Up to so many words between the parts of a phrase; bounded, so that matching stays linear. */
const FEW = '(?:[^ |]{1,40} ){0,3}';

function contrary(
  about: string | null,
  yes: string,
  no: string,
  { sameThing = about === null, ofSubject = false } = {},
): Contrary {
  const compile = (part: string): RegExp => new RegExp(`(?:^| )(?:${part.replaceAll('~', FEW)})(?= |$)`);
  return { about, yes: compile(yes), no: compile(no), sameThing, ofSubject };
}

const SUBJECT = { sameThing: true, ofSubject: true };
const DEAL = '(?:agreement|deal|accord|truce|ceasefire|settlement)';
const CONTRARIES: readonly Contrary[] = [
  contrary(
    'agreement',
    `(?:reached|struck|signed|clinched|sealed) ~${DEAL}|${DEAL} (?:was|has been|had been) (?:reached|struck|signed|sealed)`,
    `(?:no|without) ~${DEAL}|(?:failed|unable) to (?:reach|strike|sign|agree) ~${DEAL}|(?:did|has|have|had) not (?:reach|reached|strike|struck|sign|signed) ~${DEAL}|talks (?:collapsed|failed|broke down)`,
  ),
  contrary(
    'another meeting',
    '(?:agreed|consented|promised|vowed|pledged) to ~(?:meet|convene|reconvene|talking|meeting|round|session)|(?:further|second|another|new|next) (?:meeting|round|session) (?:is|was|will) ~(?:take|held|agreed|planned|scheduled)',
    'without (?:agreeing|agreement|setting|fixing|naming) ~(?:round|meeting|session)|no (?:further|second|new|other) (?:meeting|round|session)',
  ),
  contrary(
    'appeal',
    '(?:will|would|to|shall) appeal|appeal (?:will|would|is to|was|has been) ~lodged|(?:lodged|lodge|filed|file) an appeal|has appealed',
    '(?:will|would|did|does|do|is) not (?:appeal|appealing|contest|challenge)|(?:no|against an) appeal|ruled out ~appeal|(?:accepts|accepted|accept) the (?:verdict|ruling|sentence|judgment)',
  ),
  contrary(
    'verdict',
    '(?:guilty|convicted) (?:of|on) all|found guilty|was convicted|were convicted',
    'acquitted|cleared (?:him|her|them)|was cleared|were cleared|found not guilty',
  ),
  contrary(
    null,
    '(?:maintain|maintained|maintains|keep|kept|keeps|retain|retained|continue)',
    '(?:drop|dropped|drops|scrap|scrapped|scraps|cancel|cancelled|canceled|suspend|suspended|abandon|abandoned|axe|axed)',
  ),
  contrary(
    null,
    '(?:accepted|accepts|approved|approves|backed|adopted|endorsed|passed)',
    '(?:rejected|rejects|turned down|voted down|vetoed|spurned)',
  ),
  contrary(
    null,
    '(?:sank|sunk|has sunk|went down|gone down|has gone down)',
    '(?:is|was|has) not (?:lost|sunk)|stayed afloat|ran aground|is aground|remained afloat',
    SUBJECT,
  ),
  contrary(
    null,
    '(?:will|would|is to|are to) (?:attend|take part)',
    '(?:will|would) not (?:attend|take part)|boycott|boycotted|stay away',
    SUBJECT,
  ),
  contrary(
    null,
    '(?:resigned|resigns|stepped down|quit|will resign|will step down)',
    '(?:refused to|will not|would not|did not) (?:resign|step down|quit)|stay on|stays on',
    SUBJECT,
  ),
  contrary(
    null,
    '(?:went ahead|will go ahead|goes ahead|was held|will be held)',
    '(?:called off|cancelled|canceled|postponed|was put off)',
  ),
];

/** What makes a clause a wish, a doubt or somebody else's: no outcome. */
const UNREAL =
  /(?:^| )(?:if|unless|whether|could|might|may|should|expect|expected|expects|expecting|hope|hoped|hopes|hoping|demand|demanded|demands|urge|urged|urging|want|wants|wanted|asked|likely|unlikely|possible|fear|feared|fears|before|until|unclear|chance|prospect|proposed|predicted|nearly|almost|claim|claims|claimed|deny|denies|denied|dismissed|trying|tried|seek|seeks|seeking|sought)(?= |$)/;
/** As far from the verb as the thing it is said of stands. */
/** Inverse document frequency from which a thing tells which one is meant. */
const TELLING = 4.5;
const THING_STEPS = 4;

interface Outcome {
  readonly contrary: number;
  readonly yes: boolean;
  readonly things: ReadonlySet<string>;
  /** Offsets in the sentence. */
  readonly start: number;
  readonly end: number;
}

interface Clause {
  readonly line: string;
  /** Where each word begins in the line. */
  readonly offsets: readonly number[];
  readonly first: number;
}

function clausesOf({ words, clauses }: Sentence): readonly Clause[] {
  const found: { line: string; offsets: number[]; first: number }[] = [];
  words.forEach(({ word, negated }, n) => {
    let last = found.at(-1);
    if (last === undefined || clauses[n] !== clauses[n - 1]) {
      last = { line: '', offsets: [], first: n };
      found.push(last);
    }
    last.offsets.push(last.line.length);
    last.line += `${word}${negated ? ' not' : ''} `;
  });
  return found;
}

/** Index of the clause's word that holds a place of its line. */
function wordAt({ offsets, first }: Clause, place: number): number {
  let n = 0;
  while (n + 1 < offsets.length && offsets[n + 1] <= place) n++;
  return first + n;
}

function readOutcomes(sentence: Sentence): readonly Outcome[] {
  const found: Outcome[] = [];
  for (const clause of clausesOf(sentence)) {
    if (clause.line.length > 600) continue;
    CONTRARIES.forEach(({ yes, no, ofSubject }, contraryIndex) => {
      const negative = no.exec(clause.line);
      const positive = negative ? null : yes.exec(clause.line);
      const hit = negative ?? positive;
      if (!hit || isUnreal(clause.line, hit.index, hit[0])) return;
      const from = wordAt(clause, hit.index + 1);
      const to = wordAt(clause, hit.index + hit[0].length - 1);
      const before = sentence.words[from - 1];
      // "Did not accept": the other side, but of another kind of thing; not read.
      if (positive && /^(?:not|never|no|nor|neither|without)$/.test(before?.word ?? '')) return;
      if (positive && before?.negated) return;
      const passive = /^(?:was|were|been|be|is|are)$/.test(before?.word ?? '');
      const things = new Set<string>();
      for (const term of sentence.terms) {
        const steps = term.word < from ? from - term.word : term.word - to;
        const side = term.word < from === (ofSubject || passive);
        if (side && term.word >= clause.first && steps > 0 && steps <= THING_STEPS) things.add(term.key);
      }
      found.push({
        contrary: contraryIndex,
        yes: negative === null,
        things,
        start: sentence.words[from].start,
        end: sentence.words[to].end,
      });
    });
  }
  return found;
}

/** What stands shortly before a verb makes it a wish or a doubt; "if" does so from anywhere. */
function isUnreal(line: string, at: number, words: string): boolean {
  const before = line.slice(Math.max(0, at - 60), at + words.length);
  return UNREAL.test(before) || /(?:^| )(?:if|unless|whether)(?= )/.test(line);
}

interface Told extends Outcome {
  readonly sentence: StorySentence;
}

/** Outcomes of one kind and thing looked at; a story tells few. */
const MOST_TOLD = 200;

/** Reports that say both sides tell a story that goes on, not a contradiction. */
function oneSided(told: readonly Told[]): readonly Told[] {
  const sides = new Map<number, Set<boolean>>();
  for (const { sentence, yes } of told) {
    for (const report of sentence.reports)
      sides.set(report, (sides.get(report) ?? new Set<boolean>()).add(yes));
  }
  return told.filter(({ sentence }) => sentence.reports.every((report) => sides.get(report)?.size === 1));
}

function toConflict(told: readonly Told[], about: string, documents: readonly Document[]): Conflict | null {
  const seen = new Set<number>();
  const held = told
    .flatMap(({ sentence, start, end }) =>
      sentence.carriers.map((carrier) => ({
        report: carrier.report,
        start: carrier.start + start,
        end: carrier.start + end,
      })),
    )
    .sort((a, b) => a.report - b.report || a.start - b.start)
    .filter(({ report }) => !seen.has(report) && seen.add(report));
  const values = held.map(({ report, start, end }): ConflictValue => {
    const text = documents[report].article.text.slice(start, end);
    return { value: text.replace(/\s+/g, ' '), unit: null, report: documents[report].id, start, end, text };
  });
  return values.length < 2 ? null : { about, kind: 'outcome', resolution: 'differs', values };
}

/** Things with a contrary said of them by two reports; in order of the table, then the thing. English only. */
export function outcomeConflicts(
  documents: readonly Document[],
  sentences: readonly StorySentence[],
): readonly Conflict[] {
  const told = CONTRARIES.map((): Told[] => []);
  const counts = new Map<string, number>();
  for (const story of sentences) {
    if (story.language !== 'en' || story.text.length > 1500) continue;
    const sentence = readSentence(story.text, 'en');
    for (const key of new Set(sentence.terms.map((term) => term.key)))
      counts.set(key, (counts.get(key) ?? 0) + 1);
    for (const outcome of readOutcomes(sentence)) {
      const list = told[outcome.contrary];
      if (list.length < MOST_TOLD) list.push({ ...outcome, sentence: story });
    }
  }
  const common = Math.max(3, sentences.length / 4);
  return CONTRARIES.flatMap(({ about, sameThing }, n): readonly Conflict[] => {
    const groups = sameThing
      ? byThing(
          told[n],
          (key) => (counts.get(key) ?? 0) > common || idf(key.replace('=', ''), 'en') < TELLING,
        )
      : [{ thing: about ?? '', told: told[n] }];
    const seen = new Set<Told>();
    return groups.flatMap((group) => {
      const one = oneSided(group.told.filter((each) => !seen.has(each)));
      if (!one.some(({ yes }) => yes) || one.every(({ yes }) => yes)) return [];
      for (const each of one) seen.add(each);
      const conflict = toConflict(one, about ?? group.thing, documents);
      return conflict ? [conflict] : [];
    });
  });
}

/** Outcomes by each thing near their verb; what stands all over the story tells nothing. */
function byThing(
  told: readonly Told[],
  isCommon: (key: string) => boolean,
): readonly { readonly thing: string; readonly told: readonly Told[] }[] {
  const things = new Map<string, Told[]>();
  for (const each of told) {
    for (const key of each.things) {
      if (isCommon(key)) continue;
      const list = things.get(key);
      if (list) list.push(each);
      else things.set(key, [each]);
    }
  }
  return [...things].map(([thing, list]) => ({ thing: thing.replace('=', ''), told: list }));
}
