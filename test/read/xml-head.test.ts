import { describe, expect, it } from 'vitest';
import { declaredEncoding, rootName } from '../../src/read/xml-head.js';

describe('the encoding that an XML file states', () => {
  it('is that of its declaration', () => {
    expect(declaredEncoding('<?xml version="1.0" encoding="ISO-8859-1"?><a/>')).toBe('ISO-8859-1');
    expect(declaredEncoding("\n<?xml version='1.0' encoding = 'Shift_JIS' standalone='yes'?>")).toBe(
      'Shift_JIS',
    );
  });

  it('is none without one, or where the bytes themselves tell', () => {
    expect(declaredEncoding('<a encoding="koi8-r"/>')).toBeNull();
    expect(declaredEncoding('<?xml version="1.0"?><a encoding="koi8-r"/>')).toBeNull();
    expect(declaredEncoding('<?xml version="1.0" encoding="UTF-16"?>')).toBeNull();
    expect(declaredEncoding('<?xml version="1.0" encoding="utf-7"?>')).toBeNull();
  });
});

describe('the root element', () => {
  it('is found behind declarations, comments and document types', () => {
    expect(rootName('<rss version="2.0">')).toBe('rss');
    expect(rootName('<?xml version="1.0"?>\n<!-- <no> -->\n<rdf:RDF xmlns="x">')).toBe('RDF');
    expect(rootName('<!DOCTYPE nitf [ <!ENTITY a "]>"> <!-- it\'s --> ]>\n<nitf>')).toBe('nitf');
    expect(rootName('<!DOCTYPE nitf SYSTEM "n.dtd"><nitf/>')).toBe('nitf');
  });

  it('is none in prose', () => {
    for (const text of ['', 'The <b>ferry</b>', '< rss>', '<3 ferries', '<!-- rss', '<rss', '<?xml'])
      expect(rootName(text), text).toBeNull();
  });

  it('is looked for in one pass', () => {
    for (const text of [
      '<!-- '.repeat(50_000),
      '<?x '.repeat(50_000),
      '<!D ['.repeat(50_000),
      '<!"'.repeat(50_000),
    ])
      expect(rootName(text)).toBeNull();
  });
});
