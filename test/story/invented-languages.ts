/**
 * A small corpus in several languages, invented for these tests. Each language has two look-alike events; each
 * event has two news reports and, where there are three, a piece that tells it from close by: people, places
 * and colour, and only a few words of the news.
 */
export interface InventedEvent {
  readonly language: string;
  readonly event: string;
  readonly texts: readonly string[];
}

export const INVENTED_LANGUAGES: readonly InventedEvent[] = [
  {
    language: 'de',
    event: 'Zug bei Marwede',
    texts: [
      'Güterzug bei Marwede entgleist – Chlor tritt aus\n\nIm Bahnhof Marwede ist in der Nacht zum Dienstag ein Güterzug mit 22 Kesselwagen entgleist. Aus zwei Wagen trat Chlor aus, wie die Bundespolizei mitteilte. Vierzehn Anwohner kamen mit Atembeschwerden ins Krankenhaus. Die Strecke zwischen Marwede und Holmstedt ist voraussichtlich bis Freitag gesperrt. Ein Sprecher der Norddeutschen Güterbahn sagte, vermutlich sei eine Achse gebrochen. Das Unternehmen hatte die Wagen erst im März übernommen.',
      'Nach dem Unfall eines Güterzuges in Marwede haben Ermittler eine gebrochene Achse gefunden. Der Zug war in der Nacht aus den Gleisen gesprungen, dabei wurden zwei Kesselwagen mit Chlor undicht. 14 Menschen mussten behandelt werden. Feuerwehrleute in Schutzanzügen dichteten die Lecks am Vormittag ab. Pendler Richtung Holmstedt fahren bis Ende der Woche mit Bussen.',
      'Der Geruch kam durch das gekippte Fenster\n\nIrmgard Tewes dachte zuerst an das Schwimmbad. Dann klingelte der Nachbar Sturm, und sie lief im Nachthemd auf die Straße. Jetzt sitzt die 74-Jährige mit einer Decke im Gemeindehaus und wartet, dass jemand sagt, ob sie zu ihren Hühnern darf. Von ihrem Küchenfenster aus sieht man die umgestürzten Kesselwagen. Seit Jahren warnt die Bürgerinitiative vor Chlor auf den Schienen von Marwede; im Rathaus lag der Brief noch auf dem Stapel. „Wir sind nicht überrascht“, sagt ihr Sprecher Gerd Lohse, „nur müde.“',
    ],
  },
  {
    language: 'de',
    event: 'Zug bei Tesslin',
    texts: [
      'Regionalbahn prallt bei Tesslin auf Lastwagen\n\nAn einem Bahnübergang bei Tesslin ist am Dienstag eine Regionalbahn mit einem Lastwagen zusammengestoßen. Der Lokführer und sechs Fahrgäste wurden verletzt, teilte die Bundespolizei mit. Der Lastwagen hatte Zuckerrüben geladen und war auf den Gleisen liegengeblieben. Die Strecke zwischen Tesslin und Barnow war am Nachmittag noch gesperrt. Den Schaden schätzt die Bahn auf 900.000 Euro.',
      'Sieben Verletzte hat der Zusammenstoß einer Regionalbahn mit einem Rübenlaster bei Tesslin gefordert. Der Fahrer des Lastwagens, ein 52 Jahre alter Mann aus Barnow, hatte sich rechtzeitig aus dem Führerhaus gerettet. Er gab an, der Motor sei mitten auf dem Übergang ausgegangen. Die Schranken waren offen, sagte eine Sprecherin der Bahn; warum, werde untersucht.',
      'Zuckerrüben im Abteil\n\nMalte Quast hatte die Kopfhörer auf und sah die Rüben, bevor er den Knall hörte. Eine lag neben ihm auf dem Sitz. Der Schüler aus Barnow nimmt die Bahn um 7.12 Uhr jeden Morgen, und jeden Morgen wundert er sich über die Schranke von Tesslin, die manchmal oben bleibt. Seine Mutter hat deshalb zweimal geschrieben. Nun steht sie am Feldrand und zählt die Krankenwagen. Der Lokführer, erzählt Malte, habe noch gewinkt.',
    ],
  },
  {
    language: 'fr',
    event: 'usine de Vernelle',
    texts: [
      "Incendie dans une filature de Vernelle : trois morts\n\nUn incendie a ravagé dans la nuit de lundi à mardi la filature Delorme, à Vernelle, faisant trois morts et onze blessés, a indiqué la préfecture. Le feu est parti d'une machine à carder vers 2 h 40. Quatre-vingts pompiers ont lutté jusqu'à l'aube. Une information judiciaire a été ouverte. L'usine emploie 160 personnes ; son directeur, Armand Sicard, a promis le maintien des salaires.",
      "Le bilan de l'incendie de la filature Delorme s'établit à trois morts, selon la préfecture. Onze ouvriers sont hospitalisés, dont deux dans un état grave. Les flammes, parties d'une carde, ont détruit les deux tiers des ateliers de Vernelle. Les syndicats rappellent que l'inspection du travail avait demandé en février de nouvelles issues de secours. Le directeur Armand Sicard conteste.",
      "Devant la grille, des bleus de travail accrochés un à un\n\nElle a cousu trente ans, Josiane Perret, et ce matin elle ne sait que faire de ses mains. Son fils Kévin devait finir à trois heures. À deux heures quarante, dit-elle, le ciel de Vernelle était orange. Au café du Pont, le patron n'encaisse plus rien. Quelqu'un a apporté des photos de la filature en 1974, quand Delorme faisait vivre toute la vallée. Personne ne prononce le nom du directeur.",
    ],
  },
  {
    language: 'fr',
    event: 'entrepôt de Courbassin',
    texts: [
      "Courbassin : un entrepôt de pneus en feu, 2 000 habitants confinés\n\nUn incendie s'est déclaré mardi dans un entrepôt de pneus de la zone industrielle de Courbassin. La préfecture a demandé à 2 000 habitants de rester chez eux, fenêtres fermées. Aucun blessé n'est à déplorer. Cent vingt pompiers sont mobilisés et le feu pourrait durer deux jours, a précisé le colonel Hervé Lanoux. Trois écoles ont été évacuées.",
      "Un panache noir visible à trente kilomètres : l'entrepôt de la société Gomalis, à Courbassin, brûle depuis mardi matin. Les écoles ont été fermées et 2 000 personnes confinées. Le colonel Hervé Lanoux, qui commande les pompiers, parle d'un feu difficile, nourri par 8 000 tonnes de pneus. Des relevés de la qualité de l'air sont publiés toutes les heures. Personne n'a été blessé.",
      "Dans la classe de Mme Rouvier, les enfants ont dessiné un dragon. Il crache noir, comme la fumée qui passe depuis le matin sur les toits de Courbassin. On leur a dit que c'était des pneus. À la boulangerie, porte close, une affiche : confinés, mais le pain est cuit. Gilbert, retraité de Gomalis, hausse les épaules derrière sa vitre. Il l'avait dit au maire, huit mille tonnes sous un toit de tôle, cela finirait ainsi.",
    ],
  },
  {
    language: 'es',
    event: 'elecciones en Villa Serena',
    texts: [
      'Carmen Olmedo gana la alcaldía de Villa Serena por 212 votos\n\nLa candidata independiente Carmen Olmedo ganó el domingo las elecciones municipales de Villa Serena con el 41,3 por ciento de los votos, 212 más que el alcalde saliente, Rubén Artiga. La participación fue del 68 por ciento, la más alta desde 1995. Olmedo, farmacéutica de 49 años, prometió auditar las cuentas del ayuntamiento. Artiga pidió un recuento en tres mesas.',
      'Villa Serena cambia de manos después de veinte años. La farmacéutica Carmen Olmedo se impuso en las urnas por apenas 212 votos a Rubén Artiga, que exige contar de nuevo tres mesas. La junta electoral resolverá el miércoles. La nueva alcaldesa necesitará el apoyo de los dos concejales ecologistas para gobernar.',
      'La botica que se volvió sede\n\nEntre jarabes y tensiómetros, los vecinos entran a felicitarla y salen con una aspirina. Nadie en la calle del Olivo recuerda haber visto tanta gente un lunes. Carmen Olmedo atiende con la bata puesta. Su padre, que fundó la farmacia, perdió en 1979 por once papeletas; ella guarda el acta enmarcada. Al otro lado de la plaza, en el bar de Artiga, el televisor está apagado.',
    ],
  },
  {
    language: 'es',
    event: 'elecciones en Costa Brisa',
    texts: [
      'El alcalde de Costa Brisa revalida su mandato con mayoría absoluta\n\nEl alcalde de Costa Brisa, Julio Menchaca, obtuvo el domingo su tercera victoria en las elecciones municipales, con el 57 por ciento de los votos y quince de los veinticinco concejales. La socialista Pilar Donoso quedó en segundo lugar con el 24 por ciento. La participación bajó al 52 por ciento. Menchaca anunció que el nuevo puerto deportivo se licitará en otoño.',
      'Julio Menchaca gobernará Costa Brisa cuatro años más. Con quince concejales, el alcalde no necesita pactos; la oposición de Pilar Donoso conserva seis. El debate de la campaña giró en torno al puerto deportivo, que Menchaca quiere adjudicar en otoño y que Donoso llama un capricho de yates. Votó poco más de la mitad del censo.',
      'Los yates no votan, dice Lucho Ferrer mientras remienda una red. El pescador es de los que el domingo se quedaron en casa. En el muelle de Costa Brisa todos saben quién ganó sin mirar el periódico: suenan cohetes en el club náutico. Donde hoy seca sus nasas estará la bocana del puerto nuevo. Menchaca le prometió un amarre; su mujer le pidió que lo pusiera por escrito.',
    ],
  },
  {
    language: 'ru',
    event: 'шахта Северная',
    texts: [
      'Взрыв на шахте «Северная»: погибли пять горняков\n\nНа шахте «Северная» в Углеславе ночью произошёл взрыв метана. Погибли пять человек, ещё девять доставлены в больницу, сообщили в министерстве по чрезвычайным ситуациям. В момент взрыва под землёй находились 84 горняка. Губернатор Андрей Корольков объявил в области день траура. Следственный комитет возбудил уголовное дело о нарушении правил безопасности.',
      'Число погибших при взрыве метана на «Северной» достигло пяти. Спасатели подняли на поверхность всех, кто находился под землёй; девять горняков остаются в больнице Углеслава. По предварительным данным, датчики газа на участке не работали с апреля. Губернатор Корольков пообещал семьям по два миллиона рублей.',
      'У проходной с ночи стоят женщины. Людмила Жданова принесла термос и никому не даёт: это Коле, когда поднимется. Списки вывесили в шесть утра, пять фамилий, остальные живы. В Углеславе каждый второй работает на «Северной» или работал. Старый горняк Степаныч показывает на небо: метан, говорит, он как погода, только датчики врать не должны. В школе отменили линейку.',
    ],
  },
  {
    language: 'ru',
    event: 'шахта Глубокая',
    texts: [
      'Шахту «Глубокая» затопило, двенадцать человек под землёй\n\nНа шахте «Глубокая» в посёлке Каменный Яр утром прорвало подземные воды. Двенадцать горняков отрезаны на глубине 430 метров, связь с ними есть, сообщил директор шахты Тимур Валеев. Спасатели бурят скважину, чтобы подать воздух и воду. Откачка займёт не меньше двух суток. В министерстве по чрезвычайным ситуациям создали оперативный штаб.',
      'Спасатели пробурили половину скважины к двенадцати горнякам, отрезанным водой на «Глубокой». Директор Тимур Валеев говорит, что люди собрались в сухом штреке и здоровы. Насосы работают круглосуточно, но вода прибывает. Каменный Яр ждёт: школьный спортзал отдали под штаб.',
      'Стук в трубу слышно, если прижаться ухом. Три коротких, значит, все вместе. Так перестукиваются отец и сын Бабичи: один наверху, у насоса, другой внизу, за водой. Зинаида Бабич печёт пирожки на весь спортзал и считает: двенадцать порций завернула отдельно. В Каменном Яре не любят слово «штаб». Здесь помнят, как «Глубокую» заливало в восемьдесят девятом.',
    ],
  },
  {
    language: 'zh',
    event: '岭河地震',
    texts: [
      '岭河县发生5.9级地震 已致四人遇难\n\n新川通讯社岭河9月3日电 岭河县3日凌晨2时17分发生5.9级地震，震源深度12公里。截至当日中午，地震已造成四人遇难、三十七人受伤，一千二百余间房屋倒塌。县长陆远山说，通往柳塘镇的公路因山体滑坡中断，救援人员正徒步前往。省里已调拨帐篷两千顶。',
      '柳塘镇与外界的道路仍未打通。这座小镇是岭河地震的震中附近受灾最重的地方，遇难的四人均为当地村民。陆远山县长介绍，三十七名伤者已送往市医院，余震超过六十次。气象部门预报，未来两天岭河有大雨，可能引发新的滑坡。',
      '两个孩子的名字写在门板上\n\n翻过垭口要走四个小时，医生何晓岚背着药箱，鞋底磨穿了。柳塘镇小学的操场上，锅里煮着土豆，老师挨个点名。“少一个都不开饭，”校长牛广义说。他家的屋子塌了一半，墙上的钟停在两点十七分。村口的老槐树还立着，树下搭起第一顶帐篷，里面躺着一位刚做母亲的女人。',
    ],
  },
  {
    language: 'zh',
    event: '沙坪地震',
    texts: [
      '沙坪县4.6级地震未造成人员伤亡\n\n新川通讯社沙坪9月3日电 沙坪县3日晚8时05分发生4.6级地震，震源深度9公里，全县震感明显。县应急管理局局长尹国栋表示，截至4日上午未接到人员伤亡报告，六十多间老旧房屋墙体开裂。沙坪铜矿停产检查，四百名矿工全部升井。',
      '沙坪铜矿4日下午恢复生产。前一晚的4.6级地震后，四百名矿工按预案撤到地面，矿区未发现险情。应急管理局局长尹国栋说，开裂的六十多间房屋主要是上世纪的土坯房，住户已搬到亲戚家暂住。专家认为近期发生更大地震的可能性不大。',
      '升井的铃声响了十一遍，郭大牛数着。他在沙坪铜矿干了十九年，头一回在井下听见山在说话。“像有人在隔壁搬柜子，”他说。四百人排队走了一个钟头，没有一个人跑。食堂连夜下了面条，局长尹国栋端着碗蹲在门口，问土坯房里的老人都接出来没有。',
    ],
  },
  {
    language: 'ja',
    event: '水島電機と高瀬化学',
    texts: [
      '水島電機、高瀬化学を買収へ　千四百億円\n\n水島電機は八日、電池材料大手の高瀬化学を千四百億円で買収すると発表した。株式公開買い付けを来月から始め、一株二千三百円で取得する。水島電機の岸本和也社長は記者会見で「電気自動車向けの材料を自前で確保する」と述べた。高瀬化学は買収に賛同している。',
      '電池材料の高瀬化学が水島電機の傘下に入る。公開買い付けの価格は一株二千三百円で、八日の終値を三割上回る。岸本和也社長は、電気自動車の電池で海外勢に後れを取らないための決断だと説明した。高瀬化学の従業員三千人の雇用は守るという。',
      '城山の工場では、朝礼がいつもより十分長かった。班長の大久保さんは、ラジオで自分の会社が売られると知った。四十年前、先代の社長が釜の前で弁当を食べていた話を、若い者は誰も信じない。門の看板は来年には「水島」になる。食堂の壁に貼られた電池の図面を見上げて、大久保さんは高瀬の名前が消えるのはさびしいと話した。',
    ],
  },
  {
    language: 'ja',
    event: '北浜食品と丸井製菓',
    texts: [
      '北浜食品と丸木製菓、来年四月に経営統合\n\n北浜食品と丸木製菓は八日、来年四月に経営統合すると発表した。持ち株会社を設立し、両社がその傘下に入る。売上高は合わせて二千百億円となり、菓子業界で三位に浮上する。北浜食品の津田雅子社長が新会社の社長に就く。原材料の値上がりに対応し、工場を七つから五つに減らす。',
      '菓子業界三位の会社が誕生する。北浜食品と丸木製菓の統合で、津田雅子社長は「砂糖も油も高い。一緒に買えば強くなれる」と語った。統合後の売上高は二千百億円。七つある工場のうち二つは再来年までに閉める方針で、労働組合は説明を求めている。',
      '丸木の「ゆきだま」は、祭りの夜にだけ二個食べていい菓子だった。谷川町の駄菓子屋、江口トシさんは棚の前で指を折る。統合のニュースを聞いて、問屋に十箱頼んだという。町の工場が閉まる二つに入るのか、まだ誰も知らない。津田社長の顔をテレビで見て「甘いものが好きそうな人だ」と笑った。',
    ],
  },
];

