/**
 * Writes the fixtures that are archives or documents, so that their origin can be read:
 * node scripts/write-document-fixtures.js. The stories are invented.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { zipBytes } from './zip-bytes.js';

const folder = new URL('../fixtures/formats/', import.meta.url);

/** @param {string} path @param {string | Uint8Array} content */
function write(path, content) {
  const file = new URL(path, folder);
  mkdirSync(new URL('.', file), { recursive: true });
  writeFileSync(file, content);
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';

/** @param {string} runs */
const paragraph = (runs) => `<w:p><w:pPr><w:pStyle w:val="Normal"/></w:pPr>${runs}</w:p>`;
/** @param {string} text */
const run = (text) => `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

const document = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:document ${W} ${MC}><w:body>
${paragraph(run('Lighthouse keeper wins her case'))}
${paragraph(`${run('MARROW ISLAND &#8212; The keeper of the Marrow light ')}<w:proofErr w:type="spellStart"/>${run('may stay, a court ruled on Friday.')}`)}
${paragraph('')}
${paragraph(`${run('&#8220;I will light the lamp tonight,&#8221; Edda Lunn said')}<w:del w:id="1" w:author="desk"><w:r><w:delText> happily</w:delText></w:r></w:del><w:ins w:id="2" w:author="desk">${run(' on the quay')}</w:ins>${run('.')}<w:r><w:br/></w:r>${run('The port office had wanted a machine.')}`)}
<w:tbl><w:tr><w:tc>${paragraph(run('Cost of the lamp'))}</w:tc><w:tc>${paragraph(run('41,000 crowns'))}</w:tc></w:tr></w:tbl>
${paragraph(`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "http://marrow.example" </w:instrText></w:r>${run('More on the island')}<mc:AlternateContent><mc:Choice Requires="wps">${run(' in print')}</mc:Choice><mc:Fallback>${run(' in old print')}</mc:Fallback></mc:AlternateContent>`)}
<w:sectPr/></w:body></w:document>`;

const core = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>Lighthouse keeper wins her case</dc:title><dc:creator>Edda Brandt &amp; Tom Ferris</dc:creator><dc:language>en-GB</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">2023-06-02T15:20:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">2023-06-02T16:05:00Z</dcterms:modified></cp:coreProperties>`;

write(
  'docx/word-processor.docx',
  zipBytes([
    {
      name: '[Content_Types].xml',
      content: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    },
    { name: '_rels/.rels', content: '<Relationships/>' },
    { name: 'word/document.xml', content: document },
    { name: 'docProps/core.xml', content: core },
  ]),
);

const ferry = 'HALDEN — The ferry over the sound is back after eleven days.\n';
write('gz/one-text.txt.gz', gzipSync(Buffer.from(ferry)));
write(
  'gz/records.jsonl.gz',
  gzipSync(Buffer.from('{"id":"a","text":"The ferry is back."}\n{"id":"b","text":"The bridge is shut."}\n')),
);

const UTF8 = 0x800;
write(
  'zip/desk.zip',
  zipBytes([
    { name: 'wire/', content: '', store: true },
    { name: 'wire/ferry.txt', content: ferry },
    { name: 'wire/fähre.txt', content: 'HALDEN — Die Fähre fährt wieder.\n', flags: UTF8 },
    { name: '__MACOSX/wire/._ferry.txt', content: '\x00\x05\x16\x07' },
    { name: 'wire/.DS_Store', content: '\x00\x00\x00\x01Bud1' },
    { name: 'wire/photo.jpg', content: Buffer.from([0xff, 0xd8, 0xff, 0xe0]), store: true },
    { name: '../../etc/outside.txt', content: 'The name leads out of the archive, the text does not.\n' },
    { name: 'C:\\desk\\windows.txt', content: 'This entry came from Windows.\n' },
    { name: 'wire/ferry.txt', content: 'HALDEN — A second entry of the same name.\n' },
    { name: 'wire/locked.txt', content: 'locked', flags: 1 },
    { name: 'wire/odd.txt', content: 'odd', method: 98 },
    {
      name: 'inner.zip',
      content: zipBytes([{ name: 'deep.txt', content: 'An archive in an archive is read.\n' }]),
    },
  ]),
);

/** A PDF of text lines only. @param {readonly string[]} streams @param {string} info */
function pdfBytes(streams, info) {
  const kids = streams.map((_, at) => `${5 + at * 2} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${streams.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>',
    info,
    ...streams.flatMap((stream, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${6 + at * 2} 0 R >>`,
      `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    ]),
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, at) => {
    const offset = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return String(offset).padStart(10, '0');
  });
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${offset} 00000 n \n`).join('')}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 4 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

/** @param {readonly (readonly [size: number, x: number, y: number, text: string])[]} lines */
const page = (lines) =>
  lines
    .map(([size, x, y, text]) => `BT /F1 ${size} Tf ${x} ${y} Td (${text.replace(/[\\()]/g, '\\$&')}) Tj ET`)
    .join('\n');

const INFO =
  "<< /Title (Bees return to the harbour wall) /Author (Tom Ferris) /CreationDate (D:20230512081500+02'00') /Producer (by hand) >>";

/** @param {number} number @param {readonly string[]} body */
const newspage = (number, body) =>
  page([
    [8, 70, 800, `Port Esk Courier - Friday`],
    ...body.map(
      (text, at) => /** @type {const} */ ([11, text.startsWith('  ') ? 84 : 70, 760 - at * 14, text.trim()]),
    ),
    [8, 290, 40, `page ${number}`],
  ]);

write(
  'pdf/three-pages.pdf',
  pdfBytes(
    [
      page([
        [8, 70, 800, 'Port Esk Courier - Friday'],
        [20, 70, 760, 'Bees return to the harbour wall'],
        [11, 70, 720, 'PORT ESK \x97 Wild bees have come back to the old harbour wall, the town\x92s warden'],
        [11, 70, 706, 'said on Thursday. Nobody had seen them since the storm that tore down the light-'],
        [11, 70, 692, 'house eleven years ago.'],
        [11, 70, 664, '\x93They found the holes again,\x94 said Ida Wren, who counts them for the'],
        [8, 290, 40, 'page 1'],
      ]),
      newspage(2, [
        'museum every spring.',
        '  The wall will not be mended before autumn.',
        '  Builders agreed to wait.',
      ]),
      newspage(3, ['A well-known beekeeper, Per Holm, calls the find a gift.']),
    ],
    INFO,
  ),
);
