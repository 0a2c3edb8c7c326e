/**
 * Verbs that report what somebody said or wrote, in every form: the cues by which a quotation finds its
 * speaker. English forms are made by rule; the frequent verbs of a corpus of news attributions (PolNeAR)
 * were checked against the list. Lower case.
 */
import { SPEECH_VERBS } from './abbreviations.js';

const REGULAR = `
  accept accuse acknowledge add address admit advise affirm agree allege announce answer appeal applaud argue
  ask assert assure attest bark beam bellow bemoan blame blast boast brand call caution challenge
  champion chant charge characterise characterize cite claim clarify comment compare complain concede conclude
  condemn confess confide confirm contend continue counter cry criticise criticize crow declare decry defend
  demand denounce deny deride describe dismiss dub echo elaborate emphasise emphasize encourage exclaim
  explain express fire fume gush hail highlight hint inform insist interject invite invoke joke label lament
  lash lecture marvel mention mock murmur muse mutter note object observe offer opine order pledge point
  praise predict proclaim promise pronounce propose protest qualify question quip rage rail rant react
  reason reassure recall reckon recount refer reflect reiterate remark remember remind reply report
  request respond retort reveal scold boom rebuke berate implore plead scoff hiss intone quaver
  recite counsel enthuse chide reprimand upbraid stipulate reassert surmise speculate reckon chuckle shriek growl roar sigh signal slam snap sneer state stress suggest summarise summarize
  testify thank theorise theorize thunder tout tweet underline underscore urge venture vow wail warn welcome
  whisper wonder worry yell shout stammer blog post sing reject ridicule rule quote dispute disclose hope`;
const IRREGULAR = `say says said saying tell tells told telling write writes wrote writing written
  think thinks thought thinking speak speaks spoke speaking swear swears swore swearing
  put puts putting found finds feel felt feels sing sings sang singing cried cries replied replies
  testified testifies clarified clarifies denied denies qualified decried`;

function forms(verb: string): readonly string[] {
  if (verb.endsWith('e')) return [verb, `${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`];
  if (/[^aeiou]y$/.test(verb)) {
    const stem = verb.slice(0, -1);
    return [verb, `${stem}ies`, `${stem}ied`, `${verb}ing`];
  }
  if (/^(?:slam|blog|dub|quip|snap|refer|rant)$/.test(verb) && verb !== 'rant') {
    const doubled = verb + verb.slice(-1);
    return [verb, `${verb}s`, `${doubled}ed`, `${doubled}ing`];
  }
  if (/(?:s|sh|ch|x|z)$/.test(verb)) return [verb, `${verb}es`, `${verb}ed`, `${verb}ing`];
  return [verb, `${verb}s`, `${verb}ed`, `${verb}ing`];
}

function wordsOf(list: string): readonly string[] {
  return list.split(/\s+/).filter((word) => word !== '');
}

const GERMAN = `
  sagte sagt sagten gesagt fragte gefragt rief erklärte erklärt erklärten meinte meint betonte betont schrieb
  schreibt geschrieben antwortete ergänzte forderte fordert gefordert warnte warnt gewarnt teilte mitgeteilt
  kritisierte kritisiert kündigte bezeichnete nannte nennt genannt sprach versicherte bestätigte bestätigt räumte
  hieß berichtete berichtet fügte lobte begründete unterstrich mahnte appellierte äußerte beteuerte mitteilte
  verkündete zitierte versprach verspricht beklagte bedauerte resümierte erläuterte schilderte erzählte erzählt
  scherzte bilanzierte befand urteilte verteidigte`;
const FRENCH = `
  dit déclaré déclare demandé demande lance lancé explique expliqué affirme affirmé assure assuré ajoute ajouté
  estime estimé indiqué indique souligné souligne précisé précise annoncé annonce regretté regrette confié confie
  raconte raconté répondu répond martelé dénoncé dénonce rappelé rappelle reconnu poursuivi poursuit écrit
  félicité félicitée réjoui réjouie indigné indignée exclamé exclamée défendu répète répété juge jugé
  insisté insiste averti prévenu plaidé fustigé salué conclu témoigne commenté`;
const SPANISH = `
  dijo dice dicho preguntó afirmó afirma afirmado explicó explica explicado añadió añade añadido señaló señala
  señalado declaró declara declarado aseguró asegura asegurado advirtió advierte advertido destacó destaca
  destacado subrayó subraya lamentó lamentado sostuvo sostiene manifestó manifestado indicó indicado anunció
  anunciado reconoció reconocido escribió comentó comentado denunció denunciado insistió apuntó respondió
  decía afirmaba explicaba aseguraba contaba cuenta contó relata relató resumió celebró
  agregó precisó recordó expresó criticó calificó exigió`;
const OTHERS = `
  disse detto dichiarato spiegato afferma affermato aggiunto dice spiega sottolineato ribadito commentato
  afirmou perguntou explicou acrescentou declarou disseram contou
  сказал сказала заявил заявила спросил спросила добавил добавила отметил отметила сообщил сообщила
  подчеркнул подчеркнула пояснил пояснила zei zegt verklaarde vroeg voegde sa sade säger sier siger`;

const CUES: ReadonlySet<string> = new Set([
  ...wordsOf(REGULAR).flatMap(forms),
  ...wordsOf(IRREGULAR),
  ...[GERMAN, FRENCH, SPANISH, OTHERS].flatMap(wordsOf),
  ...SPEECH_VERBS,
]);

/**
 * The plainest verbs: they take a whole quotation with nobody else's verb between. Others ("called",
 * "read") need not have a person for their subject.
 */
export function isSpeechVerb(word: string): boolean {
  return CUES.has(word);
}

const BASE: ReadonlySet<string> = new Set(wordsOf(REGULAR));

/** "saying", "call": a form whose subject, if it has one, stands elsewhere in the sentence. */
export function isParticiple(word: string): boolean {
  return (word.endsWith('ing') && word !== 'sing') || BASE.has(word);
}

const WEAK: ReadonlySet<string> = new Set(
  wordsOf(`accept agree attack challenge compare continue dispute encourage feel find hope invite order
    point pledge praise predict prefer promise put qualify question reason reveal rule speak support suffer think
    venture welcome wonder worry yell blame charge reflect refer`)
    .flatMap(forms)
    .concat(wordsOf('felt found thought spoke')),
);

/** Verbs that report speech at times only: under another's "said that" they do not. */
export function isWeakCue(word: string): boolean {
  return WEAK.has(word);
}

const ROMANCE: ReadonlySet<string> = new Set([FRENCH, SPANISH, OTHERS].flatMap(wordsOf));

/** Verbs behind which the listener may stand before the speaker: "a indiqué à l’AFP un porte-parole". */
export function isRomanceCue(word: string): boolean {
  return ROMANCE.has(word);
}
