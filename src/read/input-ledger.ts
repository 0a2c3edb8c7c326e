/** Keeps account of every input path while items go by, so that none ends without a state and the sums fit. */
import type { InputCounts, InputEntry, InputReason, InputState } from '../model/input-entry.js';
import type { ReadItem } from '../model/read-item.js';
import { compare } from '../text/compare.js';
import { countWords } from './count-words.js';

/** State of one path while it is read. */
interface Account {
  readonly path: string;
  /** The file it lies in. */
  readonly outer: Account | null;
  reader: string | null;
  encoding: string | null;
  records: number;
  words: number;
  problems: number;
  skips: number;
  /** Of the files in it, at any depth. */
  innerRecords: number;
  innerProblems: number;
  reasons: InputReason[] | null;
}

export interface InputLedger {
  /** Items in the order in which `readArticles` yields them. */
  readonly add: (item: ReadItem) => void;
  readonly counts: () => InputCounts;
  readonly entries: () => readonly InputEntry[];
}

/** `countsWords` false leaves `words` 0: counting reads every text once more. About 150 bytes a path. */
export function inputLedger({ countsWords }: { readonly countsWords: boolean }): InputLedger {
  const accounts = new Map<string, Account>();
  /** Files that are being read, each inside the one before it. */
  let open: readonly Account[] = [];
  const accountOf = (path: string): Account => {
    const known = accounts.get(path);
    if (known) return known;
    const outer = open.findLast((file) => path.startsWith(`${file.path}/`)) ?? null;
    const account = newAccount(path, outer);
    accounts.set(path, account);
    return account;
  };
  return {
    add: (item) => {
      if (item.type === 'file') {
        open = item.depth === 0 ? [] : open.filter((file) => item.path.startsWith(`${file.path}/`));
        const account = accountOf(item.path);
        account.reader = item.reader;
        open = [...open, account];
      } else enter(item, accountOf(pathOf(item)), countsWords);
    },
    counts: () => countStates(accounts.values()),
    entries: () => [...accounts.values()].map(entryOf).sort((a, b) => compare(a.path, b.path)),
  };
}

function pathOf(item: Exclude<ReadItem, { readonly type: 'file' }>): string {
  if (item.type === 'article') return item.article.path;
  return item.type === 'problem' ? item.problem.path : item.file;
}

function newAccount(path: string, outer: Account | null): Account {
  return {
    path,
    outer,
    reader: null,
    encoding: null,
    records: 0,
    words: 0,
    problems: 0,
    skips: 0,
    innerRecords: 0,
    innerProblems: 0,
    reasons: null,
  };
}

function enter(
  item: Exclude<ReadItem, { readonly type: 'file' }>,
  account: Account,
  countsWords: boolean,
): void {
  if (item.type === 'article') {
    const { format, encoding, text, body } = item.article;
    account.reader ??= format;
    account.encoding ??= encoding;
    account.records += 1;
    if (countsWords) account.words += countWords(text, body.start, body.end);
    for (let file = account.outer; file; file = file.outer) file.innerRecords += 1;
  } else if (item.type === 'problem') {
    const { code, record, message } = item.problem;
    account.problems += 1;
    note(account, { code, record, message });
    for (let file = account.outer; file; file = file.outer) file.innerProblems += 1;
  } else {
    account.skips += 1;
    note(account, { code: item.skip.reason, record: item.record, message: null });
  }
}

function note(account: Account, reason: InputReason): void {
  account.reasons ??= [];
  account.reasons.push(reason);
}

function stateOf(account: Account): InputState {
  const isFlawed = account.problems + account.innerProblems > 0;
  if (account.records + account.innerRecords > 0) return isFlawed ? 'partly-read' : 'read';
  return isFlawed ? 'failed' : 'skipped';
}

function countStates(accounts: Iterable<Account>): InputCounts {
  const counts = { total: 0, read: 0, partlyRead: 0, skipped: 0, failed: 0 };
  for (const account of accounts) {
    const state = stateOf(account);
    counts.total += 1;
    counts[state === 'partly-read' ? 'partlyRead' : state] += 1;
  }
  return counts;
}

function entryOf(account: Account): InputEntry {
  const { path, reader, encoding, records, words, reasons } = account;
  return { path, state: stateOf(account), reader, encoding, records, words, reasons: reasons ?? [] };
}
