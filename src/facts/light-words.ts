/**
 * Words that carry a sentence rather than tell something: "the incident happened in", "there are a number of".
 * A closed list written by hand; English only.
 */
import { stemWord } from '../text/stem.js';

const LIGHT: ReadonlySet<string> = new Set(
  `happen occur take place involve incident event thing matter make do give get go come put set have number
   group kind type sort way set use part case fact base include become remain continue begin start help try
   want seem appear several various certain special own particular recent new current able likely possible
   significant important really simply actually currently recently later early last next back time today
   people person man woman work good great big large major little long high low area place provide
   information news report reportedly mean know think look see show find tell say ask call name describe`
    .split(/\s+/)
    .map((word) => stemWord(word, 'en')),
);

/** Whether a term key is that of a light word. */
export function isLight(key: string, language: string): boolean {
  return language === 'en' && LIGHT.has(key);
}
