/** Invented reports of 40 to 200 words, each with the encodings that such a text was and is delivered in. */

export interface EncodedText {
  readonly language: string;
  readonly encodings: readonly string[];
  readonly text: string;
}

export const ENCODED_TEXTS: readonly EncodedText[] = [
  {
    language: 'English with typographic quotation marks',
    encodings: ['windows-1252'],
    text: 'HALDEN — The ferry across the sound went back to work on Tuesday after eleven days. “We’re relieved,” said its captain, Rike Solberg, “and so are the people who queued on the quay.” The repair cost the owners €240,000 – a third more than they had set aside. Nobody could say why the shaft broke; an inquiry will report in May.',
  },
  {
    language: 'German',
    encodings: ['windows-1252', 'iso-8859-1'],
    text: 'Nach elf Tagen Pause hat die Fähre über den Sund am Dienstag den Betrieb wieder aufgenommen. Kapitänin Rike Solberg zeigte sich erleichtert. Die Reparatur war teurer als gedacht, weil ein Ersatzteil erst aus Übersee beschafft werden mußte. Die Gäste am Kai klatschten, als das Schiff um zwölf Uhr ablegte. Über die Ursache des Schadens gibt es bisher keine gesicherten Erkenntnisse.',
  },
  {
    language: 'French',
    encodings: ['windows-1252', 'iso-8859-1'],
    text: 'Après onze jours d’arrêt, le bac du détroit a repris son service mardi matin. La capitaine s’est dite soulagée et a remercié les passagers pour leur patience. La réparation a coûté plus cher que prévu, une pièce ayant dû être commandée à l’étranger. Les causes de la panne restent à établir, a précisé la compagnie, qui espère un été sans incident.'.replaceAll(
      '’',
      "'",
    ),
  },
  {
    language: 'Spanish',
    encodings: ['windows-1252', 'iso-8859-1'],
    text: 'Tras once días de paro, el transbordador del estrecho volvió a navegar el martes por la mañana. La capitana se mostró aliviada y agradeció la paciencia de los pasajeros. La reparación costó más de lo previsto, pues una pieza tuvo que pedirse al extranjero. ¿Por qué se rompió el eje? Nadie lo sabe todavía; la compañía investigará también el año próximo.',
  },
  {
    language: 'Portuguese',
    encodings: ['windows-1252', 'iso-8859-1'],
    text: 'Depois de onze dias parada, a balsa do estreito voltou a navegar na terça-feira pela manhã. A capitã disse que estava aliviada e agradeceu a paciência dos passageiros. O conserto custou mais do que o previsto, já que uma peça precisou ser encomendada no exterior. As razões da avaria ainda não são conhecidas, informou a direção da empresa.',
  },
  {
    language: 'Swedish',
    encodings: ['windows-1252', 'iso-8859-1'],
    text: 'Efter elva dagars uppehåll började färjan över sundet gå igen på tisdagen. Kaptenen sade att hon var lättad och tackade passagerarna för deras tålamod. Reparationen blev dyrare än väntat, eftersom en reservdel måste beställas från utlandet. Orsaken till felet är ännu inte känd, men rederiet räknar med att få svar före sommaren. På kajen stod många och väntade.',
  },
  {
    language: 'Polish',
    encodings: ['iso-8859-2', 'windows-1250'],
    text: 'Po jedenastu dniach przerwy prom przez cieśninę wznowił we wtorek rejsy. Kapitan powiedziała, że czuje ulgę, i podziękowała pasażerom za cierpliwość. Naprawa kosztowała więcej, niż zakładano, ponieważ jedną z części trzeba było sprowadzić z zagranicy. Przyczyna awarii nie jest jeszcze znana. Właściciel łodzi chce ją wyjaśnić przed początkiem sezonu, żeby uniknąć następnych opóźnień w żegludze.',
  },
  {
    language: 'Czech',
    encodings: ['iso-8859-2', 'windows-1250'],
    text: 'Po jedenácti dnech přestávky začal přívoz přes úžinu v úterý znovu jezdit. Kapitánka řekla, že se jí ulevilo, a poděkovala cestujícím za trpělivost. Oprava stála více, než se čekalo, protože jeden díl bylo třeba objednat v zahraničí. Příčina poruchy zatím není známa. Majitel lodi ji chce vyšetřit ještě před začátkem letní sezony, aby se vyhnul dalším potížím.',
  },
  {
    language: 'Hungarian',
    encodings: ['iso-8859-2', 'windows-1250'],
    text: 'Tizenegy nap szünet után kedden újra elindult a komp a szoroson át. A kapitány megkönnyebbült, és megköszönte az utasok türelmét. A javítás a vártnál többe került, mert az egyik alkatrészt külföldről kellett megrendelni. A hiba okát egyelőre nem ismerik. A hajó tulajdonosa még a nyári idény kezdete előtt szeretné kideríteni, hogy elkerülje az újabb késéseket és az őszi leállást.',
  },
  {
    language: 'Russian',
    encodings: ['windows-1251', 'koi8-r', 'iso-8859-5', 'cp866'],
    text: 'После одиннадцати дней простоя паром через пролив во вторник снова вышел в рейс. Капитан сказала, что испытывает облегчение, и поблагодарила пассажиров за терпение. Ремонт обошёлся дороже, чем ожидали, поскольку одну деталь пришлось заказывать за границей. Причина поломки пока неизвестна. Владелец судна хочет выяснить её до начала летнего сезона, чтобы избежать новых задержек.',
  },
  {
    language: 'Ukrainian',
    encodings: ['windows-1251', 'koi8-u'],
    text: 'Після одинадцяти днів простою пором через протоку у вівторок знову вийшов у рейс. Капітанка сказала, що відчуває полегшення, і подякувала пасажирам за терпіння. Ремонт коштував дорожче, ніж очікували, бо одну деталь довелося замовляти за кордоном. Причина поломки поки невідома. Власник судна хоче з’ясувати її ще до початку літнього сезону, щоб уникнути нових затримок.'.replaceAll(
      '’',
      "'",
    ),
  },
  {
    language: 'Bulgarian',
    encodings: ['windows-1251'],
    text: 'След единадесет дни престой фериботът през протока във вторник отново потегли. Капитанката заяви, че е облекчена, и благодари на пътниците за търпението. Ремонтът струваше повече от очакваното, тъй като една част трябваше да бъде поръчана от чужбина. Причината за повредата все още не е известна. Собственикът на кораба иска да я изясни преди началото на летния сезон.',
  },
  {
    language: 'Greek',
    encodings: ['windows-1253', 'iso-8859-7'],
    text: 'Μετά από έντεκα ημέρες διακοπής, το πορθμείο του στενού άρχισε πάλι τα δρομολόγια την Τρίτη. Η καπετάνισσα είπε ότι νιώθει ανακούφιση και ευχαρίστησε τους επιβάτες για την υπομονή τους. Η επισκευή κόστισε περισσότερο από το αναμενόμενο, επειδή ένα εξάρτημα έπρεπε να παραγγελθεί από το εξωτερικό. Η αιτία της βλάβης δεν είναι ακόμη γνωστή στην εταιρεία.',
  },
  {
    language: 'Turkish',
    encodings: ['windows-1254', 'iso-8859-9'],
    text: 'On bir günlük aradan sonra boğazdaki feribot salı günü yeniden sefere başladı. Kaptan rahatladığını söyledi ve yolculara sabırları için teşekkür etti. Onarım beklenenden pahalıya mal oldu, çünkü bir parçanın yurt dışından ısmarlanması gerekti. Arızanın nedeni henüz bilinmiyor. Geminin sahibi, yeni gecikmeleri önlemek için bunu yaz mevsimi başlamadan önce açıklığa kavuşturmak istiyor. İskelede çok kişi bekliyordu.',
  },
  {
    language: 'Hebrew',
    encodings: ['windows-1255'],
    text: 'אחרי אחד עשר ימים של הפסקה חזרה המעבורת במצר לשוט ביום שלישי בבוקר. רב החובלת אמרה שהיא חשה הקלה והודתה לנוסעים על סבלנותם. התיקון עלה יותר מן הצפוי, משום שחלק אחד היה צריך להזמין מחוץ לארץ. סיבת התקלה עדיין אינה ידועה. בעל הספינה רוצה לברר אותה לפני תחילת עונת הקיץ כדי למנוע עיכובים נוספים.',
  },
  {
    language: 'Arabic',
    encodings: ['windows-1256'],
    text: 'بعد أحد عشر يوما من التوقف عادت العبارة إلى العمل عبر المضيق صباح الثلاثاء. وقالت القبطانة إنها تشعر بالارتياح وشكرت الركاب على صبرهم. وكلف الإصلاح أكثر مما كان متوقعا لأن قطعة واحدة كان لا بد من طلبها من الخارج. ولا يزال سبب العطل غير معروف. ويريد صاحب السفينة توضيحه قبل بداية موسم الصيف لتجنب تأخيرات جديدة.',
  },
  {
    language: 'Thai',
    encodings: ['windows-874'],
    text: 'หลังจากหยุดเดินเรือสิบเอ็ดวัน เรือข้ามฟากกลับมาให้บริการอีกครั้งเมื่อวันอังคาร กัปตันกล่าวว่าเธอรู้สึกโล่งใจและขอบคุณผู้โดยสารที่อดทนรอ ค่าซ่อมแซมสูงกว่าที่คาดไว้เพราะต้องสั่งชิ้นส่วนหนึ่งจากต่างประเทศ สาเหตุของความเสียหายยังไม่เป็นที่ทราบ เจ้าของเรือต้องการตรวจสอบให้ชัดเจนก่อนเริ่มฤดูร้อน เพื่อหลีกเลี่ยงความล่าช้าครั้งใหม่ ชาวบ้านจำนวนมากมารออยู่ที่ท่าเรือตั้งแต่เช้า',
  },
  {
    language: 'Japanese',
    encodings: ['shift_jis', 'euc-jp', 'iso-2022-jp'],
    text: '海峡を渡るフェリーは十一日間の運休を経て、火曜日の朝に運航を再開した。船長は「ほっとしている」と述べ、乗客の忍耐に感謝した。部品の一つを外国から取り寄せる必要があったため、修理費は予想を上回った。故障の原因はまだ分かっていない。船主は新たな遅れを避けるため、夏の季節が始まる前に原因を明らかにしたいと話している。岸壁には朝から多くの人が並んでいた。',
  },
  {
    language: 'Chinese, simplified',
    encodings: ['gb18030', 'gbk', 'gb2312'],
    text: '停航十一天之后，海峡渡轮星期二上午恢复运行。船长表示松了一口气，并感谢乘客的耐心。由于一个零件必须从国外订购，修理费用比预计的要高。故障的原因目前还不清楚。船主希望在夏季开始之前查明原因，以避免新的延误。码头上从清早起就有许多人等候，有人还带来了鲜花。市政府说，今后渡轮每年都要检查两次。',
  },
  {
    language: 'Chinese, traditional',
    encodings: ['big5'],
    text: '停航十一天之後，海峽渡輪星期二上午恢復運行。船長表示鬆了一口氣，並感謝乘客的耐心。由於一個零件必須從國外訂購，修理費用比預計的要高。故障的原因目前還不清楚。船主希望在夏季開始之前查明原因，以避免新的延誤。碼頭上從清早起就有許多人等候，有人還帶來了鮮花。市政府說，今後渡輪每年都要檢查兩次。',
  },
  {
    language: 'Korean',
    encodings: ['euc-kr', 'cp949'],
    text: '해협을 건너는 여객선이 열하루 동안의 운항 중단 끝에 화요일 아침 다시 출항했다. 선장은 마음이 놓인다고 말하고 승객들의 인내에 감사했다. 부품 하나를 외국에서 주문해야 했기 때문에 수리비는 예상보다 많이 들었다. 고장의 원인은 아직 알려지지 않았다. 선주는 새로운 지연을 피하기 위해 여름철이 시작되기 전에 원인을 밝히려 한다. 부두에는 아침부터 많은 사람이 줄을 섰다.',
  },
];
