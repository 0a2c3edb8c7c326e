/**
 * News agencies and large publishers by the names and short forms that credit lines use. An agency's
 * credit says where copy came from; a publisher's says whose page it is. The list is a help, not a limit.
 */

import { Trait, traitsOf } from './traits.js';

/** Canonical name first, then other spellings; compared without case, full stops and "The". */
const AGENCIES = [
  'AP|Associated Press|A.P.',
  'Reuters|Thomson Reuters|Рейтер|رويترز|ロイター|路透社|로이터',
  'AFP|Agence France-Presse|Agence France Presse|فرانس برس|法新社',
  'dpa|dpa-AFX|Deutsche Presse-Agentur|dpa/tmn',
  'UPI|United Press International',
  'PA|PA Media|Press Association|PA news agency',
  'TASS|ТАСС|Itar-Tass|塔斯社',
  'RIA Novosti|РИА Новости|РИА|RIA',
  'Interfax|Интерфакс|Interfax-Ukraine|Интерфакс-Украина',
  'Sputnik|Спутник|سبوتنيك',
  'Xinhua|新华社|新华网|新華社|شينخوا',
  'China News Service|中新社|中新网|中国新闻网|CNS',
  'CCTV|央视|央视网|央视新闻',
  'Kyodo|Kyodo News|共同|共同通信|共同社',
  'Jiji|Jiji Press|時事|時事通信',
  'Yonhap|연합뉴스|韩联社',
  'News1|뉴스1',
  'Newsis|뉴시스',
  'KCNA',
  'Anadolu|Anadolu Agency|AA|Anadolu Ajansı|الأناضول',
  'DHA|Demirören Haber Ajansı',
  'İHA',
  'ANSA|Agenzia ANSA',
  'Adnkronos',
  'AGI',
  'Italpress',
  'LaPresse',
  'Askanews',
  'EFE|Agencia EFE',
  'Europa Press',
  'Lusa|Agência Lusa',
  'Agência Brasil',
  'Estadão Conteúdo',
  'Folhapress',
  'Télam|Telam',
  'Notimex',
  'PTI|Press Trust of India',
  'ANI|Asian News International',
  'IANS|Indo-Asian News Service',
  'UNI|United News of India',
  'APP|Associated Press of Pakistan',
  'INP',
  'PPI',
  'BSS|Bangladesh Sangbad Sangstha',
  'UNB',
  'Bernama',
  'Antara',
  'AAP|Australian Associated Press',
  'CP|Canadian Press|The Canadian Press|La Presse Canadienne',
  'Bloomberg|Bloomberg News',
  'Dow Jones|Dow Jones Newswires',
  'APA|Austria Presse Agentur',
  'Keystone-SDA|SDA|ATS',
  'SID|sid|Sport-Informations-Dienst',
  'epd|Evangelischer Pressedienst',
  'KNA|Katholische Nachrichten-Agentur',
  'Belga',
  'ANP',
  'NTB',
  'TT|TT Nyhetsbyrån',
  'Ritzau',
  'STT',
  'PAP|ПАП',
  'ČTK|CTK',
  'MTI',
  'Agerpres',
  'BTA|БТА',
  'Tanjug|Танјуг',
  'Hina',
  'STA',
  'SRNA',
  'FENA',
  'Ukrinform|Укринформ|Укрінформ',
  'UNIAN|УНИАН|УНІАН',
  'BelTA|БелТА',
  'Kazinform',
  'IRNA',
  'Tasnim',
  'ISNA',
  'SANA|سانا',
  'WAM|وام',
  'SPA|Saudi Press Agency|واس',
  'MENA|أ ش أ',
  'KUNA',
  'QNA',
  'NNA',

  'NAN|News Agency of Nigeria',
  'PANA',
  'GNA|Ghana News Agency',
  'VNA|TTXVN',
  'CNA|中央社',
  'Agencies|News agencies|agencies|wires|Agenturen|Agenzie|Agencias|Agências|agences|агентства',
] as const;

