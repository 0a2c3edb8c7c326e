/** The rules of a check in words: what stands in SARIF's list of rules, in legends and in `dedupe help check`. */
import type { Rule } from '../options.js';

export interface RuleWords {
  readonly title: string;
  /** One sentence: what it means. */
  readonly means: string;
  /** One sentence: what to do. */
  readonly advice: string;
}

export const RULE_WORDS: Readonly<Record<Rule, RuleWords>> = {
  killed: {
    title: 'Words of an item that was taken back',
    means: 'The report was canceled by its publisher, or still carries words of an item that was.',
    advice: 'Do not publish it; where it runs already, follow the notice of the publisher.',
  },
  withheld: {
    title: 'Withheld',
    means: 'Its publisher delivered the report as withheld: it is not released.',
    advice: 'Wait for a version with the status usable.',
  },
  embargo: {
    title: 'Under embargo',
    means: 'The report is not to be published before a time that has not come.',
    advice: 'Hold it until then.',
  },
  uncorrected: {
    title: 'Words that were corrected',
    means: 'A later version corrects the report, or words that it carries.',
    advice: 'Take over the correction.',
  },
  duplicate: {
    title: 'Duplicate',
    means: 'Another report has the same text, or all the wording of this one.',
    advice: 'Leave it out, or keep it as a copy of the other.',
  },
  'near-duplicate': {
    title: 'Near-duplicate',
    means: 'The report has most of its wording in common with another: cut, extended or rewritten.',
    advice: 'See what it adds (dedupe compare A B), and run one of the two.',
  },
  uncredited: {
    title: 'Words of others without their credit',
    means:
      'The report has a sentence and more in common with another, and names neither it nor a source of both.',
    advice: 'Credit the source, or write the passage anew.',
  },
  'quote-altered': {
    title: 'Altered quotation',
    means: 'A quotation stands in other words than in another report.',
    advice: 'Compare it with the recording or the statement.',
  },
  'figure-conflict': {
    title: 'Other figures',
    means: 'A figure or a date differs from what another report says of the same thing.',
    advice: 'Find out which is right; a later report may know more.',
  },
  'nothing-new': {
    title: 'Nothing new',
    means: 'All that the report says is told by others already.',
    advice: 'It can be skipped.',
  },
  'shared-passage': {
    title: 'Shared passage',
    means: 'The report shares a run of words with another.',
    advice: 'See whether it is a quotation, a statement of record, or copied.',
  },
};
