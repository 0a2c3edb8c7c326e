/** One role with two persons: who each report says has it, where neither report knows the other's name. */
import type { Document } from '../model/document.js';
import type { Conflict, ConflictValue } from '../model/result.js';
import { isSpelling, keyOf, type Mention, reportsNaming, type StoryNames } from './names.js';
import { markSuperseded, type SentenceIds } from './updates.js';

/** Mentions of one role looked at. */
const MOST_MENTIONS = 200;

/** Short and full forms of first names whose letters do not tell. */
const SHORT: readonly ReadonlySet<string>[] =
  `will bill william billy willie|bob rob robert bobby|dick rick richard
 richie|jim james jimmy jamie|jack john johnny jon|ted ed edward eddie ned|peg peggy maggie meg margaret greta|beth
 liz betty eliza elizabeth lisa|kate kathy katherine catherine cathy|mike mick michael|tony anthony|joe joseph|sue
 susan|nate nathan nathaniel|ray raymond|alex alexander sandy|chuck charles charlie|hank harry henry|larry lawrence
 laurence|molly polly mary|nell helen ellen|sasha alexandra alexander|misha mikhail|dan daniel danny|tom thomas|steve
 stephen steven|chris christopher christine|fred frederick|gus augustus|abe abraham|jenny jennifer|pat patrick
 patricia|ron ronald|don donald|ken kenneth|matt matthew|andy andrew|nick nicholas|sam samuel samantha|tim timothy`
    .split('|')
    .map((names) => new Set(names.trim().split(/\s+/)));

/** Whether two first names can be one person's. */
function isFirstName(a: string, b: string): boolean {
  if (a.startsWith(b) || b.startsWith(a) || isSpelling(a, b)) return true;
  // Danil, Danyil: the same but for vowels and y.
  const bones = (name: string): string =>
    name
      .replace(/[aeiouyj]/g, '')
      .replace(/c|q/g, 'k')
      .replace(/z/g, 's');
  const [first, second] = [bones(a), bones(b)];
  if (first.length > 1 && first === second) return true;
  return SHORT.some((names) => names.has(a) && names.has(b));
}

function lastOf({ words }: Mention): string {
  return words[words.length - 1];
}

/** Whether two mentions can be of one person. */
function isOnePerson(a: Mention, b: Mention): boolean {
  if (!isSpelling(lastOf(a), lastOf(b))) return false;
  return a.words.length < 2 || b.words.length < 2 || isFirstName(a.words[0], b.words[0]);
}

interface Holder {
  readonly mention: Mention;
  readonly reports: ReadonlySet<number>;
}

/** The persons a role is given to, each with the reports that do so. */
function holdersOf(mentions: readonly Mention[]): readonly Holder[] {
  const found: { mention: Mention; reports: Set<number> }[] = [];
  for (const mention of mentions) {
    const known = found.find((one) => isOnePerson(one.mention, mention));
    const into = known ?? { mention, reports: new Set<number>() };
    if (!known) found.push(into);
    else if (mention.words.length > known.mention.words.length) known.mention = mention;
    for (const report of mention.sentence.reports) into.reports.add(report);
  }
  return found;
}

/** Whether a report names the person, with this first name where the surname is shared. */
function knows(report: number, one: Holder, other: Holder, names: StoryNames): boolean {
  if (one.reports.has(report)) return true;
  if (isSpelling(lastOf(one.mention), lastOf(other.mention))) {
    const first = names.holders.get(keyOf(one.mention.words[0], 'en'));
    return first?.has(report) === true;
  }
  return reportsNaming(one.mention, names).has(report);
}

function excludesOther(a: Holder, b: Holder, names: StoryNames): boolean {
  return [...a.reports].every((report) => !knows(report, b, a, names));
}

/** Roles whose holder differs between reports, in order of the role's first mention. English only. */
export function nameConflicts(
  documents: readonly Document[],
  names: StoryNames,
  ids: SentenceIds,
): readonly Conflict[] {
  const byRole = new Map<string, Mention[]>();
  for (const mention of names.mentions) {
    if (mention.role === null || mention.sentence.language !== 'en') continue;
    const list = byRole.get(mention.role) ?? [];
    if (list.length === 0) byRole.set(mention.role, list);
    if (list.length < MOST_MENTIONS) list.push(mention);
  }
  return [...byRole].flatMap(([role, mentions]): readonly Conflict[] => {
    const all = holdersOf(mentions);
    // More than two persons: colleagues, former holders, those of other towns.
    if (all.length !== 2 || all.some(({ mention }) => mention.words.length < 2)) return [];
    if (!excludesOther(all[0], all[1], names) || !excludesOther(all[1], all[0], names)) return [];
    const values = all.map(({ mention }): ConflictValue => {
      const { report, start } = mention.sentence.carriers[0];
      const text = documents[report].article.text.slice(start + mention.start, start + mention.end);
      const place = { start: start + mention.start, end: start + mention.end };
      return { value: text, unit: null, report: documents[report].id, ...place, text };
    });
    return [{ about: aboutRole(mentions[0], role), kind: 'name', ...markSuperseded(values, documents, ids) }];
  });
}

/** The role as the first report writes it. */
function aboutRole({ sentence, start, end }: Mention, role: string): string {
  const around = sentence.text.slice(Math.max(0, start - 60), end + 60).toLowerCase();
  const stems = role.split(' ').map((key) => key.replace('=', ''));
  const words = [...around.matchAll(/[\p{L}]{3,30}/gu)].map(([word]) => word);
  const said = words.filter((word) => stems.some((stem) => word.startsWith(stem)));
  return said.length > 0 ? said.slice(0, 3).join(' ') : role.replaceAll('=', '');
}