/** Other news from the same towns, of the same people: shared names alone make no story. */
export const SAME_PLACES: readonly InventedEvent[] = [
  {
    language: 'de',
    event: 'Haushalt in Marwede',
    texts: [
      'Rat von Marwede beschließt Haushalt\n\nDer Stadtrat von Marwede hat am Dienstag mit 18 zu elf Stimmen den Haushalt beschlossen. Die Grundsteuer steigt um acht Prozent, das Freibad bekommt ein neues Becken. Gerd Lohse von der Wählergemeinschaft nannte die Steuererhöhung unsozial. Die Bücherei in Holmstedt, die Marwede mitbezahlt, bleibt an zwei Tagen in der Woche offen.',
      'Schwimmer in Marwede dürfen sich freuen: Das Freibad bekommt ein neues Becken. Dafür zahlen Hausbesitzer künftig acht Prozent mehr Grundsteuer, wie der Stadtrat am Dienstag beschloss. Die Wählergemeinschaft stimmte gegen den Haushalt.',
    ],
  },
  {
    language: 'fr',
    event: 'festival de Vernelle',
    texts: [
      "Vernelle accueillera en juin son premier festival de marionnettes. Quatorze compagnies venues de six pays joueront dans les cours et sur la place du marché, a annoncé mardi la mairie. L'entrée sera gratuite. Le directeur du théâtre, Basile Morand, attend 20 000 visiteurs.",
      'Des marionnettes dans les cours de Vernelle : la ville lance en juin un festival gratuit avec quatorze compagnies. Basile Morand, qui dirige le théâtre, y travaille depuis deux ans. La mairie finance la moitié du budget.',
    ],
  },
  {
    language: 'es',
    event: 'agua en Villa Serena',
    texts: [
      'Villa Serena cortará el agua cada noche desde el lunes por la sequía. El embalse de Peñalta está al nueve por ciento de su capacidad, según la confederación hidrográfica. El alcalde saliente, Rubén Artiga, firmó el bando el domingo por la mañana. Los hospitales y las residencias quedan exentos.',
      'Grifos secos de once de la noche a seis de la mañana: así combatirá Villa Serena la sequía a partir del lunes. El embalse de Peñalta guarda apenas el nueve por ciento. Los agricultores regarán dos días por semana.',
    ],
  },
  {
    language: 'ru',
    event: 'мост в Углеславе',
    texts: [
      'В Углеславе открыли новый автомобильный мост через реку Тайву. Длина моста 640 метров, стоимость составила три миллиарда рублей. На церемонии выступил губернатор Андрей Корольков. Старый мост, построенный в 1957 году, оставят пешеходам и велосипедистам.',
      'Через Тайву теперь можно проехать по новому мосту. Строители сдали его на полгода раньше срока, заявил губернатор Андрей Корольков. Жители Углеслава ждали мост двенадцать лет: по старому грузовики не пускали с 2012 года.',
    ],
  },
  {
    language: 'zh',
    event: '岭河茶叶',
    texts: [
      '岭河县茶叶节3日开幕，三百多家茶企参展。县长陆远山在开幕式上介绍，岭河现有茶园二十一万亩，去年茶叶销售收入十九亿元。本届茶叶节首次开设网上展馆，签约采购额已超过两亿元。',
      '三百多家茶企带着新茶来到岭河茶叶节。主办方说，网上展馆第一天就吸引了四十万人次参观，签约采购额两亿元。岭河有二十一万亩茶园，采茶季要雇上万名工人。',
    ],
  },
  {
    language: 'ja',
    event: '水島電機の冷蔵庫',
    texts: [
      '水島電機は八日、冷蔵庫十二万台を無料で修理すると発表した。扉の部品が劣化し、指を挟むけがが四件報告されたためという。対象は三年前に製造された二つの型で、ホームページで番号を確認できる。',
      '指を挟む事故が相次いだ冷蔵庫について、水島電機は十二万台の部品を無料で交換する。けがをしたのは四人で、いずれも軽い。同社は対象の型の番号をホームページに載せた。',
    ],
  },
];

