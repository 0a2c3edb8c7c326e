import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_DEPTH, MAX_MARKUP, MAX_NODES, readXml, type XmlEnd } from '../../src/read/read-xml.js';
import {
  attribute,
  child,
  children,
  descendants,
  inherited,
  lineOf,
  readReferences,
  type XmlElement,
} from '../../src/read/xml-tree.js';

interface Read {
  readonly parts: readonly XmlElement[];
  readonly end: XmlEnd;
}

async function readAll(source: string, name = 'item'): Promise<Read> {
  const steps = await readXml(source, (element) => element.name === name);
  const parts: XmlElement[] = [];
  for (;;) {
    const step = steps.next();
    if (step.done) return { parts, end: step.value };
    parts.push(step.value);
  }
}

const placed = ({ failure }: XmlEnd) =>
  failure ? `${failure.message} at line ${failure.line}, column ${failure.column}` : undefined;

const failureOf = async (source: string) => placed((await readAll(source)).end);

describe('parts of an XML file', () => {
  it('come out one by one with what is around them, and are no children of it', async () => {
    const { parts, end } = await readAll('<r a="1"><t>T</t><item>x</item><item>y</item></r>');
    expect(parts.map(lineOf)).toEqual(['x', 'y']);
    expect(parts.map((part) => lineOf(child(part.parent, 't')))).toEqual(['T', 'T']);
    expect(end.failure).toBeNull();
    expect(end.root?.children.length).toBe(1);
  });

  it('hold their text with references resolved, CDATA as it stands, comments left out', async () => {
    const source =
      '<item>a &amp; &#233;&#xe9; &lt;<!-- no --><![CDATA[&amp; <b>]]><!---->z<?pi x?> &AMP;</item>';
    const { parts } = await readAll(source);
    expect(lineOf(parts[0])).toBe('a & éé <&amp; <b>z &');
  });

  it('know where each character stood', async () => {
    const source = '<item>\r\n Tom &amp; <b>Jerry</b><!---->!<![CDATA[ ]] ]]></item>';
    const { parts } = await readAll(source);
    const seen: [string, string][] = [];
    const walk = (element: XmlElement) => {
      for (const node of element.children)
        if (node.kind === 'element') walk(node);
        else readReferences(node, (text, from, to) => seen.push([text, source.slice(from, to)]));
    };
    walk(parts[0]);
    expect(seen).toEqual([
      ['\r\n Tom ', '\r\n Tom '],
      ['&', '&amp;'],
      [' ', ' '],
      ['Jerry', 'Jerry'],
      ['!', '!'],
      [' ]] ', ' ]] '],
    ]);
  });

  it('are those that come before the file breaks off', async () => {
    const { parts, end } = await readAll('<r><item>x</item>\n<item>y</b></r>');
    expect(parts.map(lineOf)).toEqual(['x']);
    expect(placed(end)).toBe('it is not well-formed (unexpected close tag) at line 2, column 11');
  });
});

describe('names', () => {
  it('match by namespace, whatever the prefix', async () => {
    const source =
      '<a:r xmlns:a="u" xmlns="v"><item><a:t>1</a:t><t>2</t><t xmlns="">3</t><t xmlns="w">4</t></item></a:r>';
    const [item] = (await readAll(source)).parts;
    expect(item.uri).toBe('v');
    expect([...children(item, 't')].map(lineOf)).toEqual(['2', '3']);
    expect(lineOf(child(item, 't', 'u'))).toBe('1');
    expect([...descendants(item, 't')].length).toBe(4);
  });

  it('have the usual namespace where a usual prefix is not declared', async () => {
    const [item] = (await readAll('<item><dc:creator>A</dc:creator></item>')).parts;
    expect(lineOf(child(item, 'creator', 'http://purl.org/dc/elements/1.1/'))).toBe('A');
  });

  it('of attributes count without prefix, the plain one first', async () => {
    const [item] = (await readAll('<r xml:lang="de"><item x:id="1" id="2" rdf:about="u" xmlns:x="x"/></r>'))
      .parts;
    expect([attribute(item, 'id'), attribute(item, 'about'), attribute(item, 'xmlns')]).toEqual([
      '2',
      'u',
      null,
    ]);
    expect(inherited(item, 'lang')).toBe('de');
  });

  it('are data, whatever JavaScript calls so', async () => {
    const source =
      '<item __proto__="a" constructor="b" hasOwnProperty="c" toString="d" hasOwnProperty="e"><__proto__>x</__proto__></item>';
    const [item] = (await readAll(source)).parts;
    expect([...item.attributes]).toEqual([
      ['__proto__', 'a'],
      ['constructor', 'b'],
      ['hasOwnProperty', 'c'],
      ['toString', 'd'],
    ]);
    expect(lineOf(child(item, '__proto__'))).toBe('x');
  });

  it('are found among many children as among few, while these grow', async () => {
    const many = '<j/>'.repeat(40);
    const { parts } = await readAll(`<r>${many}<item/>${many}<t>late</t><item/></r>`);
    const titles = parts.map((part) => lineOf(child(part.parent, 't')));
    expect(titles).toEqual(['late', 'late']);
    const steps = await readXml(
      `<r>${many}<item/>${' '.repeat(70_000)}<t>late</t><item/></r>`,
      (e) => e.name === 'item',
    );
    const asRead = [];
    for (const part of steps) asRead.push(lineOf(child(part.parent, 't')));
    expect(asRead).toEqual([null, 'late']);
  });
});

