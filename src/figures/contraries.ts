/**
 * Outcomes that exclude one another: closed lists of the words and phrases news writers tell them in, written for this
 * project. Negation turns a side round, so only the words themselves are listed.
 */

import { patternFacts } from '../text/pattern-facts.js';
import { classOfWord } from './word-classes.js';

interface Phrases {
  /** What one of the phrases begins with; see `patternFacts`. */
  readonly openings: readonly string[];
  /** Finds the first of them, after a blank or the line's start. Made when first asked for. */
  readonly pattern: () => RegExp;
}

export interface Contrary {
  /** What readers are told it is about; null: the thing it is said of. */
  readonly about: string | null;
  /** Canonical values: synonyms land in one. */
  readonly yes: string;
  readonly no: string;
  readonly says: Phrases;
  readonly denies: Phrases;
  /** Whose outcome it is: what stands before the verb, behind it, on either side, or the story's own (`null`). */
  readonly of: 'subject' | 'object' | 'either' | null;
  /** Whether "will" and "has" tell the same thing ("will stay open", "has closed"). */
  readonly anyTime: boolean;
  /** Whether it must be the same person or body who does it. */
  readonly sameDoer: boolean;
  /** Only these things, as classes of words; null: any that tells. */
  readonly things: ReadonlySet<string> | null;
  /** Whether it must be said of one name, or of none on either side: whose shares, which currency. */
  readonly sameName: boolean;
  /** Only where both stand at the top of their reports, which tell of the story's own event. */
  readonly leadOnly: boolean;
}

/** Up to so many words between the parts of a phrase; bounded, so that matching stays linear. */
const FEW = '(?:[^ |]{1,40} ){0,3}';

interface Extras {
  readonly about?: string | null;
  readonly of?: Contrary['of'];
  readonly anyTime?: boolean;
  readonly sameDoer?: boolean;
  readonly sameName?: boolean;
  readonly things?: string;
  readonly leadOnly?: boolean;
}

/** The same where a whole description may stand between ("arrested a 29-year-old local man"). */
const MANY = '(?:[^ |]{1,40} ){0,6}';

function compile(part: string): Phrases {
  const phrases = `(?:${part.replaceAll('~', FEW).replaceAll('…', MANY)})`;
  let made: RegExp | null = null;
  return {
    get openings() {
      return patternFacts(`^${phrases}`).openings;
    },
    pattern: () => {
      made ??= new RegExp(`(?:^| )${phrases}(?= |$)`);
      return made;
    },
  };
}

function contrary(
  [yes, no]: readonly [string, string],
  says: string,
  denies: string,
  {
    about = null,
    of = 'object',
    anyTime = false,
    sameDoer = false,
    sameName = false,
    things,
    leadOnly = false,
  }: Extras = {},
): Contrary {
  let classes: ReadonlySet<string> | null = null;
  return {
    // Made when first asked for: most stories tell of none.
    get things() {
      classes ??= things === undefined ? null : new Set(things.split(' ').map(classOfWord));
      return classes;
    },
    leadOnly,
    about,
    yes,
    no,
    says: compile(says),
    denies: compile(denies),
    of,
    anyTime,
    sameDoer,
    sameName,
  };
}

const OWN = { of: null } as const;
const SUBJECT = { of: 'subject' } as const;
const EITHER = { of: 'either' } as const;
const DEAL = '(?:agreement|deal|accord|truce|ceasefire|settlement|breakthrough|compromise|pact)';
const RATES = '(?:rate|rates|borrowing costs|cost of borrowing)';

