/**
 * The grammar of a regular expression, as far as our tables use it: enough to tell with which letters its
 * matches can begin, how long they can be and what they must hold. What is not understood is "anything".
 */

export type PatternNode =
  | { readonly type: 'text'; readonly text: string }
  /** One character: out of `chars`, or of any that `source` allows where those are many. */
  | { readonly type: 'one'; readonly source: string; readonly chars: readonly string[] | null }
  | { readonly type: 'sequence'; readonly parts: readonly PatternNode[] }
  | { readonly type: 'choice'; readonly options: readonly PatternNode[] }
  | { readonly type: 'repeat'; readonly node: PatternNode; readonly least: number; readonly most: number }
  /** An assertion (`^`, `$`, look-ahead, look-behind): takes no character. */
  | { readonly type: 'nothing' }
  /** Syntax unknown here (a back-reference): any characters, any number of them. */
  | { readonly type: 'anything' };

/** A class of more characters than this is not spelt out. */
const MOST_CHARS = 24;

const NOTHING: PatternNode = { type: 'nothing' };
const ANYTHING: PatternNode = { type: 'anything' };

const QUANTIFIERS = '?*+{';
/** Everything up to the next character with a meaning. */
const PLAIN = /[^\\^$.*+?()[\]{}|]*/y;

function textOf(text: string): PatternNode {
  return { type: 'text', text };
}

function lastCharacter(text: string): string {
  return String.fromCodePoint(text.codePointAt(text.length - 2) ?? 0).length === 2
    ? text.slice(-2)
    : text.slice(-1);
}

function single<T>(items: readonly T[], join: (items: readonly T[]) => T): T {
  return items.length === 1 ? items[0] : join(items);
}

/** A class for the place in the source that is read; made by `parsePattern` alone. */
class PatternReader {
  #at = 0;

  constructor(readonly source: string) {}

  get isDone(): boolean {
    return this.#at >= this.source.length;
  }

  readChoice(): PatternNode {
    const options = [this.#readSequence()];
    while (this.#take('|')) options.push(this.#readSequence());
    return single(options, (all) => ({ type: 'choice', options: all }));
  }

  #take(token: string): boolean {
    if (!this.source.startsWith(token, this.#at)) return false;
    this.#at += token.length;
    return true;
  }

  #readSequence(): PatternNode {
    const parts: PatternNode[] = [];
    while (!this.isDone) {
      const plain = this.#readPlain();
      if (plain !== '') parts.push(textOf(plain));
      const char = this.source[this.#at];
      if (char === undefined || char === '|' || char === ')') break;
      parts.push(this.#readQuantifier(this.#readAtom(char)));
    }
    return single(parts, (all) => ({ type: 'sequence', parts: all }));
  }

  /** Characters without a meaning; the last of them is left where a quantifier stands behind it. */
  #readPlain(): string {
    PLAIN.lastIndex = this.#at;
    const plain = PLAIN.exec(this.source)?.[0] ?? '';
    const end = this.#at + plain.length;
    const isCounted = plain !== '' && end < this.source.length && QUANTIFIERS.includes(this.source[end]);
    const text = isCounted ? plain.slice(0, -lastCharacter(plain).length) : plain;
    this.#at += text.length;
    return text;
  }

  #readQuantifier(node: PatternNode): PatternNode {
    if (this.isDone || !QUANTIFIERS.includes(this.source[this.#at])) return node;
    let [least, most] = [1, 1];
    if (this.#take('?')) least = 0;
    else if (this.#take('*')) [least, most] = [0, Number.POSITIVE_INFINITY];
    else if (this.#take('+')) most = Number.POSITIVE_INFINITY;
    else {
      const bounds = /^\{(\d{1,9})(?:(,)(\d{0,9}))?\}/.exec(this.source.slice(this.#at, this.#at + 16));
      if (!bounds) return node;
      this.#at += bounds[0].length;
      least = Number(bounds[1]);
      const [, , comma, upper] = bounds;
      most = upper ? Number(upper) : comma === undefined ? least : Number.POSITIVE_INFINITY;
    }
    // A lazy quantifier matches the same texts.
    this.#take('?');
    return { type: 'repeat', node, least, most };
  }

  #readAtom(char: string): PatternNode {
    if (char === '(') return this.#readGroup();
    if (char === '[') return this.#readClass();
    if (char === '\\') return this.#readEscape();
    if (this.#take('^') || this.#take('$')) return NOTHING;
    if (this.#take('.')) return { type: 'one', source: '.', chars: null };
    return this.#readMember();
  }

  #readGroup(): PatternNode {
    const asserts = /^\(\?<?[=!]/.test(this.source.slice(this.#at, this.#at + 4));
    const opening = /^\((?:\?(?:<?[=!:]|<\w+>))?/.exec(this.source.slice(this.#at, this.#at + 40));
    this.#at += opening ? opening[0].length : 1;
    const inner = this.readChoice();
    this.#take(')');
    return asserts ? NOTHING : inner;
  }

  #readEscape(): PatternNode {
    const found = /^\\(?:[pP]\{[^}]*\}|u[\da-fA-F]{4}|u\{[\da-fA-F]+\}|x[\da-fA-F]{2}|.)/su.exec(
      this.source.slice(this.#at, this.#at + 64),
    );
    const source = found ? found[0] : '\\';
    this.#at += source.length;
    if (/^\\[bB]$/.test(source)) return NOTHING;
    if (/^\\[\dkc]/.test(source)) return ANYTHING;
    if (/^\\[pPdDsSwW]/.test(source)) return { type: 'one', source, chars: null };
    const code = /^\\[ux]\{?([\da-fA-F]+)/.exec(source);
    if (code) return textOf(String.fromCodePoint(Number.parseInt(code[1], 16)));
    return /^\\[a-zA-Z]$/.test(source) ? { type: 'one', source, chars: null } : textOf(source.slice(1));
  }

  #readClass(): PatternNode {
    const start = this.#at;
    this.#at++;
    let plain = !this.#take('^');
    const chars: string[] = [];
    while (!this.isDone && this.source[this.#at] !== ']') {
      const node = this.source[this.#at] === '\\' ? this.#readEscape() : this.#readMember();
      if (node.type === 'text') chars.push(node.text);
      else plain = false;
      // A range has more members than its ends.
      if (this.source[this.#at] === '-' && this.source[this.#at + 1] !== ']') plain = false;
    }
    this.#at++;
    const source = this.source.slice(start, this.#at);
    return { type: 'one', source, chars: plain && chars.length <= MOST_CHARS ? chars : null };
  }

  #readMember(): PatternNode {
    const char = String.fromCodePoint(this.source.codePointAt(this.#at) ?? 0);
    this.#at += char.length;
    return textOf(char);
  }
}

/** Reads the source of a regular expression with the flag "u". Never throws; linear. */
export function parsePattern(source: string): PatternNode {
  const reader = new PatternReader(source);
  const node = reader.readChoice();
  return reader.isDone ? node : ANYTHING;
}