const PUBLISHERS = [
  'CNN|Cable News Network|CNN Business|CNN Newsource',
  'BBC|BBC News|British Broadcasting Corporation',
  'CBS News|CBS|CBS Interactive',
  'NBC News|NBC|NBCUniversal|MSNBC',
  'ABC News|ABC',
  'Fox News|FOX News|Fox News Network',
  'NPR',
  'PBS',
  'Al Jazeera|Al Jazeera Media Network|Al Jazeera English',
  'Sky News',
  'ITV News|ITV',
  'DW|Deutsche Welle',
  'Euronews',
  'France 24',
  'RFE/RL|Radio Free Europe/Radio Liberty|RFERL',
  'VOA|Voice of America',
  'RT',
  'The Guardian|Guardian News & Media|Guardian News and Media',
  'The New York Times|New York Times|The New York Times Company|NYT',
  'The Washington Post|Washington Post|WP',
  'The Wall Street Journal|Wall Street Journal|WSJ',
  'Los Angeles Times',
  'USA TODAY|USA Today|Gannett',
  'Politico|POLITICO',
  'The Hill',
  'The Times|Times Newspapers',
  'The Independent|Independent',
  'The Telegraph|Telegraph Media Group',
  'Daily Mail|Associated Newspapers|Mail Online|MailOnline',
  'Financial Times|The Financial Times',
  'The Economist',
  'CNBC',
  'ARD|Tagesschau|tagesschau.de',
  'ZDF',
  'Der Spiegel|DER SPIEGEL|Spiegel Online',
  'Le Monde',
  'Le Figaro',
  'El País',
  'El Mundo',
  'Corriere della Sera',
  'La Repubblica|Repubblica',
  'Коммерсантъ|Kommersant',
  'NHK',
  'NDTV',
  'CBC|CBC News',
] as const;

export interface Name {
  readonly name: string;
  readonly agency: boolean;
}

function key(name: string): string {
  const lower = name.toLowerCase();
  const bare = lower.includes('.') ? lower.replaceAll('.', '') : lower;
  return (bare.startsWith('the ') ? bare.slice(4) : bare).trim();
}

function table(): ReadonlyMap<string, Name> {
  const names = new Map<string, Name>();
  const add = (line: string, agency: boolean): void => {
    const [name, ...others] = line.split('|');
    for (const spelling of [name, ...others]) names.set(key(spelling), { name, agency });
  };
  for (const line of PUBLISHERS) add(line, false);
  for (const line of AGENCIES) add(line, true);
  return names;
}

const NAMES = table();

/** A known agency or publisher by any of its spellings; null for every other word. */
export function knownName(name: string): Name | null {
  return NAMES.get(key(name)) ?? null;
}

const BETWEEN_NAMES = /\s{0,9}(?:[/,;|+&•·]|\band\b|\bund\b|\bet\b|\by\b|\be\b|\bwith\b| – | — | - )\s{0,9}/;

function isLetterAt(line: string, at: number): boolean {
  return at >= 0 && (traitsOf(line.charCodeAt(at)) & Trait.Letter) !== 0;
}

/**
 * The agencies and publishers of a stretch that holds nothing but such names ("AFP/dpa", "AP and
 * Reuters"), brackets and dashes aside; null as soon as anything else stands in it. Bounded by `line`.
 */
export function namesOnly(line: string): readonly Name[] | null {
  const opened = isLetterAt(line, 0) ? line : line.replace(/^[\s([（［【«"'–—-]{1,8}/, '');
  const inner = isLetterAt(opened, opened.length - 1)
    ? opened
    : opened.replace(/[\s)\]）］】»"'.–—-]{1,8}$/, '');
  if (inner === '' || inner.length > 80) return null;
  const whole = knownName(inner);
  if (whole) return [whole];
  const found: Name[] = [];
  for (const word of inner.split(BETWEEN_NAMES)) {
    const name = knownName(word);
    if (!name) return null;
    found.push(name);
  }
  return found;
}
