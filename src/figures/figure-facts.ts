/** Figures and dates as facts: which value of a thing only one report has. */
import type { FactEntry, FactStatus } from '../model/result.js';
import { compareValues } from './compare.js';
import type { Grouped, Located } from './conflicts.js';
import type { Figure } from './figure.js';

type Fact = Omit<FactEntry, 'id'>;

interface Agreeing {
  readonly n: number;
  readonly coverage: number;
}

interface Elsewhere {
  readonly status: FactStatus;
  readonly coverage: number;
  readonly others: readonly Agreeing[];
}

/** A vaguer or rounded value elsewhere holds half of a figure. */
const VAGUER = 0.5;
/** As many places elsewhere are listed with a fact. */
const MOST_COUNTERPARTS = 3;
/** So many other figures of a thing are looked at. */
const MOST_LOOKED_AT = 60;

/** Figures of its group that have the value of one, itself among them: best first. */
function agreeing(n: number, group: readonly number[], { located, yearKnown }: Grouped): readonly Agreeing[] {
  const found: Agreeing[] = [];
  for (const other of group.slice(0, MOST_LOOKED_AT)) {
    const agreement =
      other === n ? 'same' : compareValues(located[n].figure, located[other].figure, yearKnown);
    if (agreement === 'same' || agreement === 'vaguer')
      found.push({ n: other, coverage: agreement === 'same' ? 1 : VAGUER });
  }
  return found.sort((a, b) => b.coverage - a.coverage || a.n - b.n);
}

/** Those of them that another report than this one has. */
function elsewhere(found: readonly Agreeing[], located: readonly Located[], report: number): Elsewhere {
  const others: Agreeing[] = [];
  for (const one of found) {
    if (others.length === MOST_COUNTERPARTS) break;
    const { reports } = located[one.n].sentence;
    if (reports.length > 1 || reports[0] !== report) others.push(one);
  }
  const coverage = others[0]?.coverage ?? 0;
  const status = coverage === 1 ? 'shared' : coverage > 0 ? 'rephrased' : 'unique';
  return { status, coverage, others };
}

function place(
  located: Located,
  not: number,
): { readonly report: number; readonly start: number } | undefined {
  return located.sentence.carriers.find(({ report }) => report !== not);
}

/** A day, a year or a number without a noun that another report has too, of whatever thing. */
const TOLD = { status: 'shared', coverage: 1 } as const;

function dayName({ kind, bin, value }: Figure): string | null {
  return kind === 'date' || kind === 'year' || bin === 'bare' ? `${kind} ${value}` : null;
}

function sameDays(located: readonly Located[]): ReadonlyMap<string, ReadonlySet<number>> {
  const days = new Map<string, Set<number>>();
  for (const { figure, sentence } of located) {
    const name = dayName(figure);
    if (name === null) continue;
    const known = days.get(name) ?? new Set<number>();
    if (known.size === 0) days.set(name, known);
    for (const report of sentence.reports) known.add(report);
  }
  return days;
}

function isTold(figure: Figure, days: ReadonlyMap<string, ReadonlySet<number>>, report: number): boolean {
  const name = dayName(figure);
  const known = name === null ? undefined : days.get(name);
  return known !== undefined && (known.size > 1 || !known.has(report));
}

/** One fact for each figure of each report; those said of an earlier count are none. */
export function figureFacts(input: Grouped): readonly Fact[] {
  const { documents, located, things } = input;
  const days = sameDays(located);
  const facts: Fact[] = [];
  for (const { members: group } of things) {
    for (const n of group) {
      const { figure, sentence } = located[n];
      if (figure.bin === 'former') continue;
      const known = agreeing(n, group, input);
      for (const carrier of sentence.carriers) {
        const linked = elsewhere(known, located, carrier.report);
        const found =
          linked.status === 'unique' && isTold(figure, days, carrier.report)
            ? { ...linked, ...TOLD }
            : linked;
        const document = documents[carrier.report];
        const [start, end] = [carrier.start + figure.start, carrier.start + figure.end];
        const dated = figure.kind === 'date' || figure.kind === 'clock' || figure.kind === 'year';
        facts.push({
          report: document.id,
          kind: dated ? 'date' : 'figure',
          start,
          end,
          text: document.article.text.slice(start, end),
          status: found.status,
          coverage: found.coverage,
          counterparts: found.others.flatMap((other) => {
            const there = place(located[other.n], carrier.report);
            if (!there) return [];
            const own = located[other.n].figure;
            return [
              {
                report: documents[there.report].id,
                start: there.start + own.start,
                end: there.start + own.end,
                coverage: other.coverage,
              },
            ];
          }),
          uncovered: [],
        });
      }
    }
  }
  return facts;
}
