/**
 * Words that say how a sentence hangs together and not what it is about. They are no terms: two reports
 * that share only these share nothing. Short closed lists, written for this project; folded as keys are
 * (lower case, no diacritics). Negations are missing on purpose: "not" changes what is said.
 */
const LISTS: ReadonlyMap<string, string> = new Map([
  [
    'en',
    `a an the this that these those such same other another each every either neither both all any some
     more most much many few less least several own enough quite rather very too so just only even also
     still yet already again ever once then now here there where when while why how what which who whom
     whose whether if unless until till since because although though as than like but and or nor for of
     to in on at by with from into onto upon over under above below between among amid during after before
     about against along across through throughout toward towards within off out up down via per near
     around behind beyond despite except following regarding concerning including
     i me my mine myself we us our ours ourselves you your yours yourself he him his himself she her hers
     herself it its itself they them their theirs themselves one oneself anyone everyone someone something
     anything everything
     be am is are was were been being do does did doing done have has had having will would shall should
     can could may might must ought need dare get gets got getting let lets
     mr mrs ms miss sir dr lady however therefore thus hence moreover meanwhile well oh yes
     said say says saying told tell tells telling according added adding adds`,
  ],
  [
    'de',
    `der die das den dem des ein eine einer eines einem einen dieser diese dieses diesem diesen jener jene
     jenes jeder jede jedes alle allem allen aller alles beide beiden manche mancher einige einigen etwas
     und oder aber sondern denn weil dass da wenn als wie ob obwohl wahrend bis seit nach vor bei mit von
     vom zu zum zur in im ins an am auf aus uber unter fur gegen ohne um durch zwischen neben hinter wegen
     trotz laut gemass ich du er sie es wir ihr mich dich ihn uns euch ihm ihnen mein dein sein seine seiner
     seinen seinem seines ihre ihrer ihren ihrem ihres unser unsere sich man wer was welche welcher welches
     ist sind war waren bin bist sei seien ware gewesen wird werden wurde wurden worden wurde hat haben
     hatte hatten gehabt kann konnen konnte konnten muss mussen musste soll sollen sollte sollten will
     wollen wollte darf durfen mag auch noch schon nur sehr so dann doch mehr hier dort wo nun jetzt dabei
     damit dazu daruber zudem allerdings jedoch bereits sowie herr frau sagte sagt`,
  ],
  [
    'fr',
    `le la les l un une des du de d au aux ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre
     vos leur leurs et ou mais donc or car que qu qui quoi dont ou quand comme si lorsque lorsqu puisque
     puisqu parce dans en par pour sur sous avec sans chez entre vers contre depuis pendant apres avant
     selon malgre jusque jusqu a je j me m moi tu te t toi il elle on se s soi nous vous ils elles lui eux
     y c ca cela ceci celui celle ceux celles meme memes tout tous toute toutes autre autres plusieurs
     quelque quelques plus moins tres trop bien aussi encore deja ainsi alors ici la puis etre est sont
     etait etaient ete sera seront serait fut furent soit ai as a avons avez ont avait avaient aura auront
     aurait eu fait faire peut peuvent pouvait pourrait doit doivent dit m mme`,
  ],
  [
    'es',
    `el la los las lo un una unos unas de del al a y e o u pero sino que quien quienes cual cuales cuyo cuya
     donde cuando como si porque aunque mientras en con por para sobre entre hasta desde hacia contra segun
     ante bajo tras durante mediante yo tu el ella ello nosotros vosotros ellos ellas usted ustedes me te se
     nos os le les mi mis su sus nuestro nuestra este esta esto estos estas ese esa eso esos esas aquel
     aquella mismo misma otro otra otros otras todo toda todos todas cada algun alguno alguna algunos mucho
     mucha muchos muy mas menos tan tambien ya aun asi entonces aqui alli es son era eran fue fueron ser
     sido sera seran seria esta estan estaba estaban estar ha han habia habian haber he hay hubo tiene
     tienen puede pueden podria debe deben dijo`,
  ],
  [
    'it',
    `il lo la i gli le l un uno una di del dello della dei degli delle dell a al allo alla ai agli alle all
     da dal dallo dalla dai dagli dalle dall in nel nello nella nei negli nelle nell con su sul sullo sulla
     sui sugli sulle sull per tra fra e ed o od ma che chi cui quale quali dove quando come se perche anche
     mentre dopo prima contro verso secondo durante senza io me mi tu te ti lui lei noi ci voi vi loro essi
     si ne suo sua suoi sue mio mia nostro nostra questo questa questi queste quello quella quelli quelle
     stesso altro altra altri altre tutto tutta tutti tutte ogni qualche alcuni alcune molto piu meno gia
     ancora cosi poi qui e sono era erano stato stata stati state essere sia ha hanno aveva avevano avere
     ho puo possono potrebbe deve devono ha detto`,
  ],
  [
    'pt',
    `o a os as um uma uns umas de do da dos das em no na nos nas por pelo pela pelos pelas para com sem sob
     sobre entre ate desde contra segundo durante apos e ou mas que quem qual quais cujo onde quando como se
     porque embora enquanto ao aos eu tu ele ela nos vos eles elas voce voces me te lhe lhes meu minha seu
     sua seus suas nosso nossa este esta isto estes estas esse essa isso esses essas aquele aquela mesmo
     outro outra outros outras todo toda todos todas cada algum alguma alguns muito mais menos tambem ja
     ainda assim entao aqui e sao era eram foi foram ser sido sera seria esta estao estava estavam estar ha
     tem tinha tinham ter pode podem poderia deve devem disse`,
  ],
  [
    'nl',
    `de het een der den des en of maar want dus omdat dat die dit deze als dan toen terwijl hoewel of in op
     aan bij met van voor na naar uit over onder tegen tussen door om tot te ten ter zonder volgens tijdens
     sinds ik jij je u hij zij ze het wij we jullie mij me jou hem haar ons hen hun mijn zijn onze zich wie
     wat welke waar wanneer hoe er hier daar nu ook nog al alleen zo zeer meer minder veel alle elke andere
     zelf is ben bent was waren zijn geweest wordt worden werd werden heeft hebben had hadden kan kunnen kon
     konden moet moeten moest zal zullen zou zouden wil willen mag mogen zei zegt`,
  ],
  [
    'ru',
    `и в во на с со к ко у о об от до из за по при для без над под про через между перед после около а но
     или либо что чтобы как так когда где если то же ли бы потому хотя пока я ты он она оно мы вы они меня
     тебя его ее нас вас их мне тебе ему еи нам вам им мнои тобои ним неи ними нем себя себе свои своя свое
     своих своего своеи мои твои наш ваш этот эта это эти этого этои этих том тот та те того тои тех тем
     которыи которая которое которые которого котором которых кто весь все всех всего еще уже также только
     даже более менее очень был была было были быть есть будет будут может могут мог сам самыи сказал
     заявил`,
  ],
  [
    'pl',
    `i w we na z ze do od o u po za przed przy dla bez pod nad miedzy przez oraz a ale lub albo czy ze zeby
     jak gdy kiedy gdzie jesli bo poniewaz choc to ten ta te tego tej tym tych temu on ona ono oni one jego
     jej ich mu im ja ty my wy mnie nas was sie siebie swoj swoja swoje ktory ktora ktore ktorzy ktorego
     ktorej ktorych kto co jest sa byl byla bylo byli byc bedzie beda moze moga tez takze juz jeszcze tylko
     bardziej bardzo`,
  ],
  [
    'sv',
    `och i att det som en ett den de pa av for med till ar var har hade inte om sig sin sitt sina han hon vi
     ni jag du dem hans hennes deras fran eller men sa nar dar har vid efter under mellan mot over ut upp
     in kan kunde ska skulle vill blir blev varit vara denna detta dessa mer mycket ocksa redan bara an`,
  ],
  [
    'da',
    `og i at det som en et den de pa af for med til er var har havde om sig sin sit sine han hun vi jeg du
     dem hans hendes deres fra eller men sa nar der ved efter under mellem mod over ud op ind kan kunne skal
     skulle vil bliver blev vaeret vaere denne dette disse mere meget ogsa allerede kun end`,
  ],
  [
    'no',
    `og i a at det som en et den de pa av for med til er var har hadde om seg sin sitt sine han hun vi jeg du
     dem hans hennes deres fra eller men sa nar der ved etter under mellom mot over ut opp inn kan kunne
     skal skulle vil blir ble vaert vaere denne dette disse mer mye ogsa allerede bare enn`,
  ],
  [
    'uk',
    `і й та в у на з із зі до від о об по за при для без над під про через між перед після а але або що щоб
     як так коли де якщо то ж чи би тому хоча поки я ти він вона воно ми ви вони його її їх мене нас вас
     йому їй нам вам їм себе свіи своя своє цеи ця це ці цього цих тои та те ті якии яка яке які якого яких
     хто весь все всі ще вже також лише навіть більш дуже був була було були бути є буде будуть може можуть`,
  ],
  [
    'tr',
    `ve ile bir bu su o da de ki mi icin gibi kadar daha en cok az ama fakat ancak veya ya hem ne nasil neden
     niye kim hangi her bazi tum butun ben sen biz siz onlar bana sana ona bize size onlara beni seni onu
     olarak olan oldu olduğu olacak sonra once gore uzere karsi`,
  ],
]);

