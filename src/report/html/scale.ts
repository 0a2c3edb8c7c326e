/** A time scale with round ticks, in per cent of a picture's width: pictures grow with the page without a script. */
import { clock, shortDay } from './when.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Round steps of a clock and a calendar. */
const STEPS = [
  5 * MINUTE,
  15 * MINUTE,
  30 * MINUTE,
  HOUR,
  2 * HOUR,
  3 * HOUR,
  6 * HOUR,
  12 * HOUR,
  DAY,
  2 * DAY,
  7 * DAY,
  14 * DAY,
  30 * DAY,
  90 * DAY,
  365 * DAY,
];

const MOST_TICKS = 5;

interface Tick {
  readonly at: number;
  readonly label: string;
  /** Labels at the edges stay inside the picture. */
  readonly anchor: 'start' | 'middle' | 'end';
}

export interface TimeScale {
  /** Per cent, one decimal: "37.5%". */
  readonly x: (at: number) => string;
  readonly ticks: readonly Tick[];
}

export function percentOf(fraction: number): string {
  return `${Math.round(fraction * 1000) / 10}%`;
}

/** From the first to the last moment, with room on both sides; a single moment stands in the middle of an hour. */
export function timeScale(moments: readonly number[]): TimeScale {
  const first = moments.reduce((least, at) => Math.min(least, at), Number.POSITIVE_INFINITY);
  const last = moments.reduce((most, at) => Math.max(most, at), Number.NEGATIVE_INFINITY);
  const room = Math.max((last - first) * 0.04, first === last ? HOUR / 2 : MINUTE);
  const [from, to] = [first - room, last + room];
  const step = STEPS.find((length) => (to - from) / length <= MOST_TICKS) ?? 10 * 365 * DAY;
  const place = (at: number): number => (at - from) / (to - from);
  const anchor = (at: number): Tick['anchor'] =>
    place(at) < 0.08 ? 'start' : place(at) > 0.92 ? 'end' : 'middle';
  const ticks: Tick[] = [];
  for (let at = Math.ceil(from / step) * step; at <= to && ticks.length <= MOST_TICKS; at += step)
    ticks.push({
      at,
      label: step < DAY && at % DAY !== 0 ? clock(at) : shortDay(at),
      anchor: anchor(at),
    });
  return { x: (at) => percentOf(place(at)), ticks };
}
