import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/text/sentences.js';

/** The text is written with `|` where a sentence must end; nothing else may split it. */
function check(marked: string): void {
  const parts = marked.split('|').map((part) => part.trim());
  const text = marked.replaceAll('|', '');
  expect(splitSentences(text).map(({ start, end }) => text.slice(start, end))).toEqual(parts);
}

const CASES: readonly (readonly [string, readonly string[]])[] = [
  [
    'titles and initials',
    [
      'Mr. Orlow met Mrs. Tandy and Dr. Weiss.| They talked for an hour.',
      'Gen. A. B. Kolm spoke to Sen. Ruth Adler.| He left early.',
      'The author J. K. Merriden signed copies.| John F. Halloran did not.',
      'Lt. Col. Peter Vance and Sgt. Ana Ruiz were named.| Both live in St. Anne.',
      'It was built by W. Hartmann.| The bridge opened in May.',
      'M. Dupont and Mme. Laval agreed.| The talks go on.',
      'Prof. Dr. Lena Koch said no.| Nobody asked why.',
      'The Rev. Tom Hale prayed.| Gov. Lee listened.',
    ],
  ],
  [
    'acronyms with full stops',
    [
      'The U.S. Senate voted.| The U.N. did not.',
      'He flew to the U.S. The flight was late.'.replace('U.S. The', 'U.S.| The'),
      'She moved to Washington, D.C. It was cold.'.replace('D.C. It', 'D.C.| It'),
      'The U.S. and the U.K. signed.| France waits.',
      'A Ph.D. student from the E.U. office wrote it.| Nobody read it.',
      'The U.S.-led force withdrew.| It had no choice.',
    ],
  ],
  [
    'clock times',
    [
      'It starts at 9 a.m. Friday in the old hall.| Doors open earlier.',
      'It ended at 5 p.m. Police cleared the square.'.replace('p.m. Police', 'p.m.| Police'),
      'Polls close at 8 p.m. EST on the coast.| Counting follows.',
      'The train left at 6 a.m. and came back.| Few noticed.',
    ],
  ],
  [
    'companies, months, numbers and references',
    [
      'Harbor Inc. Chief Executive Jo Lind resigned.| Shares fell.',
      'He runs Harbor Corp. The firm is small.'.replace('Corp. The', 'Corp.| The'),
      'On Jan. 4 the dam broke.| On Feb. 9 it was mended.',
      'It is listed as No. 5 of the series.| No. 6 is missing.',
      'Profit rose 3.5 percent to $1.2 million.| Sales fell 0.7 percent.',
      'See Art. 12 and Sec. 3 of the act.| It is short.',
      'They sell fruit, e.g. apples, i.e. what grows there.| It pays.',
      'The score was 3-1.| 10 people were booked.',
      'He lives in Flint, Mich., with his dog.| They walk daily.',
      'The case Orlow v. Tandy was heard.| It took a day.',
      'They brought tents, food, etc. The rest came later.'.replace('etc. The', 'etc.| The'),
    ],
  ],
  [
    'quotations',
    [
      '“We will stay,” he said.| Nobody left.',
      '“Stop!” he said.| They stopped.',
      '“Stop!” Mr Orlow said.| They stopped.',
      '“Why now?” asked Ruth Adler.| There was no answer.',
      '“It is late.| We should go.”| She stood up.',
      '"It is late." She stood up.'.replace('" She', '"| She'),
      'He called it “a mess.”| Then he left.',
      '‘Nobody told us.’| The mayor disagreed.',
      'She asked: “Who pays?”| The room was silent.',
      '“We won!” “They lost!”'.replace('” “', '”| “'),
      'He said “never again.” (He had said so before.)'.replace('” (', '”| ('),
      'They left (some said too late).| It rained.',
      '(They had been warned.)| It rained.',
      '“Are you coming?” he wanted to know.| She was not.',
      '« Nous partons », a dit le maire.| La salle a applaudi.',
      '« C’est fini. »| La salle a applaudi.',
      '„Wir bleiben“, sagte er.| Niemand ging.',
      '„Halt!“, rief der Mann.| Alle blieben stehen.',
      '»Das reicht.«| Er ging.',
      '«Мы остаёмся», — сказал он.| Никто не ушёл.',
      '«Стой!» — крикнул он.| Все остановились.',
    ],
  ],
  [
    'dots and marks',
    [
      'He waited ... and waited.| Nothing came.',
      'He waited…| Nothing came.',
      'He waited. . . and left.| Nothing came.',
      'Really?!| Yes.',
      'Visit example.org for the list.| It is long.',
      'Version 2.0.1 is out.| Nobody cares.',
      'iPhone sales fell.| iPad sales rose.',
      'He said no.“Why?” she asked.'.replace('.“', '.|“'),
    ],
  ],
  [
    'other languages',
    [
      'Das Treffen ist am 4. Januar in Bonn.| Es dauert lange.',
      'Der 16. Bundestag tagte, z. B. im Mai.| Danach war Pause.'.replace('z. B.', 'z.B.'),
      'Das sind ca. 300 Menschen bzw. 90 Familien.| Sie warten.',
      'Dr. h.c. Anna Roth sprach mit Hr. Weber.| Er nickte.',
      'M. Martin est arrivé le 3 mai.| Il est reparti.',
      'El Sr. Ruiz y la Sra. Díaz llegaron.| Nadie habló.',
      '¿Quién paga?| Nadie lo sabe.',
      'Он приехал в 2020 г. и остался.| Потом уехал.',
      '会议在北京举行。|双方同意继续谈判！|结果如何？',
      '“我们会来。”他说。|会议结束了。',
      '「行きます。」と彼は述べた。|会議は終わった。',
      '彼は「行く。」|と書いた。'.replace('|', ''),
      'बैठक समाप्त हुई।| कोई समझौता नहीं हुआ।',
      'هل انتهى الاجتماع؟| نعم.',
      'Πού πάμε;| Στην Αθήνα.',
      'การประชุมสิ้นสุดแล้ว ไม่มีข้อตกลง',
    ],
  ],
  [
    'lines and paragraphs',
    [
      'The river rose over night\nand flooded the lower town.| Boats were used.',
      'One line without a stop|\n\nAnother paragraph.',
      'The bridge was closed on Monday.|\nIt opened again on Friday.|\nNobody was hurt.',
      'The council will meet again on the third\nThursday of the month to hear both of the\nreports that were asked for in the spring,\nand it will vote on them.| It may take\nuntil the evening before a result is known.',
    ],
  ],
];

describe.each(CASES)('splitSentences: %s', (_, cases) => {
  it.each(cases)('%s', (marked) => {
    check(marked);
  });
});

describe('splitSentences', () => {
  it('has no sentence where there is no word', () => {
    expect(splitSentences('')).toEqual([]);
    expect(splitSentences(' \n\n … !! \n')).toEqual([]);
  });

  it('knows at least 60 tricky cases', () => {
    expect(CASES.flatMap(([, cases]) => cases).length).toBeGreaterThanOrEqual(60);
  });
});
