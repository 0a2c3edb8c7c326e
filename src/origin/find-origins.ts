/**
 * The origin stage: where a shared passage probably comes from, by what its carriers say themselves. Who is silent is
 * no witness, and where two carriers name two sources nothing is told: a wrong origin is worse than none.
 */
import type { Corpus } from '../model/corpus.js';
import type { Card, Document } from '../model/document.js';
import type { PassageOrigin } from '../model/result.js';
import type { Passage, Passages } from '../model/wording.js';
import { knownName } from '../text/agencies.js';
import type { Versions } from '../text/version-chains.js';
import { isTakenBack } from '../text/versions.js';
import { before, type Carrier, earliestOf, isBeforeAll } from './carrier.js';
import { type Claim, readClaims, UNNAMED } from './claims.js';
import { agenciesTold } from './told-agencies.js';
import { evidenceWords } from './words.js';

/**
 * Where only one source says whose words they are, this many are asked for: fewer two writers take from the same
 * statement or hit upon alike.
 */
const WORDS_ON_ONE_WORD = 20;

export interface OriginInput {
  readonly corpus: Corpus;
  readonly passages: Passages;
  readonly versions: Versions;
}

/** In order of the passages; null where nothing tells. Fetches the carriers, each once. */
export function findOrigins({ corpus, passages, versions }: OriginInput): readonly (PassageOrigin | null)[] {
  const known = new Map<number, readonly Claim[]>();
  const claimsOf = (report: number): readonly Claim[] => {
    const claims = known.get(report) ?? readClaims(corpus.document(report));
    known.set(report, claims);
    return claims;
  };
  return passages.list.map((passage) => {
    if (passage.kind === 'formula' || passage.kind === 'boilerplate') return null;
    const carriers = passage.occurrences.map(({ report, start }) => ({
      report,
      card: corpus.cards[report],
      claims: claimsOf(report).filter((claim) => claim.start <= start && start < claim.end),
    }));
    return (
      claimedOrigin(passage, carriers) ??
      mentionedOrigin(carriers) ??
      toldOrigin(passage, carriers, corpus.document) ??
      chainOrigin(carriers, versions) ??
      unnamedOrigin(carriers)
    );
  });
}

function lower(name: string): string {
  return name.toLowerCase();
}

/** Name of an outlet as agencies and publishers are compared by it. */
function nameOf(card: Card): string {
  return knownName(card.source)?.name ?? card.source;
}

function distinctSources(carriers: readonly Carrier[]): number {
  return new Set(carriers.map(({ card }) => lower(nameOf(card)))).size;
}

function saysAllIs(claim: Claim): boolean {
  return claim.way !== 'mention' && claim.name !== UNNAMED;
}

/** A paper's own sign ("(CNN) —") says that the words are its own. */
function isSelf(claim: Claim, { card }: Carrier): boolean {
  return claim.way !== 'own' && !claim.isAgency && lower(claim.name) === lower(nameOf(card));
}

/** One name that carriers say the words are of, and none that another says. */
function claimedOrigin(passage: Passage, carriers: readonly Carrier[]): PassageOrigin | null {
  const name = onlyName(carriers);
  if (name === null) return null;
  const names = (claim: Claim): boolean => lower(claim.name) === lower(name);
  const saying = carriers.filter(({ claims }) => claims.some((claim) => saysAllIs(claim) && names(claim)));
  const silent = carriers.filter((carrier) => !carrier.claims.some(names) && nameOf(carrier.card) !== name);
  // What was said in public is anybody's to quote: then all have to say it.
  if (passage.kind === 'quote' && silent.length > 0) return null;
  if (distinctSources(saying) < 2 && (passage.words < WORDS_ON_ONE_WORD || distinctSources(carriers) < 2))
    return null;
  const own = carriers.filter(({ card }) => lower(nameOf(card)) === lower(name));
  if (own.length > 0 && before(earliestOf(own), silent).length > 0) return null;
  return { name, because: evidenceWords(name, saying, own, carriers) };
}