const NEVER: ReadonlySet<string> = new Set();
const sets = new Map<string, ReadonlySet<string>>();

/** The list of a language (BCP 47 primary subtag), empty where we have none. Built on first use. */
export function functionWords(language: string): ReadonlySet<string> {
  const known = sets.get(language);
  if (known) return known;
  const list = LISTS.get(language);
  if (list === undefined) return NEVER;
  const words = new Set(list.split(/\s+/).map((word) => word.replace('ğ', 'g')));
  sets.set(language, words);
  return words;
}

/** They change what is said, so they are terms: all under one key. */
const NEGATIONS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['en', new Set(['not', 'no', 'never', 'without', 'cannot', 'none', 'nobody', 'nothing', 'nor', 'neither'])],
  ['de', new Set(['nicht', 'kein', 'keine', 'keinen', 'keiner', 'keinem', 'keines', 'nie', 'niemals'])],
  ['fr', new Set(['pas', 'jamais', 'aucun', 'aucune', 'ni', 'sans'])],
  ['es', new Set(['no', 'nunca', 'ningun', 'ninguna', 'sin', 'ni'])],
  ['it', new Set(['non', 'mai', 'nessun', 'nessuna', 'senza'])],
  ['nl', new Set(['niet', 'geen', 'nooit'])],
  ['pt', new Set(['nao', 'nunca', 'nenhum', 'nenhuma'])],
  ['ru', new Set(['не', 'нет', 'никогда', 'ни'])],
]);

/** The words of a language that negate, empty where we have none. */
export function negations(language: string): ReadonlySet<string> {
  return NEGATIONS.get(language) ?? NEVER;
}
