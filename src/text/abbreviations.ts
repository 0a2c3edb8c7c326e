/**
 * Words whose full stop does not, or not surely, end a sentence, grouped by what may follow them, and the
 * words that open sentences and thereby settle the unsure ones. Written from style guides' lists.
 */

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter((word) => word !== ''));
}

/** Always followed by more: a name after a title, an example after "e.g.". Compared in lower case. */
export const NEVER_LAST = words(`
  mr mrs ms dr prof profs gen sen sens rep reps gov govs lt col sgt capt cmdr cdr adm maj brig pvt cpl rev revd
  hon pres supt insp det atty messrs mme mlle mmes st ste ft mt fr sr.a sra srta dott ing hr frl dipl geb
  vs v e.g i.e eg ie viz cf ca approx c.f resp bzw z.b d.h u.a.m z.t s.o vgl sog inkl einschl evtl ggf
  s.a bspw mind max. nn o.g i.d.r p.ex ej p.ej es.ad dra dña d.ña sig avv on prof.ssa
  т.е напр им ул г-н г-жа проф акад гр tzv např např mj tj ing mgr judr phdr mudr sv
  m.in np tzn ul gen płk ks dhr mevr mw ir drs jkvr t.ex bl.a d.v.s f.eks bl.a`);

/** An abbreviation only before a number: "No. 5", "Art. 12", "Jan. 3", "S. 14". */
export const BEFORE_NUMBER = words(`
  no nos nr núm nº n.º art arts sec secs fig figs vol vols ch chap pp p pg par para abs ziff kap bd s
  jan feb mar apr jun jul aug sep sept oct nov dec okt dez mär mrz avr juil févr janv déc ene abr ago dic
  str hwy rte apt rm ext ab est c стр ст рис п`);

/** May end a sentence or not: split only before a word that opens sentences. */
export const MAY_END = words(`
  inc corp ltd co cos bros llc plc gmbh cie jr sr esq ph.d phd m.d b.a m.a d.phil
  etc usw u.a al ff ecc et.al dept div assn univ inst gov't govt natl intl
  ala ariz ark calif colo conn del fla ga ill ind kan kans ky la md mass mich minn miss mo mont neb nebr nev
  okla ore pa penn tenn tex vt va wash wis wyo ont que alta sask man b.c
  ave blvd rd sq mgr asst acct min hr hrs sec mi km ft lb lbs oz
  mio mrd tsd mill str chr jh др г гг руб тыс млн млрд в вв`);

/** Capitalised words that come behind a clock time without starting a sentence. */
export const AFTER_CLOCK = words(`
  monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
  january february march april may june july august september october november december
  jan feb mar apr jun jul aug sep sept oct nov dec
  et est edt ct cst cdt mt mst mdt pt pst pdt gmt utc bst cet eastern central mountain pacific london new`);

/** Months that stand behind an ordinal in languages that write "4. Januar". Lower case. */
export const MONTHS_AFTER_ORDINAL = words(`
  januar jänner februar feber märz april mai juni juli august september oktober november dezember
  january february march may june july october december januari februari mars maj oktober
  leden února ledna března dubna května června července srpna září října listopadu prosince
  stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia`);

/** Words before a German, Nordic or Czech ordinal: "am 4. Januar", "der 16. Bundestag". Lower case. */
export const BEFORE_ORDINAL = words(`
  der die das dem den des am zum vom im beim ab bis seit zur ihren ihrem seinem seinen ihrer seiner einen
  den det dagen på v ve od do dne kl und oder vor`);

/**
 * Words that open sentences and hardly ever continue one behind an abbreviation when capitalised. No
 * nouns and no adjectives: "U.S. Senate" and "Inc. Chief" go on.
 */
export const STARTERS = words(`
  The A An This That These Those It Its He She They We I You His Her Their Our My There Here
  In On At As But And Or So Yet If When While After Before Since Although Though Because However Meanwhile
  What Who Why How Where Which Some Many Most All Both Each Several Few No Not For From With By To
  During Under Over Between Among Despite According Also Still Then Now Earlier Later Last Once
  Is Are Was Were Has Have Had Will Would Can Could Do Does Did Let
  Der Die Das Ein Eine Er Sie Es Wir Ich Dies Diese Dieser Dieses Im Am Bei Nach Vor Mit Auf Aber Und Doch
  Zudem Auch Wenn Als Wie Was Wer Seine Ihre Für Zum Zur Laut Dabei Damit
  Le La Les Un Une Des Il Elle Ils Elles Ce Cette Ces Dans En Mais Et Pour Selon Après Avant Nous Je On
  El Los Las Una Unos En Pero Y Para Según Tras Este Esta Él Ella Se
  Il Lo Gli Uno Nel Nella Ma Dopo Secondo Questo Questa
  O Os As Um Uma No Na Mas Após Segundo Esse Essa Ele Ela
  Он Она Они Это В На По И Но Мы Как При После Также`);

/** Verbs of speech: behind a closed quotation they belong to the same sentence. Lower case. */
export const SPEECH_VERBS = words(`
  said says say asked asks added adds told tells replied replies wrote writes shouted cried warned warns
  declared declares explained explains insisted insists noted notes argued argues stated states tweeted
  continued continues concluded joked recalled exclaimed wondered yelled whispered quipped remarked claimed
  admitted announced answered responded responds retorted predicted vowed confirmed complained
  acknowledged conceded observed observes contended contends predicts mused fumed pledged confirms demanded urged stressed called lamented
  sagte sagt fragte rief erklärte meinte betonte schrieb antwortete ergänzte forderte warnte
  dit déclaré demandé lance lancé explique expliqué affirme assure ajoute
  dijo preguntó afirmó explicó añadió señaló declaró dice
  disse chiesto spiegato afferma afirmou perguntou explicou acrescentou
  сказал сказала заявил заявила спросил спросила добавил добавила отметил отметила`);
