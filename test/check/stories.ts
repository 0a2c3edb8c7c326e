/** Invented reports for checks: a wire story, its copies and cuts, others of the same event, and one of another. */
import type { ArticleInput } from '../../src/model/article.js';

export const SENTENCES = [
  'A cargo barge broke loose from its moorings at Port Esk on Monday night and drifted for two hours before a tug caught it off the breakwater.',
  'Nobody was on board when the lines parted, the harbour master said, and nothing was spilt from its two tanks.',
  'The barge, which carries lamp oil to the islands every second week, had been tied up since Friday for repairs to its pump.',
  'Gusts of 90 kilometres an hour were measured at the lighthouse while it drifted past the bathing beach.',
  'Three yachts were scratched, and the owner of one of them has asked the port for 4,000 crowns.',
  'An inquiry will look at the ropes, which were eleven years old and due to be replaced in spring.',
] as const;

export const WIRE = SENTENCES.join('\n\n');

export const OTHER =
  'The council of Tallby wants to close the old swimming hall in June, because its roof would cost more than a new one.\n\n' +
  'Swimmers have gathered two thousand names against the plan, and a vote is due in the second week of March.';

export function wire(fields: Partial<ArticleInput> = {}): ArticleInput {
  return {
    source: 'Halden Wire',
    path: 'halden/barge.txt',
    text: WIRE,
    published: '2031-05-01T06:00:00Z',
    ...fields,
  };
}

export function paper(text: string, fields: Partial<ArticleInput> = {}): ArticleInput {
  return {
    source: 'Esk Gazette',
    path: 'gazette/barge.txt',
    text,
    published: '2031-05-01T09:00:00Z',
    ...fields,
  };
}

/** The wire's item as a file, in one of its deliveries. */
export function item(fields: Readonly<Record<string, unknown>>): string {
  return JSON.stringify({
    uri: 'urn:newsml:halden.example:20310501:barge',
    versioncreated: '2031-05-01T06:00:00Z',
    type: 'text',
    headline: 'Barge drifts off Port Esk',
    body_text: WIRE,
    ...fields,
  });
}
