/**
 * Patterns as in .gitignore. Written here because names come from strangers: the packages at hand turn patterns into regular expressions, which `*a*a*a*a*a*b` makes run for hours. This matcher
 * takes at most pattern length × name length steps, whatever the pattern.
 */

/** `ignored` and `kept` (by a `!` pattern) are decisions; null leaves it to the rules of a folder above. */
export type IgnoreDecision = 'ignored' | 'kept' | null;

interface IgnoreRule {
  readonly keeps: boolean;
  readonly foldersOnly: boolean;
  readonly segments: readonly Segment[];
}

/** `**`, or one name between slashes. */
type Segment = 'any-folders' | readonly Piece[];

/** One character, `?`, `*`, or a class in brackets. */
type Piece =
  | { readonly is: 'character'; readonly value: string }
  | { readonly is: 'any' }
  | { readonly is: 'star' }
  | {
      readonly is: 'class';
      readonly negated: boolean;
      readonly ranges: readonly (readonly [string, string])[];
    };

export type IgnoreRules = readonly IgnoreRule[];

/** One pattern a line; `#` starts a comment, `!` keeps, a slash at the end means folders only. */
export function parseIgnoreRules(lines: readonly string[]): IgnoreRules {
  return lines.flatMap((line) => {
    const rule = parseRule(line);
    return rule ? [rule] : [];
  });
}

/** The last rule that matches decides. `path` is relative to where the rules stand, split at slashes. */
export function decideIgnore(rules: IgnoreRules, path: readonly string[], isFolder: boolean): IgnoreDecision {
  for (let at = rules.length - 1; at >= 0; at--) {
    const rule = rules[at];
    if (rule.foldersOnly && !isFolder) continue;
    if (matchSegments(rule.segments, path)) return rule.keeps ? 'kept' : 'ignored';
  }
  return null;
}

function parseRule(line: string): IgnoreRule | null {
  const pattern = withoutTrailingSpaces(line);
  if (pattern === '' || pattern.startsWith('#')) return null;
  const keeps = pattern.startsWith('!');
  const bare = keeps ? pattern.slice(1) : pattern;
  const foldersOnly = bare.endsWith('/');
  const names = (foldersOnly ? bare.slice(0, -1) : bare).split('/');
  const anchored = names.length > 1;
  if (names[0] === '') names.shift();
  if (names.length === 0 || names.some((name) => name === '')) return null;
  const segments: Segment[] = names.map((name) => (name === '**' ? 'any-folders' : parseName(name)));
  if (!anchored) segments.unshift('any-folders');
  if (names[names.length - 1] === '**') segments.push([{ is: 'star' }]);
  return { keeps, foldersOnly, segments };
}

function withoutTrailingSpaces(line: string): string {
  let end = line.endsWith('\r') ? line.length - 1 : line.length;
  while (end > 0 && line[end - 1] === ' ' && line[end - 2] !== '\\') end -= 1;
  return line.slice(0, end);
}

function parseName(name: string): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < name.length; ) {
    const character = name[at];
    const set = character === '[' ? parseClass(name, at) : null;
    if (set) {
      pieces.push(set.piece);
      at = set.end;
    } else if (character === '\\' && at + 1 < name.length) {
      pieces.push({ is: 'character', value: name[at + 1] });
      at += 2;
    } else {
      if (character === '?') pieces.push({ is: 'any' });
      else if (character !== '*') pieces.push({ is: 'character', value: character });
      else if (pieces.at(-1)?.is !== 'star') pieces.push({ is: 'star' });
      at += 1;
    }
  }
  return pieces;
}

/** `[a-z]`, `[!a-z]`, `[^a-z]`; a `]` in first place is a member. Null when it never closes. */
function parseClass(name: string, open: number): { readonly piece: Piece; readonly end: number } | null {
  const negated = name[open + 1] === '!' || name[open + 1] === '^';
  const first = open + (negated ? 2 : 1);
  const close = name.indexOf(']', first + 1);
  if (close < 0) return null;
  const ranges: [string, string][] = [];
  for (let at = first; at < close; at++) {
    const isRange = name[at + 1] === '-' && at + 2 < close;
    ranges.push([name[at], isRange ? name[at + 2] : name[at]]);
    if (isRange) at += 2;
  }
  return { piece: { is: 'class', negated, ranges }, end: close + 1 };
}

/** Wildcard matching with one point to return to: the last `**` takes up what later segments do not. */
function matchSegments(segments: readonly Segment[], path: readonly string[]): boolean {
  return matchStars(
    segments.length,
    path.length,
    (at) => segments[at] === 'any-folders',
    (at, place) => {
      const segment = segments[at];
      return segment !== 'any-folders' && matchName(segment, path[place]);
    },
  );
}

function matchName(pieces: readonly Piece[], name: string): boolean {
  return matchStars(
    pieces.length,
    name.length,
    (at) => pieces[at].is === 'star',
    (at, place) => matchPiece(pieces[at], name[place]),
  );
}

function matchStars(
  patternLength: number,
  length: number,
  isStar: (at: number) => boolean,
  matches: (at: number, place: number) => boolean,
): boolean {
  let at = 0;
  let place = 0;
  let star = -1;
  let retry = 0;
  while (place < length) {
    if (at < patternLength && isStar(at)) {
      star = at++;
      retry = place;
    } else if (at < patternLength && matches(at, place)) {
      at += 1;
      place += 1;
    } else if (star >= 0) {
      at = star + 1;
      place = ++retry;
    } else return false;
  }
  while (at < patternLength && isStar(at)) at += 1;
  return at === patternLength;
}

function matchPiece(piece: Piece, character: string): boolean {
  switch (piece.is) {
    case 'character':
      return piece.value === character;
    case 'any':
      return true;
    case 'star':
      return false;
    case 'class':
      return piece.ranges.some(([from, to]) => character >= from && character <= to) !== piece.negated;
  }
}
