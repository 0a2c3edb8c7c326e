import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFile } from './temporary-folder.js';

const readJson = (value: unknown, more = {}) => readFile('a.json', JSON.stringify(value), more);

async function only(value: unknown, more = {}) {
  const { articles, problems } = await readJson(value, more);
  expect(problems).toEqual([]);
  expect(articles).toHaveLength(1);
  return articles[0];
}

describe('a field of HTML', () => {
  it('becomes paragraphs', async () => {
    expect((await only({ text: '<p>One &amp; <b>two</b>.</p><p>Three.</p>' })).text).toBe(
      'One & two.\n\nThree.',
    );
    expect((await only({ content_html: 'One.<br><br>Two.' })).text).toBe('One.\n\nTwo.');
  });

  it('is not every field with an angle bracket', async () => {
    expect((await only({ text: 'a < b & c > d\nnext' })).text).toBe('a < b & c > d\nnext');
  });
});

describe('--field', () => {
  const record = {
    id: 7,
    text: 'No.',
    title: 'No',
    content: { body: ['Yes.', 'And more.'], 'a.b': 'dotted' },
    heads: [{ main: 'First' }, { main: 'Second' }],
    meta: { when: '2031-04-20', rev: 3, tag: 'FERRY, 2nd Ld-Writethru', who: 'urn:x:1' },
  };

  it.each<readonly [readonly string[], object]>([
    [['text=content.body'], { text: 'Yes.\n\nAnd more.' }],
    [['text=content.body.1'], { text: 'And more.' }],
    [['title=heads.1.main'], { title: 'Second' }],
    [['title=heads.7.main'], { title: null }],
    [['published=meta.when', 'source=id'], { published: '2031-04-20', source: null }],
    [['version=meta.rev', 'slug=meta.tag'], { item: { version: '3', signals: ['writethru'] } }],
    [['title=content.a.b', 'title=content.body.0'], { title: 'Yes.' }],
  ])('%j', async (fields, expected) => {
    const { articles } = await readJson(record, { fields });
    expect(articles).toMatchObject([expected]);
  });

  it('names records, and says which it did not find', async () => {
    const { articles, problems } = await readJson([record, { meta: {} }], {
      fields: ['id=meta.who', 'text=meta.who'],
    });
    expect(articles.map(({ record, text }) => [record, text])).toEqual([['urn:x:1', 'urn:x:1']]);
    expect(problems.map(({ record, message }) => [record, message])).toEqual([
      [1, 'Record 1 has no field "meta.who" that --field text names.'],
    ]);
  });

  it('reaches own properties only', async () => {
    const { problems } = await readJson([{ a: 1 }], { fields: ['text=constructor.name'] });
    expect(problems.map(({ code }) => code)).toEqual(['bad-record']);
  });
});

describe('an item of a wire in plain JSON', () => {
  it('is told by its slug, version or status, and its headline counts', async () => {
    const record = { text: 'The ferry.', guid: 'urn:x:1', headline: 'CORRECTED: Ferry back' };
    expect((await only(record)).item).toMatchObject({ guid: 'urn:x:1', version: null, status: 'usable' });
    expect((await only({ ...record, version: 2 })).item).toMatchObject({
      version: '2',
      signals: ['correction'],
    });
    expect((await only({ ...record, pubStatus: 'Canceled' })).item).toMatchObject({ status: 'canceled' });
    expect((await only({ ...record, slug: 'ferry-back-update-2' })).item).toMatchObject({
      slug: null,
      signals: ['correction'],
    });
  });
});

describe('a record that is not all of an article', () => {
  it('is read, and named as partial', async () => {
    const cut = await readJson({ content: 'The ferry sailed ag… [+812 chars]' });
    expect(cut.articles[0].text).toBe('The ferry sailed ag…');
    const summary = await readJson([{ title: 'x', description: 'The ferry is back.' }]);
    expect(summary.articles[0].text).toBe('The ferry is back.');
    expect([...cut.problems, ...summary.problems].map(({ code }) => code)).toEqual(['partial', 'partial']);
  });
});

describe('lists of records', () => {
  const record = { text: 'The ferry is back.' };
  it.each([
    [{ data: [record] }],
    [{ response: { status: 'ok', results: [record] } }],
    [{ data: { items: [record] } }],
    [{ '@context': 'https://schema.org', '@graph': [{ '@type': 'Report', articleBody: record.text }] }],
  ])('are found in %j', async (value) => {
    expect((await only(value)).text).toBe(record.text);
  });

  it('do not hide a text beside them', async () => {
    expect((await only({ ...record, items: [{ text: 'no' }] })).text).toBe(record.text);
  });

  it('may nest as deep as they like', async () => {
    for (const value of [
      '{"data":'.repeat(100_000),
      `${'{"data":'.repeat(100_000)}1${'}'.repeat(100_000)}`,
    ]) {
      const { problems } = await readFile('a.json', value);
      expect(problems).toHaveLength(1);
    }
  });
});