function onlyName(carriers: readonly Carrier[]): string | null {
  const sources = new Set(carriers.map(({ card }) => lower(nameOf(card))));
  const bySource = new Map<string, Set<string>>();
  for (const { card, claims } of carriers)
    for (const claim of claims.filter(saysAllIs))
      bySource.set(
        lower(claim.name),
        (bySource.get(lower(claim.name)) ?? new Set()).add(lower(nameOf(card))),
      );
  const counts = ({ name, isAgency }: Claim): boolean => {
    const by = bySource.get(lower(name));
    return isAgency || (by?.size ?? 0) > 1 || (sources.has(lower(name)) && !by?.has(lower(name)));
  };
  const lists = carriers
    .map((carrier) =>
      carrier.claims.filter((claim) => saysAllIs(claim) && (counts(claim) || isSelf(claim, carrier))),
    )
    .filter((claims) => claims.length > 0);
  const [first, ...others] = lists;
  const common = [...new Set((first ?? []).map(({ name }) => name))].filter((name) =>
    others.every((claims) => claims.some((claim) => lower(claim.name) === lower(name))),
  );
  const [name] = common;
  const isTold = lists.some((claims) => claims.some((claim) => claim.name === name && counts(claim)));
  return common.length === 1 && isTold ? name : null;
}

/** Reports that had their share of one agency alone, and have the words in common. */
function mentionedOrigin(carriers: readonly Carrier[]): PassageOrigin | null {
  if (distinctSources(carriers) < 2) return null;
  if (carriers.some((carrier) => carrier.claims.some((claim) => saysAllIs(claim) && !isSelf(claim, carrier))))
    return null;
  const named = carriers.map(({ claims }) => [
    ...new Set(claims.filter(({ isAgency, name }) => isAgency && name !== UNNAMED).map(({ name }) => name)),
  ]);
  const [[name] = []] = named;
  if (name === undefined || named.some((names) => names.length !== 1 || names[0] !== name)) return null;
  return { name, because: evidenceWords(name, carriers, [], carriers) };
}

/** "… told Reuters", "quoted by TASS" in the passage, where no carrier says that the words are another's. */
function toldOrigin(
  passage: Passage,
  carriers: readonly Carrier[],
  document: (report: number) => Document,
): PassageOrigin | null {
  const [{ report, start, end }] = passage.occurrences;
  const told = agenciesTold(document(report), { start, end });
  const [first] = told;
  if (first === undefined || told.some(({ name }) => name !== first.name)) return null;
  const others = carriers.flatMap(({ claims }) =>
    claims.filter(({ name, isAgency }) => isAgency && name !== first.name),
  );
  if (others.some(saysAllIs)) return null;
  return { name: first.name, because: [`it says “${first.words}”`] };
}

/** Older versions among the carriers that are asked whether they had it first. */
const MOST_CHAINS = 8;

/** The outlet that had it first and kept it in a later version. */
function chainOrigin(carriers: readonly Carrier[], { chains, supersededBy }: Versions): PassageOrigin | null {
  if (chains.length === 0) return null;
  const older = carriers.filter(({ report }) => supersededBy.has(report)).slice(0, MOST_CHAINS);
  for (const first of older) {
    const newest = supersededBy.get(first.report);
    const isSameItem = ({ report }: Carrier): boolean =>
      report === newest || supersededBy.get(report) === newest;
    const kept = carriers.find((one) => one !== first && isSameItem(one) && !isTakenBack(one.card));
    const others = carriers.filter((one) => !isSameItem(one));
    if (!kept || others.length === 0 || !isBeforeAll(first, others)) continue;
    if (others.some((other) => other.claims.some((claim) => saysAllIs(claim) && !isSelf(claim, other))))
      continue;
    return {
      name: nameOf(first.card),
      because: [
        `${first.card.id} was published before all others`,
        `${kept.card.id} is a later version that keeps it`,
      ],
    };
  }
  return null;
}

/** Agencies that nobody names. */
function unnamedOrigin(carriers: readonly Carrier[]): PassageOrigin | null {
  const behind = carriers.filter(({ claims }) =>
    claims.some(({ way, name }) => way === 'section' && name === UNNAMED),
  );
  const others = carriers.some(({ claims }) => claims.some(saysAllIs));
  if (behind.length === 0 || others) return null;
  return { name: UNNAMED, because: evidenceWords(UNNAMED, behind, [], carriers) };
}