export const CONTRARIES: readonly Contrary[] = [
  contrary(
    ['agreement', 'no agreement'],
    `(?:reached|reach|struck|strike|signed|sign|clinched|clinch|sealed|seal|brokered|hammered out) ~${DEAL}|${DEAL} (?:was|has been|had been) (?:reached|struck|signed|sealed|brokered)|agreed to ~${DEAL}|accepted ~${DEAL}|agreed on all|have a deal|ended with ~${DEAL}|talks ~(?:succeeded|produced ~${DEAL})`,
    `(?:no|without|without any|little sign of) ~${DEAL}|talks ~(?:collapsed|failed|broke down|broken down|ended in failure|deadlocked)|empty handed|ended ~in (?:deadlock|stalemate|failure)|(?:failed|unable) to agree|(?:rejected|refused|turned down) ~(?:truce|ceasefire|peace deal)`,
    { ...OWN, about: 'agreement' },
  ),
  contrary(
    ['another meeting', 'no further meeting'],
    '(?:agreed|consented|promised|vowed|pledged|agree) to ~(?:meet|convene|reconvene|talking|meeting|round|session|talks)|(?:further|second|another|new|next|more|fresh) (?:meeting|round|session|talks|negotiations) ~(?:is|was|will|are|were) ~(?:take|held|agreed|planned|scheduled|set|resume|place|due|begin)|(?:both sides|two sides|sides|parties|they) (?:will|would|are to) ~(?:meet again|meet|return|resume)|talks (?:will|are to|would) (?:resume|continue)',
    'without ~(?:agreeing|setting|fixing|naming) ~(?:round|meeting|session|date)|(?:no|not any) (?:further|second|new|other|more|fresh) (?:meeting|round|session|talks|negotiations|meetings|discussions)',
    { ...OWN, about: 'another meeting' },
  ),
  contrary(
    ['appeal', 'no appeal'],
    '(?:will|would|to|shall|plans to|plan to|intends to|intend to) appeal|appeal (?:will|would|is to|was|has been) ~lodged|(?:lodged|lodge|filed|file|lodging) (?:an|his|her|their|its) appeal|has appealed|plans an appeal',
    '(?:contest|challenge|challenging|contesting) ~(?:verdict|ruling|sentence|judgment|decision|conviction)$^|(?:no|against an|against) appeal|rule(?:d|s) out ~appeal|(?:accepts|accepted|accept) the (?:verdict|ruling|sentence|judgment)|not (?:appeal|be appealing)|not (?:contest|challenge|fight) ~(?:verdict|ruling|sentence|judgment|decision|conviction)',
    { ...OWN, about: 'appeal' },
  ),
  contrary(
    ['convicted', 'cleared'],
    '(?:guilty|convicted) (?:of|on)|found ~guilty|was convicted|were convicted|convicted of',
    'acquitted|cleared (?:him|her|them)|was cleared|were cleared|found not guilty|cleared of',
    { ...OWN, about: 'verdict' },
  ),
  contrary(
    ['pleaded guilty', 'pleaded not guilty'],
    'pleaded guilty|pled guilty|admitted ~(?:charge|charges|murder|manslaughter|offence|offences|offense)',
    'pleaded not guilty|pled not guilty|denied ~(?:charge|charges|murder|manslaughter|offence|offences|offense)|denies ~(?:charge|charges)',
    { ...OWN, about: 'plea' },
  ),
  contrary(
    ['legal action', 'no legal action'],
    '(?:will|would|to|vowed to|plans to|threatened to) (?:sue|go to court|take legal action)|(?:challenge|fight|contest) ~(?:in|through) ~court|take ~to court|(?:file|filed|bring|brought) (?:a lawsuit|suit)|sued',
    'not (?:sue|go to court|take legal action)|no (?:lawsuit|legal action|plans to sue)',
    { ...OWN, about: 'legal action' },
  ),
  contrary(
    ['raised', 'cut'],
    `(?:raised|raise|raises|lifted|lifts|hiked|increased|put up) ~${RATES}|${RATES} ~(?:rose|raised|increase|went up)|rate (?:rise|hike|increase)`,
    `(?:cut|cuts|lowered|lowers|reduced|slashed) ~${RATES}|${RATES} ~(?:cut|lowered|reduced)|rate (?:cut|reduction)`,
    { ...OWN, about: 'interest rates' },
  ),
  contrary(
    ['unchanged', 'changed'],
    `(?:held|hold|kept|left|keeps|leaves|holds) ~${RATES} ~(?:unchanged|steady|where|on hold|at)|no change in ~${RATES}`,
    `(?:raised|lifted|hiked|cut|lowered|slashed) ~${RATES}`,
    { ...OWN, about: 'interest rates' },
  ),
  contrary(
    ['unanimous', 'not unanimous'],
    'unanimous|unanimously',
    'not unanimous|was split|were split|by a majority|dissented|voted against',
    { ...OWN, about: 'whether the decision was unanimous' },
  ),
  contrary(
    ['arrested', 'no arrest'],
    '(?:arrested|detained|arrest) …(?:man|woman|men|women|people|suspect|suspects|teenager|youth|boy|him|her|them|person)|hold ~(?:man|woman|suspect)|(?:man|woman|men|suspect|suspects|teenager|person|people|boy) (?:has been|have been|was|were|is) ~(?:arrested|detained|in custody)|(?:made|making) ~arrests?',
    'no arrests?|no one (?:has been|was) (?:arrested|detained)|nobody (?:has been|was) (?:arrested|detained)|no suspects?',
    { ...OWN, about: 'arrests' },
  ),
  contrary(
    ['responsibility claimed', 'not claimed'],
    'claimed responsibility|claims responsibility|said it ~carried out',
    'no ~(?:group|one|claim|organisation) ~(?:claimed|of) responsibility|denied ~(?:responsibility|involvement)',
    { ...OWN, about: 'responsibility' },
  ),
  contrary(
    ['deliberate', 'accidental'],
    '(?:was|is|were|been) ~(?:deliberate|arson|sabotage)|started deliberately|deliberately (?:set|started|lit)|suspected arson|act of sabotage',
    '(?:was|is|been) ~(?:accidental|an accident)|started accidentally|no (?:sign|evidence|indication|suspicion) of ~(?:arson|sabotage|foul|crime)|not suspicious|ruled out ~(?:arson|sabotage|foul)',
    { ...OWN, about: 'whether it was deliberate' },
  ),
  contrary(
    ['conceded', 'not conceded'],
    '(?:conceded|concedes|admitted|accepted|acknowledged) ~defeat|conceded|(?:called|telephoned|phoned|rang) ~to (?:concede|admit|congratulate)',
    '(?:refused|refuses|declined) to (?:concede|accept ~(?:result|defeat))|not (?:concede|conceded|(?:acknowledged|acknowledge|accepted|accept|admitted|admit) ~(?:defeat|result))|contested the result',
    { ...OWN, about: 'whether defeat was conceded' },
  ),
  contrary(
    ['accepted', 'declined'],
    '(?:was|were) made a (?:dame|knight|lord|lady)|was knighted|(?:accepted|received|was awarded) ~(?:honour|honor|knighthood|damehood|medal|award|prize)',
    '(?:turned down|declined|refused|rejected) ~(?:honour|honor|knighthood|damehood|medal|award|prize|distinction)',
    { ...OWN, about: 'honour' },
  ),
  contrary(
    ['drunk', 'sober'],
    'was drunk|were drunk|was intoxicated|(?:had|has|have) been drinking|under the influence|over the limit',
    'sober|no (?:alcohol|sign of alcohol)|not been drinking',
    { ...OWN, about: 'drinking' },
  ),
  contrary(
    ['lifted', 'in force'],
    'lifted|ended|revoked|scrapped',
    '(?:remains|remain|stays|stay|still|is|are) in (?:force|place|effect)|extended',
    EITHER,
  ),
  contrary(
    ['upheld', 'overturned'],
    'upheld|upholds|confirmed',
    'overturned|overturns|quashed|struck down|annulled|threw out',
  ),
  contrary(
    ['through', 'out'],
    'qualified|went through|advanced to|reached the (?:final|semi|quarter|last)',
    'knocked out|eliminated|crashed out|went out',
    SUBJECT,
  ),
  contrary(
    ['emergency declared', 'not declared'],
    '(?:declared|declares|proclaimed|imposed) ~emergency|emergency (?:was|has been) (?:declared|proclaimed)',
    'no ~(?:state of emergency|emergency declaration)',
    { ...OWN, about: 'state of emergency' },
  ),
  contrary(
    ['charged', 'not charged'],
    '(?:was|were|been|is) charged (?:with|over)|charged ~with|(?:faces|face) ~charges',
    'no ~charges|without charge',
    { ...OWN, about: 'charges', leadOnly: true },
  ),
  contrary(
    ['ransom paid', 'no ransom'],
    'ransom ~(?:was|had been|has been) paid|paid ~ransom',
    'no ransom|without ~ransom|(?:refused|refuses|declined) to pay|not pay ~ransom',
    { ...OWN, about: 'ransom' },
  ),
  contrary(
    ['power back', 'no power'],
    'power (?:was|has been|had been) restored|electricity (?:was|has been|had been) restored|power is back',
    '(?:still|remain|remained) without (?:power|electricity)',
    { ...OWN, about: 'power supply' },
  ),
  contrary(
    ['apologised', 'no apology'],
    'apologised|apologized|apologises|apologizes|said sorry|issued an apology',
    'no apology|stopped short of an apology|apologise|apologize',
    { ...EITHER, sameDoer: true },
  ),
  contrary(
    ['in hospital', 'out of hospital'],
    '(?:remains|remain|is|are|still) ~in (?:hospital|intensive care)',
    'discharged|left hospital|released from hospital|allowed home',
    { ...SUBJECT, sameDoer: true },
  ),
  contrary(
    ['damage', 'no damage'],
    '(?:badly|severely|seriously|heavily|slightly) damaged|(?:caused|suffered|did) ~damage',
    'no ~damage|undamaged|without damage|unscathed|intact',
    { of: 'either' },
  ),
  contrary(
    ['kept', 'dropped'],
    'maintain|maintained|maintains|maintaining|keep|kept|keeps|retain|retained|retains|continue|continued',
    'drop|dropped|drops|scrap|scrapped|scraps|cancel|cancelled|canceled|abandon|abandoned|axe|axed|ditched|shelved|withdrew|withdrawn|cut|slashed',
  ),
  contrary(
    ['approved', 'rejected'],
    'signed(?! off)|accepted|accepts|accept|approved|approves|approve|backed|backs|adopted|adopts|endorsed|endorses|passed(?! over)|passes|ratified|authorised|authorized|waved through|voted for|voted in favour of|gave ~green light to',
    'rejected|rejects|reject|turned down|turns down|turn down|voted down|vetoed|spurned|declined|declines|refused|refuses|threw out|thrown out|dismissed|blocked|voted against',
  ),
  contrary(['passed', 'failed'], 'passed|passes|pass', 'failed|fails|fail|flunked', {
    things: 'test exam inspection check audit medical',
  }),
  contrary(
    ['sunk', 'afloat'],
    'sank|sunk|has sunk|went down|gone down|has gone down|foundered',
    '(?:is|was|has) not (?:lost|sunk)|stayed afloat|ran aground|is aground|remained afloat|dragged ~anchor|sits on',
    { ...SUBJECT, anyTime: true },
  ),
  contrary(
    ['attends', 'stays away'],
    'attend|attended|attends|take part|took part|taking part|turned up',
    'boycott|boycotted|stay away|stayed away|skip|skipped|missed',
    EITHER,
  ),
  contrary(
    ['leaves', 'stays'],
    'resigned|resigns|resign|stepped down|steps down|step down|quit|quits|stood down|(?:will|to) (?:retire|leave)|is retiring',
    'stay on|stays on|staying on|(?:remain|remains|stay|stays|continue|continues) as|remain in office|cling to|remains in (?:post|office|charge)|stay in (?:post|office|charge)',
    { ...SUBJECT, anyTime: true },
  ),
  contrary(
    ['goes ahead', 'called off'],
    'went ahead|go ahead|goes ahead|going ahead|proceed|proceeded|take place as planned|go on until|as scheduled|on schedule|as planned',
    'called off|cancelled|canceled|postponed|postpone|put off|delayed|suspended|halted|put back',
    { ...EITHER, anyTime: true },
  ),
  contrary(
    ['suspended', 'dismissed'],
    '(?:was|were|been|is|being) suspended|put on leave|placed on leave',
    '(?:was|were|been|is|being) (?:sacked|dismissed|fired|ousted)',
    EITHER,
  ),
  contrary(
    ['dismissed', 'not dismissed'],
    '(?:been|be|was|were) (?:sacked|dismissed|fired|ousted)',
    'kept (?:his|her|their) job|not (?:been|be) (?:sacked|dismissed|fired|ousted)',
    EITHER,
  ),
  contrary(
    ['open', 'closed'],
    '(?:stay|stays|stayed|remain|remains|remained|be|is|are|was|were|keep|kept) ~open|staying open|been reopened|(?:has|have) reopened|keep ~open',
    '(?:closed|shut|closes|shuts) ~(?:its|the|their|down|for|until|after|because)|(?:is|are|was|were|been|be|stay|remain|remains|stays|still) (?:closed|shut)|(?:will|to) (?:close|shut)',
    { ...EITHER, anyTime: true },
  ),
  contrary(
    ['up', 'down'],
    'rose|rises|risen|climbed|climbs|jumped|surged|gained|advanced|increased|soared|grew|strengthened|edged up|went up|up',
    'fell|falls|fallen|dropped|declined|slid|slipped|tumbled|plunged|decreased|shrank|slumped|lost|edged down|went down|dipped|weakened|down',
    {
      of: 'subject',
      sameName: true,
      things:
        'shares stock stocks profit profits sales revenue turnover earnings unemployment inflation exports imports turnout price prices output production index currency membership attendance krona krone euro pound dollar rouble ruble yen franc lira zloty peso rand',
    },
  ),
  contrary(
    ['won', 'lost'],
    'won|wins|beat|beats',
    'lost|loses|was beaten|were beaten|was defeated|were defeated',
    { of: 'subject', leadOnly: true },
  ),
  contrary(
    ['insured', 'not insured'],
    'insured|covered by insurance',
    'uninsured|no insurance|without insurance',
    EITHER,
  ),
  contrary(
    ['survived', 'died'],
    'survived|survives|is alive|was alive|pulled out alive|recovering',
    'died|dies|has died|was killed|was dead|found dead',
    { ...SUBJECT, sameDoer: true },
  ),
  contrary(
    ['freed', 'held'],
    'freed|set free|released (?:from custody|without charge|on bail|unharmed)',
    'still (?:held|holding|detained|in custody)|remains? in custody|kept in custody|remanded',
    EITHER,
  ),
  contrary(
    ['found', 'missing'],
    '(?:was|were|been|is|are) (?:found|recovered|located|retrieved)|(?:found|recovered|retrieved|located) ~(?:body|bodies|wreck|wreckage|boat|box|boxes|remains|weapon|gun|money|painting)',
    'still missing|remains? missing|not been (?:found|recovered|located)|no trace|yet to be (?:found|recovered)',
    EITHER,
  ),
  contrary(
    ['worked', 'failed'],
    'worked|went off|sounded|functioned|was working|were working|in working order|working properly',
    'failed|malfunctioned|broke down|was broken|were broken|faulty|out of order|was not working|did not (?:work|sound)',
    SUBJECT,
  ),
  contrary(
    ['confirmed', 'denied'],
    'confirmed|confirms|acknowledged|admitted|conceded',
    'denied|denies|deny',
    { of: 'object', sameDoer: true, leadOnly: true },
  ),
  contrary(
    ['disclosed', 'not disclosed'],
    'disclosed|disclose|revealed|made public',
    'undisclosed|kept secret|not (?:been )?(?:disclosed|revealed)|declined to (?:disclose|reveal)',
    EITHER,
  ),
  contrary(
    ['critical', 'stable'],
    'critical condition|fighting for (?:his|her|their) (?:life|lives)',
    'stable condition|out of danger|minor injuries',
    {
      ...SUBJECT,
      sameDoer: true,
    },
  ),
];

/** What makes a clause a wish, a doubt or somebody else's: no outcome. */
export const UNREAL =
  /(?:^| )(?:if|unless|whether|could|might|may|should|expect|expected|expects|expecting|hope|hoped|hopes|hoping|demand|demanded|demands|urge|urged|urging|want|wants|wanted|asked|likely|unlikely|possible|fear|feared|fears|before|until|unclear|chance|prospect|proposed|predicted|nearly|almost|claim|claims|claimed|trying|tried|seek|seeks|seeking|sought|calls|called on|wish|wished|believed|thought|accused|allegedly|decide|whenever|when)(?= |$)/;

/** What turns a verb round when it stands right before it. */
export const NEGATION =
  /(?:^| )(?:not|never|nor|neither|without|failed to|fails to|refused to|refuses to|declined to|unable to|failing to|refusing to)(?: (?:be|been|have|yet|being|to|going|formally|immediately|also|even|so|far)){0,3} ?$/;

/** What makes it a thing of the future. */
export const FUTURE =
  /(?:^| )(?:will|would|shall|to|plans|plan|intends|intend|due|set|about|going|ready|poised)(?: (?:be|not|also|have|now|still|soon|formally)){0,2} ?$/;
