import { describe, expect, it } from 'vitest';
import { extractQuotes } from '../../src/text/quotes.js';

function speakerOf(text: string): string | undefined {
  return extractQuotes(text)[0]?.speaker;
}

describe('the speaker of a German quotation', () => {
  it.each([
    ['„Wir bleiben alle hier“, sagte die Bürgermeisterin Ruth Adler am Montag.', 'Ruth Adler'],
    ['„Wir bleiben alle hier“, sagte Bürgermeisterin Ruth Adler der Zeitung.', 'Ruth Adler'],
    ['Ruth Adler sagte am Montag, man werde „auf keinen Fall nachgeben“.', 'Ruth Adler'],
    ['Ruth Adler kam spät. »Wir bleiben alle hier«, sagte sie.', 'Ruth Adler'],
    ['„Wir bleiben alle hier“, so Adler.\n\nRuth Adler kam spät.', 'Ruth Adler'],
    ['„Wir bleiben alle hier“, hat Ruth Adler gesagt.', 'Ruth Adler'],
    ['„Wir bleiben alle hier“, sagte der Präsident des Verbandes, Paul Orlow, dem Sender.', 'Paul Orlow'],
    ['Innenminister Paul Orlow (Mitte) betonte: „Wir bleiben alle hier.“', 'Paul Orlow'],
    ['Laut Polizei war die Straße „über Stunden nicht befahrbar“.', 'Polizei'],
    ['Nach Angaben der Polizei war die Straße „über Stunden nicht befahrbar“.', 'Polizei'],
    ['„Die Straße war lange gesperrt“, teilte die Polizei mit.', 'Polizei'],
    ['„Die Straße war lange gesperrt“, sagte ein Sprecher der Feuerwehr.', 'ein Sprecher der Feuerwehr'],
    ['Der Sprecher der Feuerwehr erklärte: „Die Straße war gesperrt.“', 'Der Sprecher der Feuerwehr'],
    ['Wie die Behörde mitteilte, sei die Lage „sehr ernst und angespannt“.', 'Behörde'],
  ])('%s', (text, speaker) => {
    expect(speakerOf(text)).toBe(speaker);
  });
});

describe('the speaker of a French quotation', () => {
  it.each([
    ['« Nous restons tous ici », a déclaré lundi Ruth Adler, maire de Lowick.', 'Ruth Adler'],
    ['« Nous restons tous ici », a déclaré la maire, Ruth Adler.', 'Ruth Adler'],
    ['« Nous restons tous ici », explique Ruth Adler.', 'Ruth Adler'],
    ['Ruth Adler est arrivée tard. « Nous restons tous ici », a-t-elle déclaré.', 'Ruth Adler'],
    ['Ruth Adler est arrivée tard. « Nous restons tous ici », explique-t-elle.', 'Ruth Adler'],
    ['Selon Ruth Adler, « nous restons tous ici ».', 'Ruth Adler'],
    ['« Nous restons tous ici », selon la préfecture.', 'la préfecture'],
    ['D’après la police, « la situation est très grave ».', 'la police'],
    ['Le ministre de l’Intérieur a affirmé que « la situation est grave ».', 'Le ministre de l’Intérieur'],
    ['« La situation est grave », a indiqué à l’agence un porte-parole.', 'un porte-parole'],
    ['L’entreprise a déclaré que « la situation est très grave ».', 'L’entreprise'],
  ])('%s', (text, speaker) => {
    expect(speakerOf(text)).toBe(speaker);
  });
});

describe('the speaker of a Spanish, Italian, Portuguese or Dutch quotation', () => {
  it.each([
    ['“Nos quedamos todos aquí”, dijo el lunes la alcaldesa Ruth Adler.', 'Ruth Adler'],
    ['«Nos quedamos todos aquí», ha dicho Ruth Adler.', 'Ruth Adler'],
    ['«Nos quedamos todos aquí», aseguró la portavoz del Gobierno, Ruth Adler.', 'Ruth Adler'],
    ['Según Ruth Adler, «nos quedamos todos aquí».', 'Ruth Adler'],
    ['Ruth Adler llegó tarde. «Nos quedamos todos aquí», añadió ella.', 'Ruth Adler'],
    ['El ministro del Interior afirmó que «la situación es muy grave».', 'El ministro del Interior'],
    ['«La situación es muy grave», dijo a los periodistas el ministro.', 'el ministro'],
    ['«La situación es muy grave», señaló un portavoz de la policía.', 'un portavoz de la policía'],
    ['«Siamo tutti qui oggi», ha detto Ruth Adler.', 'Ruth Adler'],
    ['«Ficamos todos aqui», disse Ruth Adler.', 'Ruth Adler'],
    ['„We blijven allemaal hier”, zei Ruth Adler.', 'Ruth Adler'],
  ])('%s', (text, speaker) => {
    expect(speakerOf(text)).toBe(speaker);
  });
});
