/**
 * Words that stand in news of every kind, for languages without a table of document frequencies: days, sizes,
 * offices, what people do and what spokesmen say. Two reports that share them may tell of anything. Short lists
 * written for this project after the most frequent English terms of the table; whoever adds one leaves words
 * that tell what happened ("quake", "strike", "goal") out.
 */
import { foldWord, stemWord } from '../text/stem.js';

const LISTS: ReadonlyMap<string, string> = new Map([
  [
    'de',
    `Jahr Jahre Jahren Tag Tage Woche Wochen Monat Monate Stunde Stunden Minuten Uhr Morgen Vormittag Mittag
     Nachmittag Abend Nacht Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag Wochenende heute
     gestern morgen zuletzt zunächst später früher bisher derzeit inzwischen kurz lange Zeit Ende Beginn Anfang
     Mensch Menschen Mann Männer Frau Frauen Kind Kinder Leute Familie Einwohner Bewohner Bürger Stadt Ort Land
     Region Gemeinde Kreis Welt Deutschland Platz Straße Haus Häuser Teil Zahl Prozent Euro Million Millionen
     Milliarden Tausend Meter Kilometer rund etwa knapp fast mindestens höchstens insgesamt weitere weiter neu
     neue neuen groß große hoch hohe klein gut erst erste ersten zweite zwei drei vier fünf sechs sieben acht
     neun zehn zwölf letzte nächste ganz eigene alte alt jung viele mehrere wenige anderen stark schwer klar
     Angabe Angaben Bericht Berichte Sprecher Sprecherin Mitteilung Polizei Behörde Behörden Regierung Minister
     Ministerium Präsident Bürgermeister Chef Leiter Direktor Unternehmen Firma Verband Partei Mitarbeiter
     mitteilen mitgeteilt teilte teilt erklärte erklärt berichtet berichtete betonte fordert forderte kündigte
     angekündigt geben gibt gab gegeben kommen kommt kam gekommen gehen geht ging stehen steht stand liegen
     liegt lag sehen sieht machen macht gemacht lassen lässt ließ bleiben bleibt blieb finden gefunden
     halten hält hielt bringen brachte gebracht nehmen nahm genommen führen zeigen beginnen begann erwarten
     erwartet rechnen möglich zufolge Fall Folge Grund Frage Seite Weg Hand Kopf Problem Hilfe Arbeit Leben
     Verletzte verletzt Tote getötet Leute Wort Namen setzen sitzt stellen bekommen wissen weiß denken erst zuerst bevor warum deshalb manchmal einmal
     Feuerwehr Bundeswehr Bundespolizei Landkreis Staatsanwaltschaft Innenministerium`,
  ],
  [
    'fr',
    `an ans année années jour jours journée semaine semaines mois heure heures minute minutes matin midi
     soir soirée nuit aube lundi mardi mercredi jeudi vendredi samedi dimanche aujourd hui hier demain week-end
     temps fois début fin homme hommes femme femmes enfant enfants personne personnes gens famille habitant
     habitants ville village pays région monde france lieu place rue maison partie nombre cent pour-cent euro
     euros million millions milliard mille mètre mètres kilomètre kilomètres environ près presque moins nouveau
     nouvelle nouveaux grand grande grands petit petite haut bon premier première premiers deux trois quatre
     cinq six sept huit neuf dix onze douze vingt dernier dernière prochain vieux jeune ancien seul plusieurs
     tiers long fort
     police autorité autorités gouvernement ministre ministère président présidente maire mairie préfecture
     préfet directeur directrice responsable chef porte-parole société entreprise syndicat groupe parti
     annoncer annoncé annonce indiquer indiqué préciser précisé déclarer déclaré expliquer expliqué ajouter
     rappeler affirmer estimer demander demandé donner donné prendre pris mettre mis venir venu aller savoir
     sait voir vu faire falloir vouloir passer passé rester resté trouver trouvé tenir devenir partir parti
     commencer permettre parler attendre attendu arriver ouvrir ouvert fermer suivre selon cas suite cause
     question côté main tête problème aide travail vie mort morts blessé blessés nom mot chose point mesure
     devant derrière lors afin toutefois cependant notamment gendarmerie parquet pompiers`,
  ],
  [
    'es',
    `año años día días semana semanas mes meses hora horas minuto minutos mañana tarde noche madrugada lunes
     martes miércoles jueves viernes sábado domingo hoy ayer tiempo vez veces inicio fin final hombre hombres
     mujer mujeres niño niños persona personas gente familia vecino vecinos habitante ciudad pueblo país
     región mundo españa lugar plaza calle casa parte número ciento euro euros millón millones mil metro metros
     kilómetro kilómetros cerca casi nuevo nueva nuevos gran grande pequeño alto alta bueno primer primero
     primera dos tres cuatro cinco seis siete ocho nueve diez once doce veinte último última próximo viejo
     joven solo varios largo fuerte mayor menor
     policía autoridad autoridades gobierno ministro ministerio presidente presidenta alcalde alcaldesa
     ayuntamiento director directora responsable jefe portavoz sociedad empresa sindicato grupo partido
     anunciar anunció indicar indicó señalar señaló declarar declaró explicar explicó añadir añadió asegurar
     afirmar afirmó pedir pidió dar dio tomar tomó poner puso venir vino ir saber sabe ver vio hacer hizo
     querer quiere pasar pasó quedar quedó encontrar tener tuvo llegar llegó seguir abrir cerrar comenzar
     esperar hablar llamar salir llevar caso causa cuestión lado mano cabeza problema ayuda trabajo vida muerto
     muertos herido heridos nombre palabra cosa punto medida poco pues además apenas menos según sido
     guardia civil protección cruz roja bomberos fiscalía`,
  ],
  [
    'it',
    `anno anni giorno giorni settimana settimane mese mesi ora ore minuto minuti mattina pomeriggio sera notte
     alba lunedì martedì mercoledì giovedì venerdì sabato domenica oggi ieri domani tempo volta volte inizio
     fine uomo uomini donna donne bambino bambini persona persone gente famiglia abitante abitanti cittadini
     città paese regione mondo italia luogo piazza via strada casa parte numero cento euro milione milioni
     mila metro metri chilometro chilometri circa quasi nuovo nuova nuovi grande grandi piccolo alto buono
     primo prima due tre quattro cinque sei sette otto nove dieci undici dodici venti ultimo ultima prossimo
     vecchio giovane solo diversi lungo forte
     polizia autorità governo ministro ministero presidente sindaco comune direttore responsabile capo portavoce
     società azienda sindacato gruppo partito annunciare annunciato spiegare spiegato dichiarare dichiarato
     riferire riferito aggiungere aggiunto chiedere chiesto chiede dare dato prendere preso mettere messo
     venire venuto andare sapere vedere visto fare fatto volere vuole passare restare rimasto trovare trovato
     tenere arrivare aprire chiudere cominciare iniziare aspettare parlare parla caso causa questione lato
     mano testa problema aiuto lavoro vita morto morti ferito feriti nome parola cosa punto misura
     carabinieri vigili fuoco procura protezione civile croce rossa`,
  ],
  [
    'pt',
    `ano anos dia dias semana semanas mês meses hora horas minuto minutos manhã tarde noite madrugada
     segunda-feira terça-feira quarta-feira quinta-feira sexta-feira segunda terça quarta quinta sexta feira
     sábado domingo hoje ontem tempo vez vezes início fim final homem homens mulher mulheres criança crianças
     pessoa pessoas gente família morador moradores habitante cidade país região estado mundo brasil portugal
     lugar praça rua casa parte número cento euro real reais milhão milhões mil metro metros quilômetro
     quilômetros cerca quase novo nova novos grande pequeno alto bom primeiro primeira dois duas três quatro
     cinco seis sete oito nove dez onze doze vinte último última próximo velho jovem só vários longo forte maior
     polícia autoridade autoridades governo ministro ministério presidente prefeito prefeita prefeitura câmara
     diretor diretora responsável chefe porta-voz empresa sindicato grupo partido anunciar anunciou informar
     informou explicar explicou declarar declarou acrescentar afirmar afirmou pedir pediu dar deu tomar pôr
     vir ir saber ver fazer fez querer passar ficar ficou encontrar chegar chegou seguir abrir fechar começar
     esperar falar deixar levar caso causa questão lado mão cabeça problema ajuda trabalho vida morto mortos
     ferido feridos nome palavra coisa ponto medida
     defesa civil proteção bombeiros ministério público`,
  ],
  [
    'nl',
    `jaar jaren dag dagen week weken maand maanden uur minuut minuten ochtend middag avond nacht maandag
     dinsdag woensdag donderdag vrijdag zaterdag zondag vandaag gisteren morgen tijd keer begin einde man
     mannen vrouw vrouwen kind kinderen mens mensen gezin familie inwoner inwoners bewoner bewoners stad dorp
     land regio wereld nederland plaats plein straat huis deel aantal procent euro miljoen miljard duizend
     meter kilometer ongeveer bijna nieuw nieuwe groot grote klein hoog goed eerst eerste twee drie vier vijf
     zes zeven acht negen tien elf twaalf twintig laatste volgende oud oude jong alleen meerdere lang sterk
     politie autoriteiten regering minister ministerie president burgemeester gemeente directeur hoofd
     woordvoerder bedrijf vakbond groep partij meldde meldt melden maakte bekend aankondigen verklaarde
     vertelde vertelt voegde vroeg vraagt geven geeft gaf nemen nam komen kwam gaan ging weten zien zag maken
     maakt willen blijven bleef vinden vond houden brengen beginnen begon verwachten verwacht laten liggen
     staan zitten geval oorzaak vraag kant hand probleem hulp werk leven dode doden gewond gewonden raakte naam
     woord ding punt voorlopig brandweer veiligheidsregio`,
  ],
  [
    'ru',
    `год года лет годы день дня дней сутки неделя недели месяц месяца час часа часов минут минуты утро утром днем
     вечер вечером ночь ночью понедельник вторник среда среду четверг пятница пятницу суббота субботу
     воскресенье сегодня вчера завтра время раз начало конец человек человека людей люди мужчина женщина женщины
     дети ребенок семья семьям житель жителей город города городе село поселок страна область области регион мир
     россия российский место улица дом дома часть число процент процента процентов рубль рублей миллион
     миллиона миллионов миллиард тысяча тысяч тысячи метр метров километр километров около почти новый новая
     новые большой крупный маленький высокий первый первая второй два две три четыре пять шесть семь восемь
     девять десять двенадцать двадцать последний следующий старый молодой один несколько
     полиция власть власти правительство министр министерство президент губернатор мэр глава директор
     руководитель начальник представитель пресс-служба компания предприятие организация партия сообщить сообщил
     сообщили сообщает рассказать рассказал отметить отметил добавить добавил объявить объявил пояснил подчеркнул
     говорить говорит просить дать дали взять прийти идти знать знает видеть делать сделать хотеть остаться
     остаются остался найти стать стал получить произойти произошел начать начали ждать ждет работать случай
     причина вопрос сторона рука голова проблема помощь работа жизнь погибший погибли погибших пострадавший
     пострадавших имя слово дело данные словам данным информация мчс следственный комитет`,
  ],
  [
    'ar',
    `عام العام سنة سنوات يوم اليوم أيام أسبوع شهر شهرين أشهر ساعة ساعات دقيقة صباح مساء ليل الاثنين الثلاثاء
     الأربعاء الخميس الجمعة السبت الأحد أمس غدا وقت مرة بداية نهاية رجل امرأة طفل أطفال شخص أشخاص الناس أسرة
     سكان مدينة المدينة بلدة بلد دولة منطقة العالم مكان شارع بيت جزء عدد المئة مليون ألف متر كيلومتر نحو
     حوالي جديد جديدة كبير كبيرة أول الأولى اثنين ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة آخر آخرون قديم
     الشرطة السلطات الحكومة وزير وزارة الداخلية رئيس الرئيس محافظ مدير متحدث شركة مجموعة حزب أعلن أعلنت قال
     قالت وقال وقالت أكد وأكدت أضاف وأضاف أوضح ذكر وفق بحسب منذ بعد قبل خلال حال لا لم لن مصابا قتلى قتل
     وأصيب المستشفى عمل حياة`,
  ],
  [
    'zh',
    `今年 去年 明年 年前 年来 今天 昨天 明天 当日 当天 上午 下午 中午 晚上 凌晨 日上 日下 日晚 日凌 月份 个月 小时
     分钟 星期 周末 时间 目前 近日 日前 此前 随后 以来 以后 之后 以前 期间 截至 同时 已经 正在 继续 开始 结束 首次
     记者 通讯 讯社 日电 日讯 报道 消息 据介 介绍 表示 认为 指出 强调 宣布 透露 告诉 称赞 了解 据悉 发布 布会
     新闻 人员 人们 群众 居民 村民 市民 当地 全国 全省 全市 全县 中国 国家 地区 城市 农村 部门 有关 相关 负责
     责人 主任 局长 县长 市长 省长 书记 经理 总经 公司 企业 单位 工作 发展 建设 项目 情况 问题 方面 其中 包括
     进行 发生 造成 影响 出现 成为 达到 超过 预计 增长 提高 下降 减少 增加 万元 亿元 万人 余人 多人 一个 一家 一名
     一位 两个 三个 多个 多名 第一 第二 左右 可以 可能 需要 没有 不能 不是 就是 这是 这个 我们 他们 自己 大家
     孩子 老人 生活 社会 经济 市场 管理 服务 活动 计划 组织 要求 提供 使用 由于 因为 所以 如果 虽然 但是 并且 以及
     通过 根据 对于 关于 按照 受伤 死亡 遇难 伤亡`,
  ],
  [
    'ja',
    `今年 去年 昨年 来年 今月 来月 先月 年前 年間 今日 昨日 明日 午前 午後 時間 日間 週間 月末 日本 全国
     県内 市内 町内 同日 同社 同町 同市 同県 会見 記者 発表 表し 明ら 説明 明し 話し 話す 述べ 語っ 求め 見込 込み
     予定 方針 計画 今後 現在 現地 地元 関係 住民 市民 町民 人々 人が 人の 年の 月の 日の 日に 日は
     会社 企業 事業 政府 大臣 知事 市長 町長 社長 代表 担当 当者 警察 調べ 調査 原因 結果 影響 対応 対策 必要 可能
     場合 問題 状況 一方 以上 以下 億円 万円 千円 万人 百人 千人 一人 二人 三人 最大 最後 最初 初め
     新た 新し 大き 始め 始ま 続け 続い 終わ 行わ 行っ 行う 開き 開か 開い 受け 使っ 出し 出た 入っ 見せ 考え 思い 思っ
     言っ 言う 知ら 分か 決め 作っ 持っ 合わ 向け 伴う 対し 対す 関す 多く 全て 自分 家族 子ど 子供 女性 男性
     男の 女の 写真 部分 全体 中心 時代 生活 社会 経済 地域 国内 海外 世界`,
  ],
]);

