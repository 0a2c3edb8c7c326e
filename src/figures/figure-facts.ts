/** Figures and dates as facts: which value of a thing only one report has. */
import type { FactEntry, FactStatus } from '../model/result.js';
import { compareValues } from './compare.js';
import type { Grouped, Located } from './conflicts.js';
import type { Figure } from './figure.js';

type Fact = Omit<FactEntry, 'id'>;

interface Elsewhere {
  readonly status: FactStatus;
  readonly coverage: number;
  readonly others: readonly { readonly n: number; readonly coverage: number }[];
}

/** A vaguer or rounded value elsewhere holds half of a figure. */
const VAGUER = 0.5;
/** As many places elsewhere are listed with a fact. */
const MOST_COUNTERPARTS = 3;
/** So many other figures of a thing are looked at. */
const MOST_LOOKED_AT = 60;

function elsewhere(
  n: number,
  group: readonly number[],
  { located, yearKnown }: Grouped,
  report: number,
): Elsewhere {
  const found: { readonly n: number; readonly coverage: number }[] = [];
  for (const other of group.slice(0, MOST_LOOKED_AT)) {
    if (!located[other].sentence.reports.some((carrier) => carrier !== report)) continue;
    const agreement =
      other === n ? 'same' : compareValues(located[n].figure, located[other].figure, yearKnown);
    if (agreement === 'same' || agreement === 'vaguer')
      found.push({ n: other, coverage: agreement === 'same' ? 1 : VAGUER });
  }
  found.sort((a, b) => b.coverage - a.coverage || a.n - b.n);
  const coverage = found[0]?.coverage ?? 0;
  const status = coverage === 1 ? 'shared' : coverage > 0 ? 'rephrased' : 'unique';
  return { status, coverage, others: found.slice(0, MOST_COUNTERPARTS) };
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
      for (const carrier of sentence.carriers) {
        const linked = elsewhere(n, group, input, carrier.report);
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
