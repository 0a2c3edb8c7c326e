/** One event of a watch as a line: for people, or for a program. `clock`: ISO 8601. */
import { jsonText } from '../report/json-text.js';
import type { Page } from '../report/page.js';
import { count } from '../report/phrases.js';
import { reportName } from '../report/plain-text.js';
import type { WatchEvent } from '../watch/watch-reports.js';

export function eventJson(event: WatchEvent, clock: string): string {
  const { type, ...rest } = event;
  return `${jsonText({ type, at: clock, ...rest })}\n`;
}

/** Only the time of day is shown. */
export function eventLine(event: WatchEvent, clock: string, page: Page): string {
  const time = page.paint.faint(clock.slice(11, 19));
  switch (event.type) {
    case 'ready':
      return `${time} watching ${page.signs.dash} ${count(event.seen, 'report')} seen before\n`;
    case 'waiting':
      return `${time} ${page.paint.warning('wait  ')} ${page.clean(event.message)}\n`;
    case 'problem':
      return `${time} ${page.paint.warning('unread')} ${reportName(event)}: ${page.clean(event.message)}\n`;
    case 'report': {
      const { passed, findings } = event;
      const verdict = passed ? page.paint.added('pass  ') : page.paint.removed('FAIL  ');
      const [first] = findings;
      const more = findings.length > 1 ? ` (+${findings.length - 1} more)` : '';
      const why = first
        ? ` ${page.signs.dash} ${first.rule}: ${page.clean(first.message)}${page.paint.faint(more)}`
        : '';
      return `${time} ${verdict} ${reportName(event)}${why}\n`;
    }
  }
}
