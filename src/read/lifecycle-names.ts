/**
 * Words of the IPTC's vocabularies for status and signals, as codes (`stat:canceled`), URIs and names ("Canceled"),
 * to ours. Formats spell them differently and mean the same.
 */
import type { PublicationStatus, Signal } from '../model/article.js';

interface NamedStatus {
  /** Null for a word that is no status, and where nothing is said. */
  readonly status: PublicationStatus | null;
  /** To be held back until a time that stands elsewhere; where none does, it is withheld. */
  readonly isEmbargoed: boolean;
}

const STATUSES = new Map<string, PublicationStatus>([
  ['usable', 'usable'],
  ['info', 'usable'],
  ['withheld', 'withheld'],
  ['withhold', 'withheld'],
  ['embargoed', 'withheld'],
  ['canceled', 'canceled'],
  ['cancelled', 'canceled'],
  ['killed', 'canceled'],
  ['kill', 'canceled'],
  ['deleted', 'canceled'],
]);

const SIGNALS = new Map<string, Signal>([
  ['update', 'update'],
  ['updated', 'update'],
  ['correction', 'correction'],
  ['corrected', 'correction'],
  ['correct', 'correction'],
  ['corrective', 'correction'],
  ['rectify', 'correction'],
  ['writethru', 'writethru'],
  ['refile', 'refile'],
  ['repeat', 'repeat'],
  ['kill', 'kill'],
  ['delete', 'kill'],
  ['withdrawal', 'withdrawal'],
  ['withdraw', 'withdrawal'],
  ['withdrawn', 'withdrawal'],
  ['advisory', 'advisory'],
]);

export function statusNamed(name: string | null): NamedStatus {
  const code = codeOf(name)?.toLowerCase() ?? '';
  return { status: STATUSES.get(code) ?? null, isEmbargoed: code === 'embargoed' };
}

/** Empty for codes that say nothing of versions (`sig:atomic`). */
export function signalNamed(name: string | null): readonly Signal[] {
  const signal = SIGNALS.get(codeOf(name)?.toLowerCase() ?? '');
  return signal ? [signal] : [];
}

/** The last part of a QCode or URI: `stat:canceled` and `http://cv.iptc.org/newscodes/pubstatusg2/canceled` are `canceled`. */
export function codeOf(name: string | null): string | null {
  if (name === null) return null;
  const end = name.endsWith('/') ? name.length - 1 : name.length;
  const from = Math.max(
    name.lastIndexOf(':', end - 1),
    name.lastIndexOf('/', end - 1),
    name.lastIndexOf('#', end - 1),
  );
  return name.slice(from + 1, end) || null;
}
