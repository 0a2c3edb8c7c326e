/**
 * Words that sentences begin with and that are no names for all their capital. Lower case; English, German,
 * French, Spanish, Italian, Portuguese.
 */
const OPENERS: ReadonlySet<string> = new Set(
  `
  a according additionally addressing after again also although am an and announcing appearing april
  arriving as asked at august because before bei being both but by campaigning citing commenting
  contacted dans das days december defending der despite die during earlier el elsewhere en even
  everybody everyone february finally following for friday from furthermore having he hence her here his
  holding hours how however i if im in indeed instead it its january july june just la last later laut le
  leaving les looking march maybe meanwhile minutes monday months moreover nach nevertheless next no
  nobody nonetheless nor not november now october of on once only or overnight perhaps plus pressed
  questioned reached reacting referring reports responding returning rumors rumours saturday secondo
  seconds segundo según selon september she similarly since sitting so somebody someone sources speaking
  standing still sunday that the their then there these they this those though thursday thus to today
  tomorrow tuesday turning visiting we wednesday weeks well what when where while whilst who why with
  writing years yes yesterday yet you`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Whether the word, in lower case, opens sentences and is no part of a name. */
export function isOpener(word: string): boolean {
  return OPENERS.has(word);
}
