/** Who told it when, a lane a report: a picture for the eye; the table of reports says the same in words. */
import type { ReportEntry, StoryEntry } from '../../model/result.js';
import { count } from '../phrases.js';
import type { Context } from './context.js';
import { creditsOf, sourceOf } from './context.js';
import { eventOf } from './events.js';
import type { Markup } from './markup.js';
import { html, NOTHING } from './markup.js';
import type { TimeScale } from './scale.js';
import { timeScale } from './scale.js';
import { line } from './visible-text.js';
import type { Moment } from './when.js';
import { clock, momentOf, shortDay } from './when.js';

/** More lanes than this are a wall, not a picture. */
const MOST_LANES = 40;
const LANE = 34;
const TOP = 26;
const DAY = 86_400_000;

interface Lane {
  readonly report: ReportEntry;
  readonly moment: Moment;
  /** Height of its track. */
  readonly y: number;
}

function lanesOf(story: StoryEntry, { index }: Context): readonly Lane[] {
  return story.reports
    .flatMap((id) => {
      const report = index.reports.get(id);
      const moment = momentOf(report?.published ?? null);
      return report && moment ? [{ report, moment }] : [];
    })
    .sort(
      (a, b) =>
        a.moment.at - b.moment.at ||
        Number(b.report.supersededBy !== undefined) - Number(a.report.supersededBy !== undefined) ||
        Number(b.report.id === story.lead) - Number(a.report.id === story.lead) ||
        Number(a.report.id.slice(1)) - Number(b.report.id.slice(1)),
    )
    .slice(0, MOST_LANES)
    .map((lane, n) => ({ ...lane, y: TOP + n * LANE + 23 }));
}

function mark({ report, moment, y }: Lane, scale: TimeScale): Markup {
  const event = eventOf(report);
  const bar =
    moment.wholeDay &&
    html`<line class="day" x1="${scale.x(moment.at)}" x2="${scale.x(moment.at + DAY)}" y1="${y}" y2="${y}"/>`;
  const x = scale.x(moment.wholeDay ? moment.at + DAY / 2 : moment.at);
  if (event === null || event.shape === 'dot')
    return bar || html`<circle class="dot" cx="${x}" cy="${y}" r="5"/>`;
  // An empty nested picture sets the origin at a per cent, which paths cannot.
  return html`${bar}<svg x="${x}" y="${y}" overflow="visible"><path class="${event.shape}" d="${SHAPES[event.shape]}"/></svg>`;
}

const SHAPES = {
  square: 'M-5-5H5V5H-5Z',
  diamond: 'M0-7L7 0L0 7L-7 0Z',
  cross: 'M-5-5L5 5M-5 5L5-5',
} as const;

function label({ report, moment, y }: Lane, lead: string): Markup {
  const event = eventOf(report);
  const credits = creditsOf(report, 40);
  const said = [
    ...(report.id === lead ? ['lead'] : []),
    ...(event ? [event.word] : []),
    ...(credits === '' ? [] : [`credits ${credits}`]),
    moment.wholeDay ? 'no hour' : `${clock(moment.at)}${moment.zoned ? '' : ' (no zone)'}`,
  ].join(' · ');
  return html`<text x="0" y="${y - 9}"><tspan class="id">${report.id}</tspan> ${line(sourceOf(report), 30)}<tspan class="said" dx="8">${said}</tspan></text>`;
}

/** From the one that had it first along its lane, then down or up to the one that took it. */
function taken(lanes: readonly Lane[], story: StoryEntry, { index }: Context, scale: TimeScale): Markup {
  const byId = new Map(lanes.map((lane) => [lane.report.id, lane]));
  const drawn = new Set<string>();
  return html`${(index.pairsOf.get(story.id) ?? []).map(({ a, b, direction }) => {
    const from = byId.get(direction?.from ?? '');
    const to = byId.get(direction?.from === a ? b : a);
    if (!from || !to || drawn.has(to.report.id) || from.moment.wholeDay || to.moment.wholeDay) return null;
    drawn.add(to.report.id);
    const [x1, x2] = [scale.x(from.moment.at), scale.x(to.moment.at)];
    return html`<line class="took" x1="${x1}" x2="${x2}" y1="${from.y}" y2="${from.y}"/><line class="took" x1="${x2}" x2="${x2}" y1="${from.y}" y2="${to.y}"/>`;
  })}`;
}

function captions(lanes: readonly Lane[], timeless: number, undrawn: number): readonly string[] {
  const some = (test: (lane: Lane) => boolean, words: string): string[] => (lanes.some(test) ? [words] : []);
  return [
    ...some(({ moment }) => moment.zoned, 'Times with a zone are in UTC.'),
    ...some(({ moment }) => moment.wholeDay, 'A bar is a day without an hour.'),
    ...some(({ report }) => eventOf(report) !== null, '■ update, ◆ correction, ✕ taken back.'),
    ...(timeless > 0 ? [`${count(timeless, 'report')} ${timeless === 1 ? 'has' : 'have'} no time.`] : []),
    ...(undrawn > 0 ? [`${count(undrawn, 'later report')} not drawn.`] : []),
  ];
}

/** Nothing where no report has a time. */
export function timeline(story: StoryEntry, context: Context): Markup {
  const lanes = lanesOf(story, context);
  if (lanes.length === 0) return NOTHING;
  const scale = timeScale(
    lanes.flatMap(({ moment }) => (moment.wholeDay ? [moment.at, moment.at + DAY] : [moment.at])),
  );
  const height = TOP + lanes.length * LANE + 4;
  const first = lanes[0];
  const timed = story.reports.filter((id) =>
    momentOf(context.index.reports.get(id)?.published ?? null),
  ).length;
  const [timeless, undrawn] = [story.reports.length - timed, timed - lanes.length];
  return html`<figure class="timeline" aria-label="Time line">
<svg role="img" aria-label="${count(lanes.length, 'report')} from ${shortDay(first.moment.at)} on, in order of time; the table of reports lists them" width="100%" height="${height}">
${scale.ticks.map(({ at, label: said, anchor }) => html`<line class="tick" x1="${scale.x(at)}" x2="${scale.x(at)}" y1="${TOP - 8}" y2="${height}"/><text class="tick" x="${scale.x(at)}" y="12" text-anchor="${anchor}">${said}</text>`)}
${lanes.map(({ y }) => html`<line class="lane" x1="0" x2="100%" y1="${y}" y2="${y}"/>`)}
${taken(lanes, story, context, scale)}
${lanes.map((lane) => html`${mark(lane, scale)}${label(lane, story.lead)}`)}
</svg>
<figcaption>${captions(lanes, timeless, undrawn).join(' ')}</figcaption>
</figure>`;
}