const NONE: ReadonlySet<string> = new Set();
const sets = new Map<string, ReadonlySet<string>>();

/** Their term keys in a language (BCP 47 primary subtag); empty where there is no list. Built on first use. */
export function commonWords(language: string): ReadonlySet<string> {
  const known = sets.get(language);
  if (known) return known;
  const list = LISTS.get(language);
  if (list === undefined) return NONE;
  const keys = new Set(
    list
      .trim()
      .split(/[\s-]+/)
      .map((word) => stemWord(foldWord(word), language, word)),
  );
  sets.set(language, keys);
  return keys;
}

/** Characters that are grammar more often than part of a word. */
const FUNCTION_CHARACTERS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    'zh',
    new Set(
      '的了着在是和与及或也都就还又很不没有这那其各该被把将从到向对为以于而并但之所等个只已说他她它们我你您一吗呢吧啊',
    ),
  ],
  ['ja', new Set('はがをにでともへのやかられたてしいるなっす一')],
]);

/** Pairs of these are parts of a number, read again and again: 百億, 三日, 两千. */
const NUMERAL_PAIR = /^[一二三四五六七八九十百千万億亿兆两〇零数]{1,2}[年月日時时分人名个円元つ個倍割位]?$/u;

/** Whether a pair of characters is part of a number or a date written out. */
export function isNumeralPair(key: string): boolean {
  return key.length === 2 && NUMERAL_PAIR.test(key);
}

/** Whether a pair of characters holds one that is grammar: hardly ever a word of what is told. */
export function isFunctionPair(key: string, language: string): boolean {
  const characters = FUNCTION_CHARACTERS.get(language);
  if (!characters) return false;
  const found = [...key];
  return found.length <= 2 && found.some((character) => characters.has(character));
}
