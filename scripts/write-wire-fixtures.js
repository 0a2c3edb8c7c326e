/**
 * Writes the fixtures of wire formats that hold control characters, so that their origin can be read:
 * node scripts/write-wire-fixtures.js. The stories are invented.
 */
import { mkdirSync, writeFileSync } from 'node:fs';

const SOH = '\x01';
const STX = '\x02';
const ETX = '\x03';
const EOT = '\x04';
const SYN = '\x16';

const folder = new URL('../fixtures/formats/', import.meta.url);

/** @param {string} path @param {string} text @param {BufferEncoding} encoding */
function write(path, text, encoding = 'latin1') {
  const file = new URL(path, folder);
  mkdirSync(new URL('.', file), { recursive: true });
  writeFileSync(file, Buffer.from(text, encoding));
}

/** @param {readonly string[]} lines */
const crlf = (lines) => lines.map((line) => `${line}\r\n`).join('');

const ferry =
  SOH +
  crlf(['bdt0417 4 pl 96 dpa 0417', 'Verkehr/Fähre/Halden/']) +
  STX +
  crlf([
    '(Zusammenfassung 1430)',
    'Fähre über den Haldensund fährt wieder =',
    'Von Ute Kern, dpa =',
    '',
    'Halden (dpa) - Nach elf Tagen Pause hat die Fähre über den Haldensund',
    'am Dienstag den Betrieb wieder aufgenommen. «Wir sind erleichtert»,',
    'sagte Kapitänin Rike Solberg.',
    '',
    'Ein Riß in der Kurbelwelle hatte das Schiff lahmgelegt. Die Reparatur',
    'kostete nach Angaben der Reederei 240\u00a0000 Euro.',
    '',
    '# Notizblock',
    '',
    '* * * *',
    'Die folgenden Informationen sind nicht zur Veröffentlichung bestimmt',
    '',
    'dpa uk xx rs',
  ]) +
  ETX +
  crlf(['141435 MEZ Mär 23']) +
  EOT;
write('iptc7901/one-message.iptc', ferry);

write(
  'iptc7901/several-messages.iptc',
  SYN.repeat(4) +
    '\r\n' +
    SOH +
    crlf(['xwn0031 2 i 41', 'Island-quake/']) +
    STX +
    crlf([
      '2ND LEAD',
      'Quake off Marrow Island injures three =',
      '',
      'Port Marrow (Xinhua) -- A strong earthquake shook Marrow Island early',
      'on Friday, injuring three people, the harbour office said.',
      '',
      'No tsunami warning was issued.',
    ]) +
    ETX +
    crlf(['100530 GMT Feb 23']) +
    EOT +
    '\r\n\r\n' +
    SOH +
    crlf(['xwn0032 3 i 20', 'Island-quake/KILL/']) +
    STX +
    crlf([
      'KILL',
      'Quake off Marrow Island injures three =',
      '',
      'Editors: please kill xwn0031. The report of injuries was wrong.',
    ]) +
    ETX +
    crlf(['100702 GMT Feb 23']) +
    EOT +
    SOH +
    crlf(['', '']) +
    EOT,
);

write(
  'iptc7901/indented.iptc',
  SOH +
    crlf(['frs0120 4 eco 60 AFP 0120']) +
    crlf(['Tea-prices-auction']) +
    STX +
    crlf([
      'Tea prices fall for a third week at Lissen auction',
      '\tLISSEN, March 3 (AFP) - Tea prices fell for a third week at the auction',
      'in Lissen on Friday, \f+B\vbrokers\f-B\v said.',
      '\tThe best leaf went for 4.10 crowns a kilo,',
      'eight per cent less than a year before, said a mid-',
      'sized buyer.',
    ]) +
    ETX +
    crlf(['031210 GMT Mar 2023']) +
    EOT,
);

write(
  'anpa/one-message.anpa',
  SYN +
    SYN +
    SOH +
    'w2870\x1fhald-\r\n' +
    'r i\x13\x11 BC-EU--Ferry-Talks 1stLd-Writethru   03-14 0450\r\n' +
    STX +
    crlf([
      '^BC-EU--Ferry Talks, 1st Ld-Writethru,450<',
      '^Ferry crews and owners near a deal after 11 days< ',
      '^AP Photo HAL101, HAL102<',
      '^Eds: Updates with quotes, details. With AP Photos.<',
      '^By RIKE SOLBERG=',
      '^Associated Press=',
      '\t   HALDEN (AP) _ Crews and owners of the Halden ferry said on Tuesday they were close to',
      'a deal that would end a strike of 11 days.',
      ' ',
      "\t   ``We are not there yet, but we can see the other shore,'' said Ane Moe, who speaks for the crews.",
      '\t   ___',
      "\t   The owners' offer _ 6\x10percent over two years _ is a third higher than the first.",
      '',
      '\t   AP-WF-03-14-23 1509GMT<',
    ]) +
    ETX +
    '\r\n' +
    EOT,
);

write(
  'anpa/several-messages.anpa',
  SYN +
    SYN +
    SOH +
    'a0611\x1f\r\nu n\x13\x11 bc-Bakery-Fire   03-15 0080\r\n' +
    STX +
    crlf([
      'Bakery fire blocks road',
      'Bakery-Fire',
      'By Tom Ferris',
      '   PORT ESK, AAP - A fire in a bakery blocked the coast road at Port Esk on Wednesday.',
      '   Nobody was hurt.',
      'AAP tf',
    ]) +
    ETX +
    '15-03-23 09-14-00' +
    EOT +
    crlf(['', '', '']) +
    SYN +
    SYN +
    SOH +
    'a0612\x1f\r\nu n\x13\x11 bc-Bakery-Fire-Kill   03-15 0030\r\n' +
    STX +
    crlf([
      '^BC-AS--Bakery Fire, KILL,30<',
      '^BULLETIN KILL<',
      '^Eds: Kill the story Bakery-Fire. The place is wrong. A corrected version will follow.<',
      '\t   The story moved as a0611.',
    ]) +
    ETX +
    '15-03-23 09-40-00' +
    EOT,
);

write(
  'anpa/saved-as-text.txt',
  [
    'V4411-----',
    'r s BC-FBO--Lissen-Esk,1stLd-Writethru   05-02 0310',
    '^BC-FBO--Lissen-Esk, 1st Ld-Writethru,310<',
    '^Late goal lifts Lissen past Esk 2-1<',
    '^By The Associated Press=',
    '\t   LISSEN (AP) _ A goal in stoppage time gave Lissen a 2-1 win over Esk on Sunday.',
    ' ',
    "\t   ``It was not pretty,'' coach Olav Brandt said.",
    ' ',
    '',
    '\t   AP-NY-05-02-22 2301EDT<',
    '',
  ].join('\n'),
);
