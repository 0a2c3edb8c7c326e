import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../src/text/language.js';
import { FREQUENT_WORDS, LETTER_MARKS } from '../../src/text/language-words.js';
import { LANGUAGE_SAMPLES } from './language-samples.js';

describe('detectLanguage', () => {
  it.each([
    ['en', 'The council said on Monday that the bridge would be closed for repairs, and that it was safe.'],
    [
      'de',
      'Der Rat teilte am Montag mit, dass die Brücke für Reparaturen geschlossen wird und nicht sicher ist.',
    ],
    [
      'fr',
      'Le conseil a annoncé lundi que le pont est fermé pour des travaux et que la route ne sera pas ouverte.',
    ],
    [
      'es',
      'El consejo anunció el lunes que el puente se cerrará por obras y que la carretera no está abierta.',
    ],
    ['it', 'Il consiglio ha annunciato che il ponte è chiuso per lavori e che la strada non sarà aperta.'],
    [
      'pt',
      'O conselho anunciou que a ponte será fechada para obras e que a estrada não está aberta, mas ele não disse quando.',
    ],
    [
      'nl',
      'De raad zei maandag dat de brug voor herstel wordt gesloten en dat het niet veilig is om over te steken.',
    ],
    [
      'sv',
      'Rådet sade att bron inte är säker och att den ska stängas för reparation, men det var inte klart när.',
    ],
    ['fi', 'Neuvosto kertoi, että silta on suljettu, mutta se ei ole vaarallinen, ja työt ovat jo alkaneet.'],
    ['pl', 'Rada podała, że most jest zamknięty z powodu remontu i że nie wiadomo, jak długo to potrwa.'],
    [
      'cs',
      'Rada oznámila, že most je uzavřen a že se na něm pracuje, ale není jasné, jak dlouho to bude trvat.',
    ],
    [
      'tr',
      'Konsey, köprünün onarım için kapatıldığını ve bir süre daha kapalı kalacağını dedi, ancak bu çok uzun olmayacak.',
    ],
    [
      'ro',
      'Consiliul a anunțat că podul este închis pentru lucrări și că nu se știe când va fi deschis, dar este sigur.',
    ],
    [
      'hu',
      'A tanács közölte, hogy a híd le van zárva, és nem tudni, hogy mikor nyitják meg, mert az nem biztonságos.',
    ],
    [
      'id',
      'Dewan mengatakan bahwa jembatan itu ditutup untuk perbaikan dan tidak akan dibuka dalam waktu dekat.',
    ],
    ['vi', 'Hội đồng cho biết cây cầu đã đóng để sửa chữa và không được mở trong một thời gian.'],
    [
      'ru',
      'Совет сообщил, что мост закрыт на ремонт, и объезд будет открыт позже, чтобы не было пробок этим летом.',
    ],
    ['uk', 'Рада повідомила, що міст зачинено на ремонт, і об’їзд відкриють пізніше.'],
    ['bg', 'Съветът съобщи, че мостът е затворен за ремонт и ще бъде отворен по-късно.'],
    ['zh', '市议会周一表示，大桥因维修关闭。'],
    ['ja', '市議会は月曜日、橋が修理のために閉鎖されると発表した。'],
    ['ko', '시의회는 월요일 다리가 수리를 위해 폐쇄된다고 밝혔다.'],
    ['th', 'สภาเมืองกล่าวว่าสะพานปิดเพื่อซ่อมแซม'],
    ['ar', 'قال المجلس إن الجسر مغلق للإصلاح.'],
    ['fa', 'شورا گفت که پل برای تعمیر بسته می‌شود و چند روز دیگر باز می‌گردد.'],
    ['el', 'Το συμβούλιο είπε ότι η γέφυρα είναι κλειστή.'],
    ['he', 'המועצה הודיעה שהגשר סגור.'],
    ['hi', 'परिषद ने कहा कि पुल मरम्मत के लिए बंद है।'],
  ])('tells %s', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it.each(['', '12:30 – 14:00', 'Orlow Tandy Weiss', '!!!'])('does not guess at "%s"', (text) => {
    expect(detectLanguage(text)).toBe('und');
  });
});

describe('detectLanguage of short texts', () => {
  it.each(LANGUAGE_SAMPLES.flatMap(({ language, briefs }) => briefs.map((text) => [language, text])))(
    'tells %s: %s',
    (language, text) => {
      expect(detectLanguage(text)).toBe(language);
    },
  );

  it.each(LANGUAGE_SAMPLES.flatMap(({ language, headlines }) => headlines.map((text) => [language, text])))(
    'tells %s or nothing of a headline: %s',
    (language, text) => {
      expect([language, 'und']).toContain(detectLanguage(text));
    },
  );

  it('answers the same for a text twice over', () => {
    for (const { language, briefs } of LANGUAGE_SAMPLES)
      expect(detectLanguage(`${briefs.join('\n\n')}\n\n${briefs.join('\n\n')}`)).toBe(language);
  });

  it('has letters for every language that it has words for', () => {
    expect(LETTER_MARKS.map(([language]) => language)).toEqual(FREQUENT_WORDS.map(([language]) => language));
  });
});