describe('what is not read', () => {
  it('is named with its place', async () => {
    expect(await failureOf('<r>')).toBe('it is not well-formed (unclosed root tag) at line 1, column 3');
    expect(await failureOf('<r a=1/>')).toBe(
      'it is not well-formed (unquoted attribute value) at line 1, column 6',
    );
    expect(await failureOf('<r>\n&#0;</r>')).toBe('&#0; is no character at line 2, column 4');
    expect(await failureOf('x')).toBe(
      'it is not well-formed (non-whitespace before first tag) at line 1, column 1',
    );
  });

  it('are entities of a document type, inside and outside the file', async () => {
    const types = [
      '<!DOCTYPE r [<!ENTITY e "x">]>',
      '<!DOCTYPE r [<!ENTITY e SYSTEM "file:///etc/passwd">]>',
      '<!DOCTYPE r SYSTEM "https://x.example/e.dtd">',
      '<!DOCTYPE r [<!ENTITY e "&f;&f;"><!ENTITY f "&g;&g;"><!ENTITY % p SYSTEM "x"> %p;]>',
    ];
    for (const type of types) {
      expect(await failureOf(`${type}<r>a</r>`)).toBeUndefined();
      expect(await failureOf(`${type}<r>&e;</r>`)).toContain('it uses the entity &e;,');
      expect(await failureOf(`${type}<r a="&e;"/>`)).toContain('it uses the entity &e;,');
    }
    expect(await failureOf('<r>&nbsp;</r>')).toContain('it uses the entity &nbsp;,');
    expect(await failureOf('<r>&__proto__;</r>')).toContain('it uses the entity &__proto__;,');
  });

  it('nests deeper than any delivery, or is larger', async () => {
    const nested = (depth: number) => `${'<a>'.repeat(depth)}${'</a>'.repeat(depth)}`;
    expect(await failureOf(nested(MAX_DEPTH))).toBeUndefined();
    expect(await failureOf(nested(MAX_DEPTH + 1))).toContain('nest more than');
    expect(await failureOf(nested(100_000))).toContain('nest more than');
    expect(await failureOf(`<r>${'<a/>'.repeat(MAX_NODES)}</r>`)).toContain('belong together');
    expect(
      await failureOf(`<r ${Array.from({ length: 1001 }, (_, at) => `a${at}=""`).join(' ')}/>`),
    ).toContain('more than 1000 attributes');
    expect(await failureOf(`<r a="${'x'.repeat(MAX_MARKUP + 200_000)}"/>`)).toContain('is longer than');
    expect(await failureOf(`<r a="${'x'.repeat(MAX_MARKUP - 200_000)}"/>`)).toBeUndefined();
  });

  it('does not limit how many parts there are', async () => {
    const { parts, end } = await readAll(`<r>${'<item/>\n'.repeat(MAX_NODES + 1)}</r>`);
    expect([parts.length, end.failure]).toEqual([MAX_NODES + 1, null]);
  });
});

describe('any characters', () => {
  it('end as parts or a failure', async () => {
    const token = fc.constantFrom(
      ...'<item>|</item>|<r>|</r>|<a b="c">|</a>|<a/>|&amp;|&#65;|&x;|<![CDATA[|]]>|<!--|-->|<!DOCTYPE r [|]>|<?x|?>|"|x| |\n'.split(
        '|',
      ),
      '\ud800',
      '\0',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(token, { maxLength: 40 }), async (tokens) => {
        const source = tokens.join('');
        const { parts, end } = await readAll(source);
        for (const part of parts) expect(typeof (lineOf(part) ?? '')).toBe('string');
        expect(end.failure === null || end.failure.message.length > 0).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
