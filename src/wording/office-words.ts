/**
 * Offices and ranks as they stand before names, in the languages the tool knows best. A passage made of
 * these and of names is a formula. Lower case, as compared.
 */
const WORDS = `
  secretary state minister ministry president vice deputy prime chancellor premier governor mayor senator
  representative congressman congresswoman ambassador envoy spokesman spokeswoman spokesperson chairman
  chairwoman chair chief executive officer director general manager head leader king queen prince princess
  pope bishop archbishop judge justice attorney prosecutor commissioner inspector sergeant lieutenant captain
  colonel major admiral marshal commander foreign interior defense defence finance treasury home affairs
  minister's counterpart counterparts professor coach captain founder co
  minister ministerin ministers präsident präsidentin bundeskanzler kanzler kanzlerin außenminister
  innenminister finanzminister verteidigungsminister sprecher sprecherin vorsitzende vorsitzender
  bürgermeister bürgermeisterin generalsekretär ministerpräsident
  ministre président présidente premier chancelier affaires étrangères intérieur porte parole directeur
  directrice maire sénateur
  ministro ministra presidente presidenta primer canciller secretario secretaria exteriores interior portavoz
  alcalde alcaldesa gobernador gobernadora director directora
`;

export const OFFICE_WORDS: ReadonlySet<string> = new Set(WORDS.split(/\s+/).filter(Boolean));