describe('ninjs', () => {
  const item = {
    uri: 'urn:x:1',
    type: 'text',
    versioncreated: '2031-04-20T09:00:00Z',
    headline: 'Ferry back',
  };

  it('is read by its shape in JSON and JSON Lines, and by name without it', async () => {
    const lines = await readFile(
      'a.jsonl',
      `${JSON.stringify({ ...item, body_text: 'One.' })}\n{"text":"Two."}`,
    );
    expect(lines.articles.map(({ format }) => format)).toEqual(['ninjs', 'jsonl']);
    const named = await readJson({ headline: 'x', body_main: 'Three.' }, { inputFormat: 'ninjs' });
    expect(named.articles.map(({ format, text }) => [format, text])).toEqual([['ninjs', 'Three.']]);
  });

  it.each<readonly [object, string]>([
    [{ body_text: 'Plain.', body_xhtml: '<p>One.</p><p>Two.</p>' }, 'One.\n\nTwo.'],
    [
      {
        bodies: [
          { contentType: 'text/plain', value: 'Plain.' },
          { contentType: 'text/html', value: '<p>H.</p>' },
        ],
      },
      'H.',
    ],
    [{ bodies: [{ value: 'Only.' }] }, 'Only.'],
    [{ body: [{ name: 'text', value: 'Draft.' }] }, 'Draft.'],
    [{ body_html: '<h1>Ferry back</h1><p>It is.</p>' }, 'It is.'],
    [{ descriptions: [{ value: 'A brief.' }] }, 'A brief.'],
    [{}, 'Ferry back'],
  ])('takes its text from %j', async (body, text) => {
    expect((await only({ ...item, ...body })).text).toBe(text);
  });

  it.each<readonly [object, object]>([
    [{ pubstatus: 'withheld' }, { status: 'withheld' }],
    [{ pubStatus: 'stat:canceled' }, { status: 'canceled' }],
    [{ embargoed: '2031-05-01T00:00:00+02:00' }, { status: 'usable', embargo: '2031-05-01T00:00:00+02:00' }],
    [{ headline: 'CORRECTED-Ferry back' }, { signals: ['correction'] }],
    [{ slugline: 'FERRY, 1st Ld' }, { slug: 'FERRY, 1st Ld', signals: ['update'] }],
    [{ signals: [{ qcode: 'sig:correction' }, 'sig:update'] }, { signals: ['correction', 'update'] }],
    [{ ednote: 'Note.', usageTerms: 'Terms.' }, { notes: ['Note.', 'Terms.'] }],
    [{ version: 4 }, { guid: 'urn:x:1', version: '4' }],
  ])('tells of an item with %j', async (more, expected) => {
    expect((await only({ ...item, body_text: 'Text.', ...more })).item).toMatchObject(expected);
  });

  it('is found where a service wraps it, with names of authors as agencies write them', async () => {
    const value = {
      data: {
        items: [
          { item: { ...item, body_text: 'One.', bylines: [{ by: 'By ANN LEE' }, { byline: 'Bo Ek' }] } },
        ],
      },
    };
    const { text, credits, format } = await only(value);
    expect([text, credits, format]).toEqual(['One.', ['By ANN LEE', 'By Bo Ek'], 'ninjs']);
  });

  it('leaves out pictures, and says so', async () => {
    const { articles, skips } = await readJson([{ ...item, type: 'picture', description_text: 'The boat.' }]);
    expect(articles).toEqual([]);
    expect(skips).toEqual([{ reason: 'no-text', path: 'a.json#urn:x:1' }]);
  });

  it('reads what a package packs, with what the package says for all', async () => {
    const { articles, problems } = await readJson({
      ...item,
      type: 'composite',
      language: 'sv-SE',
      copyrightholder: 'Coastal',
      associations: {
        a: { uri: 'urn:x:2', type: 'text', body_text: 'Two.' },
        b: { uri: 'urn:x:3', type: 'picture', description_text: 'No.' },
        c: { uri: 'urn:x:4', type: 'text', body_text: 'Four.', language: 'en' },
      },
    });
    expect(problems).toEqual([]);
    expect(articles.map(({ record, text, source, language }) => [record, text, source, language])).toEqual([
      ['urn:x:2', 'Two.', 'Coastal', 'sv'],
      ['urn:x:4', 'Four.', 'Coastal', 'en'],
    ]);
  });

  it('names an item that is partial by its own words', async () => {
    const { problems } = await readJson({ ...item, body_text: 'One.', representationtype: 'partial' });
    expect(problems.map(({ code }) => code)).toEqual(['partial']);
  });
});

describe('for any values', () => {
  const name = fc.constantFrom(
    ...[
      'uri',
      'type',
      'headline',
      'headlines',
      'body_text',
      'bodies',
      'associations',
      'pubstatus',
      'embargoed',
    ],
    ...[
      '@type',
      '@graph',
      '@id',
      'version',
      'items',
      'data',
      'content_html',
      'fields',
      '__proto__',
      'constructor',
    ],
    ...[
      'text',
      'title',
      'id',
      'authors',
      'source',
      'standard',
      'signals',
      'language',
      'slugline',
      'date_published',
    ],
  );
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom(
        'text',
        'picture',
        'composite',
        'NewsArticle',
        'ninjs',
        'https://jsonfeed.org/version/1.1',
      ),
      fc.constantFrom(
        '<p>The ferry.</p>',
        'The ferry.',
        '',
        '\ud800',
        '2031-04-20',
        '99999-01-01',
        null,
        true,
        -1,
        1e300,
      ),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(name, tie('value'), { maxKeys: 8 }),
    ),
  }));
  const asked = fc.constantFrom(null, null, 'json', 'ninjs', 'json-feed', 'jsonl');
  const fields = fc.constantFrom(
    [],
    [],
    ['text=body_text'],
    ['text=items.0', 'id=type'],
    ['title=__proto__.title'],
  );

  it('there are articles of unique names, problems or skips, and never an exception', async () => {
    await fc.assert(
      fc.asyncProperty(value, asked, fields, async (some, inputFormat, mapping) => {
        const read = await readFile('a.json', JSON.stringify(some), { inputFormat, fields: mapping });
        const { articles, problems, skips } = read;
        expect(articles.length + problems.length + skips.length).toBeGreaterThan(0);
        expect(new Set(articles.map(({ record }) => String(record))).size).toBe(articles.length);
      }),
      { numRuns: 400 },
    );
    expect('title' in {}).toBe(false);
  }, 60_000);
});
