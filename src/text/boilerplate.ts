/**
 * What the trade writes around a report, as one table: kind, pattern, why. A long file because it is a
 * table. Patterns see a line or a sentence with blanks collapsed and quotes straight, are anchored at its
 * start, and need the rest to fit, so that a sentence that merely holds such words stays body.
 * To add one: put the words at the start, name what may follow, and bound every repetition.
 */
import type { BlockKind } from '../model/document.js';
import { namesOnly } from './agencies.js';
import { type PatternRow, patternTable } from './pattern-table.js';

type Furniture = Exclude<BlockKind, 'body' | 'headline' | 'crosshead' | 'dateline'>;

type Pattern = PatternRow<Furniture>;

/** Rows of pattern and reason; the reason is for the reader of the table. */
function rows(kind: Furniture, list: readonly (readonly [RegExp, string])[]): readonly Pattern[] {
  return list.map(([{ source, flags }]) => {
    const folded = flags.includes('i');
    return { kind, source: wordEnds(folded ? lowerCase(source) : source), folded };
  });
}

/** `\b` knows ASCII letters only; in these tables it always means that the word ends here. */
function wordEnds(source: string): string {
  return source.replaceAll('\\b', '(?![\\p{L}\\p{N}])');
}

/**
 * A pattern for either case as one for a line in lower case: the flags "iu" together make a pattern several
 * times as slow to compile, and over a hundred are compiled at the first line of every run.
 */
function lowerCase(source: string): string {
  return source
    .replace(/\\p\{L[ul]\}/g, '\\p{L}')
    .replace(/\\p\{\w+\}|\\P\{\w+\}|\\.|\p{Lu}/gu, (part) =>
      part.startsWith('\\') ? part : part.toLowerCase(),
    );
}