/** Written after the weights were set: languages and events that nobody looked at before. */
export const UNSEEN_LANGUAGES: readonly InventedEvent[] = [
  {
    language: 'it',
    event: 'sciopero a Montalba',
    texts: [
      "Montalba, tranvieri fermi ventiquattro ore\n\nI tranvieri di Montalba hanno scioperato giovedì per ventiquattro ore contro il taglio di nove linee serali. Secondo il sindacato ha aderito l'84 per cento del personale. L'azienda dei trasporti Tramal parla di un danno di 300 mila euro. L'assessora Ginevra Colli ha convocato le parti per lunedì.",
      "Tram in deposito e fermate vuote: a Montalba lo sciopero contro il taglio delle linee serali ha bloccato la città. L'adesione è stata dell'84 per cento, dice il sindacato. Tramal conferma che da maggio nove linee si fermeranno alle 21. Lunedì l'incontro con l'assessora Ginevra Colli.",
    ],
  },
  {
    language: 'it',
    event: 'sciopero a Portoreale',
    texts: [
      "Portoreale, sciopero dei traghetti: 6.000 turisti a terra\n\nLo sciopero dei marittimi ha bloccato giovedì il porto di Portoreale. Circa 6.000 turisti diretti alle isole sono rimasti a terra, ha riferito la capitaneria. I lavoratori della compagnia Naviblu chiedono il pagamento di due mensilità arretrate. L'armatore Duilio Ferrante promette i bonifici entro venerdì.",
      "Valigie sul molo e bar presi d'assalto a Portoreale, dove i marittimi di Naviblu hanno incrociato le braccia per gli stipendi arretrati. Seimila passeggeri hanno perso il traghetto per le isole. Duilio Ferrante, proprietario della compagnia, assicura che pagherà entro venerdì.",
    ],
  },
  {
    language: 'pt',
    event: 'chuvas em Ribeira Funda',
    texts: [
      'Deslizamento mata seis pessoas em Ribeira Funda\n\nUm deslizamento de terra provocado pela chuva matou seis pessoas na noite de sábado no bairro Alto da Cruz, em Ribeira Funda, informou a Defesa Civil. Outras duas estão desaparecidas. Em 24 horas choveu 190 milímetros, o previsto para todo o mês. O prefeito Sandro Meireles decretou estado de calamidade.',
      'Bombeiros procuram dois desaparecidos no Alto da Cruz, onde a encosta cedeu na noite de sábado e soterrou onze casas. Seis corpos foram retirados da lama. O prefeito de Ribeira Funda, Sandro Meireles, pediu ajuda ao governo do estado; a Defesa Civil mantém o alerta de chuva até terça-feira.',
    ],
  },
  {
    language: 'pt',
    event: 'chuvas em São Lázaro',
    texts: [
      'Chuva deixa 3.000 desabrigados em São Lázaro\n\nO rio Tamboré transbordou no sábado e deixou 3.000 pessoas desabrigadas em São Lázaro, segundo a Defesa Civil. Não há mortos. A ponte que liga a cidade à rodovia foi levada pela água. A prefeita Neide Salgado abriu o ginásio municipal para receber as famílias e pede colchões e água potável.',
      'Sem ponte e com o rio Tamboré ainda acima da cota, São Lázaro depende de barcos para receber água potável. Cerca de três mil moradores dormem no ginásio municipal e em igrejas. A prefeita Neide Salgado estima que a ponte provisória do Exército chegue na quarta-feira.',
    ],
  },
  {
    language: 'nl',
    event: 'brand in Oosterveen',
    texts: [
      'Verzorgingshuis in Oosterveen ontruimd na brand\n\nIn verzorgingshuis De Linde in Oosterveen heeft vrijdagnacht brand gewoed. Alle 58 bewoners zijn geëvacueerd; vier van hen ademden rook in en liggen in het ziekenhuis. Volgens de brandweer ontstond het vuur in de keuken. Burgemeester Annet Wiersma noemde het een wonder dat er geen doden zijn.',
      'De bewoners van De Linde kunnen voorlopig niet terug. De brand van vrijdagnacht heeft de keuken en een hele vleugel van het verzorgingshuis in Oosterveen verwoest. Vier bejaarden liggen nog in het ziekenhuis. Buren hielpen de 58 bewoners naar buiten, zei burgemeester Annet Wiersma.',
    ],
  },
  {
    language: 'nl',
    event: 'brand in Zuiderhaven',
    texts: [
      'Grote brand in jachthaven Zuiderhaven: dertig boten verloren\n\nEen brand in de jachthaven van Zuiderhaven heeft vrijdagnacht dertig boten verwoest. Niemand raakte gewond, meldt de veiligheidsregio. Het vuur sloeg over van een plezierjacht dat aan de walstroom lag. Havenmeester Jorrit Bakels schat de schade op vier miljoen euro.',
      'Het water van Zuiderhaven is zwart van de olie. Dertig boten gingen vrijdagnacht in vlammen op in de jachthaven, waar een plezierjacht vlam vatte door de walstroom. Havenmeester Jorrit Bakels rekent op vier miljoen euro schade. Eigenaren mogen zaterdag kijken wat er over is.',
    ],
  },
  {
    language: 'ar',
    event: 'جسر الوادي',
    texts: [
      'انهيار جسر في مدينة النخيلة يودي بحياة سبعة أشخاص\n\nقتل سبعة أشخاص وأصيب تسعة عشر آخرون مساء الأحد في انهيار جسر للمشاة في مدينة النخيلة، وفق ما أعلنت وزارة الداخلية. وقال محافظ المدينة سامر الدباغ إن الجسر كان يخضع لأعمال صيانة منذ شهرين. وأمرت النيابة بتوقيف مدير شركة المقاولات.',
      'أعلن محافظ النخيلة سامر الدباغ الحداد ثلاثة أيام بعد انهيار جسر للمشاة أسفر عن سبعة قتلى. وأوقفت النيابة مدير شركة المقاولات التي كانت تتولى صيانة الجسر. ولا يزال تسعة عشر مصابا في المستشفى، حال ثلاثة منهم خطرة.',
    ],
  },
  {
    language: 'ar',
    event: 'سد الرملية',
    texts: [
      'فيضانات في الرملية بعد تصدع سد وإجلاء ألفي أسرة\n\nأجلت السلطات ألفي أسرة من بلدة الرملية مساء الأحد بعد ظهور تصدعات في سد العين إثر أمطار غزيرة. ولم تسجل أي وفيات، بحسب وزارة الداخلية. وقالت مهندسة السدود هدى الشامي إن منسوب المياه ينخفض ببطء وإن فتح البوابات خفف الضغط.',
      'نصب الجيش خياما لألفي أسرة غادرت الرملية خوفا من انهيار سد العين. وأكدت المهندسة هدى الشامي أن التصدعات لم تتسع وأن البوابات مفتوحة منذ ليل الأحد. ويتوقع خبراء الأرصاد أمطارا جديدة يوم الأربعاء.',
    ],
  },
];