const COPYRIGHT = rows('copyright', [
  [/^[™®] ?(?:& ?|and )?(?:©|\(c\)).{0,300}$/iu, '"™ & © 2022 …"'],
  [/^© ?.{2,300}$/u, 'the sign opens the line'],
  [/^\(c\) ?(?:copyright|(?:19|20)\d\d).{0,300}$/iu, 'the sign in ASCII, with a year'],
  [
    /^(?:all (?:content|text|material|contents) )?(?:is )?copyright(?:ed)?:? ?(?:©|\(c\)|(?:19|20)\d\d).{0,300}$/iu,
    'with sign or year',
  ],
  [
    /^(?:content |text )?copyright (?:by )?[^.]{2,80}\. all rights reserved.{0,160}$/iu,
    'holder, then the formula',
  ],
  [/^[^.]{2,60} © ?(?:(?:19|20)\d\d|\p{Lu})[^.]{0,80}\.?$/u, 'holder before the sign'],
  [
    /^all rights (?:are )?reserved(?:[.,;:!|©(].{0,120}| by\b.{0,80}| worldwide.{0,80})?$/iu,
    'the formula alone',
  ],
  [
    /^(?:alle rechte vorbehalten|tous droits (?:de .{2,60} )?réservés|(?:todos los )?derechos reservados|tutti i diritti (?:sono )?riservati|riproduzione riservata|todos os direitos reservados|все права защищены|alle rechten voorbehouden|alla rättigheter|wszelkie prawa zastrzeżone|tüm hakları saklıdır)\b.{0,120}$/iu,
    'the formula elsewhere',
  ],
  [
    /^(?:版权所有|版權所有|著作権|無断転載|無断複製|©|未经授权|未经许可|本文版权).{0,80}$/u,
    'Chinese, Japanese',
  ],
  [
    /^(?:this|the|these) (?:materials?|article|story|content|report|document|text|work|information)s? (?:may|must|can|cannot|should|shall) ?(?:not|only)? be (?:published|reproduced|rewritten|redistributed|copied|used|republished|broadcast)\b.{0,240}$/iu,
    'agency terms of use',
  ],
  [
    /^no part of this (?:article|story|publication|report|content|text|material) may be .{5,200}$/iu,
    'publisher terms of use',
  ],
  [
    /^(?:reproduction|republication|redistribution|unauthori[sz]ed (?:use|reproduction)) .{0,80}(?:prohibited|forbidden|permission|consent).{0,120}$/iu,
    'the same',
  ],
]);

const NOTICES = rows('notice', [
  [
    /^\(?this is (?:a|an) (?:breaking|developing|ongoing|live)(?: news)?(?:,? (?:developing|breaking))?(?: news)? (?:story|situation|event)\b.{0,160}$/iu,
    'breaking story',
  ],
  [/^\(?(?:breaking|developing)(?: news)?(?: story)?\)?[.:!…]{0,3}$/iu, 'label alone'],
  [
    /^\(?(?:this|the) story is (?:still )?(?:breaking|developing|being updated)\b.{0,160}$/iu,
    'developing story',
  ],
  [/^(?:story|more) developing[.…]{0,3}$/iu, 'developing story'],
  [
    /^\(?more (?:details?|information|updates?|news|on this(?: story)?)?,? ?(?:will |is |are )?(?:to )?(?:follows?|come|soon|shortly|follow shortly|awaited|expected)\b(?: (?:shortly|soon|later|as .{2,60}))?\)?[.…]{0,3}$/iu,
    '"More to follow"',
  ],
  [
    /^\(?(?:further |more |full )?(?:details|updates) (?:are |were )?(?:awaited|to follow|will follow|following|soon|coming soon)\b[^.]{0,40}\)?[.…]{0,3}$/iu,
    '"Details awaited"',
  ],
  [
    /^\(?(?:this|the) (?:story|article|report|page|post|copy|headline|piece|file|blog|breaking news story)(?: (?:on|above|below|and (?:its|the) (?:headline|photo)))? (?:has been|was|is being|will be|have been|had been)(?: (?:last|since|first))? (?:continually |regularly |constantly )?(?:updated|corrected|amended|revised|edited|refiled|republished)\b.{0,240}$/iu,
    'says it was changed',
  ],
  [
    /^(?:we|cnn|bbc news|our team)(?: will|'ll| are| is)(?: be)?(?: continue to)? (?:bring(?:ing)?|updat(?:e|ing)|provid(?:e|ing)) (?:you |this |the )(?:more|updates?|further|story|article|page|post|latest|with)\b.{0,160}$/iu,
    'promise of updates',
  ],
  [
    /^(?:please )?(?:check|come) back (?:here |soon |later |regularly |often )?(?:for|as|soon|later)\b.{0,120}$/iu,
    'check back',
  ],
  [/^(?:please )?refresh (?:this |the )?page\b.{0,120}$/iu, 'refresh'],
  [/^stay (?:tuned|with us)(?: (?:for|to|as)\b.{0,100})?[.!…]{0,3}$/iu, 'stay tuned'],
  [
    /^(?:corrections?|clarification|editor'?s'? note|editors' note|publisher's note|disclaimer|korrektur|hinweis der redaktion|anm(?:erkung)?\.? d(?:er)?\.? red(?:aktion)?\.?|note de la rédaction|nota del editor|nota da redação|rectificatif|fe de erratas|errata corrige|от редакции|更正|编者按|訂正)\b ?(?:\([^)]{1,60}\)|, [^:]{1,40})? ?[:：—–-].{0,900}$/iu,
    'labelled note of the desk',
  ],
  [
    /^an earlier version of (?:this|the) (?:story|article|report|post|headline|caption)\b.{5,400}$/iu,
    'correction',
  ],
  [
    /^(?:the )?(?:opinions|views)(?: and opinions)? expressed (?:in this|here|by the author|are|above)\b.{5,300}$/iu,
    'disclaimer',
  ],
  [
    /^\(?(?:except for the headline, )?this (?:story|report|article) has not been edited by\b.{5,200}$/iu,
    'syndicated feed',
  ],
  [
    /^\(?(?:diese|die) (?:meldung|nachricht|seite) wird (?:laufend |fortlaufend |ständig )?(?:aktualisiert|ergänzt)\b.{0,80}$/iu,
    'German',
  ],
  [
    /^\(?(?:dieser|der) (?:artikel|beitrag|text|bericht) (?:wird|wurde) .{0,60}(?:aktualisiert|ergänzt|korrigiert)\b.{0,80}$/iu,
    'German',
  ],
  [
    /^\(?(?:mehr|weitere informationen|weitere details|weiteres|details)(?: dazu)? (?:in kürze|folgen|folgt|demnächst)\b.{0,40}$/iu,
    'German',
  ],
  [/^\(?(?:eilmeldung|fortsetzung folgt|wird fortgesetzt|wird aktualisiert)\)?[.:!…]{0,3}$/iu, 'German'],
  [
    /^\(?(?:plus d'(?:informations|infos|détails)|plus de détails|davantage d'informations) (?:à suivre|à venir|suivront|sous peu)\b.{0,40}$/iu,
    'French',
  ],
  [
    /^\(?(?:cet article|cette dépêche|cette page) (?:a été|est|sera|va être) (?:régulièrement )?(?:mise?s? à jour|actualisée?|modifiée?|corrigée?)\b.{0,120}$/iu,
    'French',
  ],
  [
    /^\(?(?:développements? (?:à suivre|suivront)|article en cours d'actualisation|à suivre)\)?[.…]{0,3}$/iu,
    'French',
  ],
  [/^\(?(?:noticia|información) en (?:desarrollo|ampliación|actualización)\b.{0,60}$/iu, 'Spanish'],
  [
    /^\(?(?:habrá ampliación|en ampliación|más información en breve|ampliaremos? .{0,60}|en desarrollo)\)?[.…]{0,3}$/iu,
    'Spanish',
  ],
  [
    /^\(?(?:esta (?:noticia|información)|este artículo) (?:ha sido|fue|será|está siendo) (?:actualizad[ao]|corregid[ao])\b.{0,120}$/iu,
    'Spanish',
  ],
  [/^\(?(?:notizia |articolo )?in (?:aggiornamento|corso di aggiornamento)\)?[.…]{0,3}$/iu, 'Italian'],
  [/^\(?(?:seguono aggiornamenti|seguiranno aggiornamenti|segue)\)?[.…]{0,3}$/iu, 'Italian'],
  [
    /^\(?(?:(?:matéria|reportagem|notícia|esta (?:reportagem|matéria)(?: está)?) )?em (?:atualização|desenvolvimento)\)?[.…]{0,3}$/iu,
    'Portuguese',
  ],
  [/^\(?(?:mais (?:informações|detalhes) (?:em (?:breve|instantes)|a seguir))\)?[.…]{0,3}$/iu, 'Portuguese'],
  [
    /^\(?(?:новость|материал|текст) (?:дополняется|обновляется|будет (?:дополнен|обновлен|обновлён)а?)\b.{0,60}$/iu,
    'Russian',
  ],
  [/^\(?(?:подробности|продолжение) (?:следу[ею]т|позже|позднее)\)?[.…]{0,3}$/iu, 'Russian'],
  [
    /^[（(]?(?:更多(?:详情|消息|內容)?(?:稍后|稍後|请关注).{0,20}|(?:本|此)(?:消息|文|报道)(?:将|會|会)?(?:持续|持續|随时)?更新.{0,20}|(?:详情|后续)(?:稍后|请关注|报道中).{0,20})$/u,
    'Chinese',
  ],
  [
    /^[（(]?(?:(?:この記事は|随時).{0,12}更新.{0,20}|(?:詳細|続報)(?:は|が|を)?(?:追って|後ほど|お伝え|入り次第).{0,20}|速報です。?)$/u,
    'Japanese',
  ],
]);

const CREDITS = rows('credit', [
  [/^[（(【]\s?(?:完|全文完|终|終|了|おわり|끝)\s?[）)】]$/u, 'the mark under a finished story, East Asia'],
  [
    /^[（(【](?:来源|來源|出典|出处|据) ?[:：] ?[^（）()【】]{1,40}[）)】]$/u,
    'source in brackets, East Asia',
  ],
  [
    /^[(（]?(?:(?:Additional |ADDITIONAL |With additional |With )?[Rr]eport(?:ing|ed)|REPORTING)(?: and (?:writing|editing))?(?: contributed)? ?(?:[Bb]y|BY|:) ?[\p{Lu}(].{1,300}$/u,
    '"Reporting by …; Editing by …"',
  ],
  [
    /^[(（]?(?:writing|editing|edited|written|compiled|translated|translation|produced|production|graphics?|research|rewritten)(?: and (?:writing|editing))?(?: by| in [\p{L} ]{2,24} by|:) \p{Lu}.{1,240}$/u,
    'who wrote and edited',
  ],
  [
    /^\p{Lu}.{2,160} (?:contributed|assisted) (?:to|with|in) (?:this|the) (?:report|story|article|piece|dispatch|reporting)(?:[ ,].{0,100})?[.)]{0,2}$/u,
    '"X contributed to this report"',
  ],
  [
    /^[(（]?with (?:additional )?(?:inputs?|reports?|reporting|files|agencies|agency(?: inputs?)?|wires?|material|contributions?|information)(?: (?:from|by|of)\b.{1,140}|[.)]{0,2})$/iu,
    '"With inputs from …"',
  ],
  [
    /^[(（]?(?:mit (?:material|informationen|inhalten) (?:von|der)\b|mit agenturmaterial|mit agenturen|avec (?:les )?agences|avec (?:l')?(?:afp|reuters|ap)\b|con (?:información|informaciones|datos) de\b|con agencias|con agenzie|com (?:informações|agências|dados)\b|по материалам\b|по сообщениям агентств).{0,100}$/iu,
    '"with agencies" elsewhere',
  ],
  [
    /^(?:this|the) (?:article|story|report|post|piece|content)(?: was)? (?:(?:originally|first) (?:appeared|published|ran|posted)|(?:produced|written) (?:by|for)|(?:appeared|published) (?:originally|first)|was syndicated) (?:(?:on|in|at|by|for|from|with) )?.{2,160}$/iu,
    'first published elsewhere',
  ],
  [/^the post .{2,200} appeared first on .{2,80}$/iu, 'syndicated blog'],
  [/^(?:originally|first) published (?:on|in|at|by) \p{Lu}.{1,120}$/u, 'first published elsewhere'],
]);

const CREDIT_LINES = rows('credit', [
  [
    /^[(（【]?(?:sources?|quellen?|fuentes?|fontes?|fonti?|источник(?:и)?|источник информации|来源|來源|出典|情報元|출처|kaynak|bron|källa|kilde|lähde|źródło|zdroj) ?[:：] ?.{1,80}$/iu,
    '"Source: …"',
  ],
  [
    /^(?:credits?|crédits?|autori?|redaktion|redaktor|editor|editors|责任编辑|責任編輯|编辑|編輯|校对|審核|审核|编译|撰稿|記者|记者|文|図|Корректор|Редактор) ?[:：／/] ?.{1,60}$/u,
    'people behind the copy',
  ],
  [
    /^[（(【［]?(?:责任编辑|責任編輯|编辑|本报记者|本社記者|記者|记者)[:：\s]?[\p{L} 、，·]{1,30}[）)】］]?$/u,
    'the same, East Asia',
  ],
  [
    /^(?:(?:news |wire |international )?agencies|from (?:our )?(?:news )?agencies|agency reports?|wire reports?|news services|from wire (?:reports|services)|staff and agencies|agenturen|agences|agencias|agenzie|agências)\.?$/iu,
    'agencies unnamed',
  ],
  [
    /^[–—-]{1,2} ?\p{Lu}[\p{L}.'-]{1,20}(?: \p{Lu}[\p{L}.'-]{1,20}){0,4}(?:, \p{Lu}[\p{L}.'-]{1,20}(?: \p{Lu}[\p{L}.'-]{1,20}){0,3})?$/u,
    'a name behind a dash signs the report',
  ],
  [
    /^(?:[Vv]ia|VIA|[Hh]\/[Tt]|Hat tip:?|[Ss]ource|SOURCE|\p{Lu}\p{L}{1,20} \p{Lu}\p{L}{1,20} via):? (?:[\p{Lu}@]|[\w-]{2,40}\.[a-z]{2,6}\b).{0,60}$/u,
    'taken from',
  ],
]);

const SOCIAL =
  'twitter|facebook|instagram|x|tiktok|threads|bluesky|linkedin|youtube|telegram|whatsapp|snapchat|google\\+|google news|mastodon|parler|truth social|vk';

/** The same names as they are written: the pattern for people's names needs its capitals told apart. */
const capitalised = (names: string): string =>
  names.replace(
    /(^|[|])(\p{Ll})/gu,
    (_, bar: string, letter: string) => `${bar}[${letter}${letter.toUpperCase()}]`,
  );

const TAGLINES = rows('tagline', [
  [
    /^(?:please )?click (?:here|on the link|the link|below)\b(?: (?:to|for|and)\b.{1,160}|[.!:…]{0,3})$/iu,
    '"Click here"',
  ],
  [
    /^(?:to )?(?:continue reading|keep reading|read on|read more)(?: (?:here|below|at|on|in|about|from|of)\b.{0,120}| ?[»>→.…:]{0,3})$/iu,
    '"Read more"',
  ],
  [
    /^(?:read|see|watch|listen to|hear|view|find) (?:the )?(?:rest|full|more|whole|entire|complete|original)\b(?: (?:of |from )?(?:the |this |his |her |our )?(?:story|article|report|interview|text|post|coverage|version|statement|video|list|transcript|details|piece|exchange|here|at|on|about|below)){1,4}(?: .{0,100})?[.:…»]{0,3}$/iu,
    '"Read the full story here"',
  ],
  [
    /^(?:read|see|watch) (?:the rest|more|it)(?: (?:here|below|above))?[.:…»]{0,3}$/iu,
    '"Read the rest here."',
  ],
  [
    new RegExp(
      `^(?:you can |please )?(?:follow|like|find|join|connect with) (?:us|me|him|her|them|our [\\p{L} ]{2,30}|the [\\p{L} ]{2,30}|@\\w{2,30}) (?:at @\\w{2,30} )?(?:on|at|via) (?:our )?(?:social media|${SOCIAL})(?:(?:,? (?:and|or|at|for|to)\\b| ?[@:,(]).{0,160})?[.!]?$`,
      'iu',
    ),
    '"Follow us on …"',
  ],
  [
    new RegExp(
      `^(?:Follow|FOLLOW|Find|Like|LIKE) \\p{Lu}[\\p{L}.'-]{0,20}(?: [\\p{Lu}&][\\p{L}.'-]{0,20}){0,4}(?: on)? (?:on )?(?:${capitalised(SOCIAL)})(?:(?:,? (?:and|or|at|for|to)\\b| ?[@:,(]).{0,160})?[.!]?$`,
      'u',
    ),
    '"Follow Jane Doe on …"',
  ],
  [
    /^follow (?:us|him|her|them|me|the author|[\p{L}. '-]{2,40})?(?: here)? ?(?:at |on |: ?)?@\w{2,30}.{0,60}$/iu,
    '"Follow @name"',
  ],
  [
    /^(?:[Tt]o )?(?:[Ss]ign|SIGN) (?:up|UP) (?:here|HERE|now|today|for (?:(?:our|the|free|a|\p{Lu})[^.]{0,80}(?:[Nn]ewsletters?|alerts?|e-?mails?|[Uu]pdates?|[Bb]riefings?|[Dd]aily|[Dd]igest|list|notifications)|\p{Lu}\p{L}{1,20})|to (?:our|get|receive)|below)(?![\p{L}]).{0,160}$/u,
    'newsletter',
  ],
  [
    /^(?:[Ss]ubscribe|SUBSCRIBE)(?: (?:here|now|today|free|below|NOW|HERE))?(?: (?:to|for) (?:our|the|my|\p{Lu})[^.]{0,80}(?:[Nn]ewsletters?|channels?|[Pp]odcasts?|alerts?|updates|feeds?|e-?mails?|[Bb]riefings?|online|print|unlimited|access|digital)(?!\p{L}).{0,100}| or .{2,100}|[.!:]{0,3})$/u,
    'subscription',
  ],
  [/^(?:download|get|try) (?:our|the) (?:[^.]{1,60} )?app\b.{0,120}$/iu, 'app'],
  [
    /^for (?:more|the latest|full|all the latest|further|additional|breaking)(?: [\p{L}-]{2,20}){0,5}(?: (?:on|of|about|from) [^,]{2,80})?, (?:visit|see|click|read|follow|go to|subscribe|check|download|watch|tune|sign)\b.{1,160}$/iu,
    '"For more, visit …"',
  ],
  [
    /^get (?:the latest|all the latest|breaking|our|more|live|instant) .{0,80}(?:newsletter|inbox|alerts?|app|updates|notifications|e-?mail)\b.{0,120}$/iu,
    'newsletter',
  ],
  [
    /^(?:do you have|got|have) (?:a |an |any )?(?:story|tip|news tip|information|comment|question|stories)s? .{0,80}\?(?: .{0,160})?$/iu,
    'call to readers',
  ],
  [
    /^(?:contact|e-?mail|write to|reach) (?:us|me|the (?:author|editor|writer|reporter)|[\p{L} .'-]{2,40}) (?:at|on|via|by) \S{2,60}[@.]\S{2,60}$/iu,
    'address',
  ],
  [
    /^(?:bitte )?(?:lesen sie (?:auch|mehr|hier|dazu|weiter)|mehr (?:dazu|zum thema)|folgen sie uns|abonnieren sie|jetzt abonnieren|hier klicken|klicken sie hier|zum newsletter|lesen sie dazu)\b.{0,160}$/iu,
    'German',
  ],
  [
    /^(?:lire (?:aussi|la suite|également|notre)|à lire (?:aussi|également)?|voir aussi|suivez[- ]nous|abonnez[- ]vous|inscrivez[- ]vous|cliquez ici|retrouvez (?:toute|tous|toutes|nos|notre|l'actualité))\b.{0,160}$/iu,
    'French',
  ],
  [
    /^(?:l[ée]a? también|lee también|leer más|lea más|te puede interesar|también (?:puedes leer|te puede)|síg[ua][ea]?nos|siga a|suscríbete|suscríbase|haz clic|haga clic|únete a nuestro)\b.{0,160}$/iu,
    'Spanish',
  ],
  [
    /^(?:leggi (?:anche|di più|tutto|l'articolo)|seguici|iscriviti|clicca qui|abbonati)\b.{0,160}$/iu,
    'Italian',
  ],
  [
    /^(?:leia (?:também|mais)|veja também|siga[- ]nos|siga o|inscreva-se|assine|clique aqui|participe do canal)\b.{0,160}$/iu,
    'Portuguese',
  ],
  [
    /^(?:читайте (?:также|нас|далее|подробнее|другие)|читать (?:далее|также|полностью)|подписывайтесь|подпишитесь|подписаться|следите за|смотрите также)(?![\p{L}]).{0,160}$/iu,
    'Russian',
  ],
]);

const TAGLINE_LINES = rows('tagline', [
  [
    /^(?:read|see|watch|listen|also|must|recommended|don't miss|more|go deeper|up next|what to read next|next|live|in pictures|in photos)(?: (?:more|also|next|now|read|watch|this|here|on this(?: story)?|from [^:]{2,40}))? ?[:：|»>].{0,220}$/iu,
    '"READ MORE: …"',
  ],
  [
    /^(?:read|see|watch|also read|see also|read also|read next|must read|more here|more like this|more on this(?: story)?|read this next|around the web|from around the web|you may also like|you might also like|recommended(?: (?:stories|for you|reading))?|trending(?: (?:now|stories|news))?|most (?:read|popular|viewed|watched|shared)|popular(?: (?:stories|now))?|latest(?: news| stories)?|top stories|editor's picks?|what to know|don't miss|learn more|find out more|full story|full coverage|more stories|add a comment|post a comment|view (?:the )?(?:gallery|comments|photos|slideshow|all|more|on \w{3,12})|scroll down for (?:more )?(?:videos?|photos?|more|pictures)|video loading|watch (?:the )?videos?(?: (?:above|below|here))?|warning:? graphic (?:images?|content|video)(?: below)?|get .{2,40} newsletters?|load more|show more|next article|previous article|back to top|home|menu|search|print version|send to (?:a )?friend|[+ -]{0,6}font size|prev(?:ious)?(?: \/)? next|prev|next)[.:…»>]{0,3}$/iu,
    'labels of site sections',
  ],
  [/^more (?:from|on|about|in|stories|news) [\p{L}\d' &,-]{2,60}:?$/iu, '"More from …"'],
  [
    /^related(?: (?:articles?|stor(?:y|ies)|news|content|topics?|posts?|links?|coverage|roundups?|videos?|reading|tags?|forum|headlines|internet links))? ?(?:[:：|].{0,240})?$/iu,
    '"Related: …"',
  ],
  [
    /^(?:advertisement|advertisements|advertising|ad|ads|anzeige|werbung|publicité|publicidad|publicidade|pubblicità|reklama|reklame|annons|advertentie|реклама|реклам|广告|廣告|広告|광고|sponsored(?: content| by .{2,40})?|promoted(?: content)?|paid content|partner content|featured resource|presented by .{2,60})(?: ?[–—-]? ?(?:scroll to continue|continue reading below|continues? below|story continues below))?[.:]?$/iu,
    'advertising label',
  ],
  [/^(?:article|story) continues (?:below|after)\b.{0,60}$/iu, 'advertising label'],
  [
    /^(?:share|tweet|pin|e-?mail|print|save|copy link|comments?|leave a comment|bookmark|like|reply|teilen|drucken|kommentare|partager|imprimer|compartir|condividi|compartilhar|поделиться|分享|シェア|listen|loading|play|video|gallery|photos?|whatsapp|facebook|twitter|linkedin|reddit|flipboard|telegram)(?:[ |,•·/]{1,3}(?:share|tweet|pin|e-?mail|print|save|comments?|copy link|facebook|twitter|linkedin|whatsapp|reddit|flipboard|telegram|pinterest)){0,9}(?: ?\(?\d{0,6}\)?)?$/iu,
    'buttons',
  ],
  [
    /^(?:share|tweet|e-?mail|print) (?:this|on|via|the|with)(?: (?:article|story|page|post|video|on|via|with|this|friends|facebook|twitter|email|x|whatsapp|link)){0,4}[.:!]{0,2}$/iu,
    'buttons',
  ],
  [
    /^[([（【]?(?:(?:file )?(?:photo|image|picture|photograph|foto|bild|imagen|immagine|imagem|фото|图片|圖片|写真|画像|사진|video|graphic|cartoon|illustration|infographic|photos|symbolbild|archivbild|copyright|cover image|featured image|top photo|feature photo|main image)(?: (?:credit|source|courtesy|caption|by|copyright|quelle|via|d'illustration|de archivo))?s? ?(?:[:：/©|]| by | via | courtesy)|(?:image|media|photo) (?:source|caption|copyright|credit)s?,? |photo ?\/ ?|fotocredit|bildquelle|photographer:|pictured(?: above| below)?:|(?:©|credit:) ?(?:getty|afp|ap|reuters)).{0,300}$/iu,
    'photo credit or caption label',
  ],
  [
    /^[([（]?(?:ap|reuters|afp|getty images?|epa|shutterstock|alamy|istock|dpa|xinhua|istockphoto)(?: ?\/ ?[\p{L}. -]{2,40}| (?:photo|images?|via ap|file)\b.{0,40})?(?: ?\/ ?.{2,60})?[)\]）]?$/iu,
    'photo agency alone',
  ],
  [/^(?:Short )?[Ss]ummary (?:of|by|from) \p{Lu}[\p{L}\d.-]{1,40}\.?$/u, 'site that summarises'],
  [
    /^(?:tags?|topics?|keywords?|filed under|posted in|categor(?:y|ies)|section|schlagwörter|themen|mots-clés|étiquettes|etiquetas|temas|argomenti|теги|метки|标签|關鍵字|关键词|タグ|キーワード) ?[:：].{0,240}$/iu,
    'tags',
  ],
  [/^[-–—•* ]{0,4}(?:see more at:? ?)?(?:https?:\/\/|www\.)\S{3,400}$/iu, 'address alone'],
  [
    /^(?:[\p{L}\d-]{2,40}\.){1,3}(?:com|org|net|de|fr|es|it|ru|cn|uk|co\.uk|info|tv|news|eu|io)\.?$/iu,
    'site alone',
  ],
  [/^[\w.+-]{1,40}@[\w.-]{3,60}$/u, 'e-mail address alone'],
  [/^@\w{2,30}$/u, 'handle alone'],
  [
    /^(?:\d{1,3}|<? ?1)[ -]?(?:min(?:ute)?s?)(?: read| watch| listen|s? de lecture| lesezeit)?$/iu,
    'reading time',
  ],
  [
    /^(?:lesezeit|lesedauer|temps de lecture|tempo di lettura|tempo de leitura|tiempo de lectura|время чтения|reading time) ?:? ?.{1,24}$/iu,
    'reading time',
  ],
  [
    /^\[ ?(?:related|read|view|see|watch|also|more|photos?|video|via|h\/t|source)\b.{0,200}\]$/iu,
    'link in brackets',
  ],
  [
    /^.{0,80}[([](?:photo|picture|image|pic|credit|foto|photos|pictures|images|via)s?(?: ?[:/|]| (?:by|via|courtesy|credit|from)\b).{1,80}[)\]]\.?$/iu,
    'caption with its credit',
  ],
  [
    /^.{2,60} ?\/ ?(?:getty(?: images)?|afp|reuters|epa|shutterstock|wireimage|rex|splash|alamy|ap)(?: .{1,30})?$/iu,
    'photo credit',
  ],
  [/^(?:uploaded|posted|submitted|photographed) by:? .{2,60}$/iu, 'who uploaded it'],
  [/^<!--.{0,400}$/u, 'code left by the page'],
  [/^[\w.$]{2,40}\([^)]{0,300}\);?$/u, 'code left by the page'],
  [
    /^(?:this video is no longer available|video player|javascript is (?:disabled|required)|please enable javascript|your browser does not support).{0,120}$/iu,
    'player',
  ],
  [
    /^(?:点击|點擊|扫码|掃碼|关注我们|長按|长按|阅读更多|閱讀更多|延伸阅读|延伸閱讀|相关阅读|相關閱讀|相关新闻|推荐阅读|更多精彩|欢迎关注|欢迎订阅|订阅).{0,60}$/u,
    'Chinese',
  ],
  [
    /^(?:関連記事|続きを読む|あわせて読みたい|合わせて読みたい|こちらもおすすめ|フォローする|最新ニュース|もっと見る|【?関連).{0,60}$/u,
    'Japanese',
  ],
  [
    /^(?:mehr zum thema|lesen sie auch|auch interessant|das könnte sie (?:auch )?interessieren|sur le même sujet|à lire aussi|también te puede interesar|notas relacionadas|potrebbe interessarti|veja também|по теме|материалы по теме)\b ?[:：]?.{0,200}$/iu,
    'related, elsewhere',
  ],
]);

const BYLINE_LINES = rows('byline', [
  [
    /^(?:(?:our|by our|by|from our|by a|by the) )?(?:(?:\p{L}[\p{L}'&.-]{1,24}) ){0,4}(?:desk report|news desk|web desk|desk|staff report(?:er|ers|s)?|staff writers?|staff correspondents?|special correspondents?|(?:own |foreign |diplomatic |political )correspondents?|monitoring report|monitoring desk|news service|bureau report|web team|newsroom|online team|redaktion|news team|editorial (?:staff|team|board))\.?$/iu,
    'desk or staff',
  ],
  [
    /^(?:автор|авторы|текст|корреспондент|autor(?:in|en)?|auteur|autore|autora|redacción|redacao|redazione|rédaction|written by|reported by|author|authors|reporter|correspondent) ?[:：] ?.{2,80}$/iu,
    'label, then a name',
  ],
  [/^(?:redacción|redazione|redação|la rédaction|la redazione|da redação)$/iu, 'desk'],
  [
    /^[（(【［]?(?:本报|本報|新华社|本刊|特派|驻.{1,8})?(?:记者|記者|通讯员|特约记者)[:：\s]{0,2}[\p{L}\s、·]{2,24}[）)】］]?$/u,
    'East Asia',
  ],
]);

/** Also tried on the last sentences of a paragraph; all others on whole lines only. */
const SENTENCE_ROWS: readonly Pattern[] = [...COPYRIGHT, ...NOTICES, ...CREDITS, ...TAGLINES];
/** Every row of the table, in the order in which they are tried. */
export const LINE_ROWS: readonly Pattern[] = [
  ...SENTENCE_ROWS,
  ...CREDIT_LINES,
  ...TAGLINE_LINES,
  ...BYLINE_LINES,
];

const tableFor = patternTable(LINE_ROWS);

/** A line of the trade is short; corrections are the longest. */
const LONGEST_LINE = 900;

/** What is no prose in one text. */
export interface FurnitureReader {
  /** Kind of a whole line (blanks collapsed, quotes straight) that is no prose, or null. Bounded. */
  line(line: string): Furniture | null;
  /** Kind of a sentence at a paragraph's end that is no prose, or null. Bounded. */
  sentence(sentence: string): Furniture | null;
}

/** Reads lines and sentences of `text`; what their patterns need is looked for in all of it once. */
export function furnitureOf(text: string): FurnitureReader {
  const kindOf = tableFor(text);
  return {
    line(line) {
      if (line.length > LONGEST_LINE) return null;
      // "(AP)", "-- Reuters", "dpa/AFP": nothing but names.
      if (line.length <= 80 && namesOnly(line)) return 'credit';
      // Only corrections, terms and credit lists run longer, and those stand in the sentences' table.
      return kindOf(line, line.length > 320 ? SENTENCE_ROWS.length : LINE_ROWS.length);
    },
    sentence(sentence) {
      return sentence.length > 500 ? null : kindOf(sentence, SENTENCE_ROWS.length);
    },
  };
}

/** Characters of a line that a prefix may be. */
const LONGEST_PREFIX = 60;

function hasColon(line: string): boolean {
  for (let at = 0; at < LONGEST_PREFIX && at < line.length; at++) {
    const unit = line.charCodeAt(at);
    if (unit === 58 || unit === 0xff1a) return true;
  }
  return false;
}

/** "Agencies add:", "PTI adds:" before a paragraph of another source's copy; its length, else 0. */
export function creditPrefix(line: string): number {
  // Before a colon or not at all: most lines end here.
  if (!hasColon(line)) return 0;
  const found =
    /^([\p{L}. -]{2,40}?) (adds?|reports?|writes?|meldet|melden|ergänzt|informe|ajoute|añade|aggiunge|сообщает) ?[:：] ?/u.exec(
      line.slice(0, LONGEST_PREFIX),
    );
  if (!found) return 0;
  const isDesk =
    /^(?:(?:news |monitoring |web |our )?(?:agencies|agency|monitoring|desk|correspondent|staff reporter))$/i;
  return namesOnly(found[1]) || isDesk.test(found[1]) ? found[0].length : 0;
}
