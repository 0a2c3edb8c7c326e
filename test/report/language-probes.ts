/**
 * Two reports of one invented event in each of several languages, made so that everything the program looks for
 * is there once: a figure that differs, a quotation with one word changed and its speaker, and in the first
 * report alone a figure, a date and a name.
 */
export interface LanguageProbe {
  readonly language: string;
  /** The sentence that both hold, with another figure in each; the quotation; what only the first one has. */
  readonly first: readonly [string, string, string];
  readonly second: readonly [string, string];
  /** As the reports name who speaks. */
  readonly speaker: string;
  /** The figure, the date and the name that only the first report has. */
  readonly figure: string;
  readonly date: string;
  readonly name: string;
}

export const LANGUAGE_PROBES: readonly LanguageProbe[] = [
  {
    language: 'en',
    first: [
      'The flood in Ellmoor killed 14 people and destroyed the old stone bridge over the river Wend.',
      '“We heard the water before we saw it, and then everybody ran up the hill,” said Agnes Holt.',
      'The insurer Calder put the damage at 37 million pounds on 12 March.',
    ],
    second: [
      'The flood in Ellmoor killed 19 people and destroyed the old stone bridge over the river Wend.',
      '“We heard the water before we saw it, and then everybody rushed up the hill,” said Agnes Holt.',
    ],
    speaker: 'Agnes Holt',
    figure: '37 million pounds',
    date: '12 March',
    name: 'Calder',
  },
  {
    language: 'de',
    first: [
      'Das Hochwasser in Ellmoor tötete 14 Menschen und zerstörte die alte Steinbrücke über den Fluss Wende.',
      '„Wir hörten das Wasser, bevor wir es sahen, und dann liefen alle den Hügel hinauf“, sagte Agnes Holt.',
      'Der Versicherer Kalder Rück bezifferte den Schaden am 12. März auf 37 Millionen Euro.',
    ],
    second: [
      'Das Hochwasser in Ellmoor tötete 19 Menschen und zerstörte die alte Steinbrücke über den Fluss Wende.',
      '„Wir hörten das Wasser, bevor wir es sahen, und dann rannten alle den Hügel hinauf“, sagte Agnes Holt.',
    ],
    speaker: 'Agnes Holt',
    figure: '37 Millionen Euro',
    date: '12. März',
    name: 'Kalder Rück',
  },
  {
    language: 'fr',
    first: [
      'La crue à Ellemoor a tué 14 personnes et détruit le vieux pont de pierre sur la rivière Vende.',
      '« Nous avons entendu l’eau avant de la voir, et tout le monde a couru vers la colline », a déclaré Agnès Houlot.',
      "L'assureur Caldère a évalué les dégâts à 37 millions d'euros le 12 mars.",
    ],
    second: [
      'La crue à Ellemoor a tué 19 personnes et détruit le vieux pont de pierre sur la rivière Vende.',
      '« Nous avons entendu l’eau avant de la voir, et tout le monde a filé vers la colline », a déclaré Agnès Houlot.',
    ],
    speaker: 'Agnès Houlot',
    figure: '37 millions',
    date: '12 mars',
    name: 'Caldère',
  },
  {
    language: 'es',
    first: [
      'La crecida en Elmora mató a 14 personas y destruyó el viejo puente de piedra sobre el río Venda.',
      '«Oímos el agua antes de verla, y entonces todos corrieron hacia la colina», dijo Inés Holgado.',
      'La aseguradora Caldera valoró los daños en 37 millones de euros el 12 de marzo.',
    ],
    second: [
      'La crecida en Elmora mató a 19 personas y destruyó el viejo puente de piedra sobre el río Venda.',
      '«Oímos el agua antes de verla, y entonces todos huyeron hacia la colina», dijo Inés Holgado.',
    ],
    speaker: 'Inés Holgado',
    figure: '37 millones',
    date: '12 de marzo',
    name: 'Caldera',
  },
  {
    language: 'it',
    first: [
      'La piena a Elmora ha ucciso 14 persone e ha distrutto il vecchio ponte di pietra sul fiume Venda.',
      "«Abbiamo sentito l'acqua prima di vederla, e poi tutti sono corsi verso la collina», ha detto Agnese Olmi.",
      "L'assicuratore Caldera ha stimato i danni in 37 milioni di euro il 12 marzo.",
    ],
    second: [
      'La piena a Elmora ha ucciso 19 persone e ha distrutto il vecchio ponte di pietra sul fiume Venda.',
      "«Abbiamo sentito l'acqua prima di vederla, e poi tutti sono fuggiti verso la collina», ha detto Agnese Olmi.",
    ],
    speaker: 'Agnese Olmi',
    figure: '37 milioni',
    date: '12 marzo',
    name: 'Caldera',
  },
  {
    language: 'pt',
    first: [
      'A cheia em Elmora matou 14 pessoas e destruiu a velha ponte de pedra sobre o rio Venda.',
      '“Ouvimos a água antes de a vermos, e então todos correram para a colina”, disse Inês Holanda.',
      'A seguradora Caldeira avaliou os danos em 37 milhões de euros em 12 de março.',
    ],
    second: [
      'A cheia em Elmora matou 19 pessoas e destruiu a velha ponte de pedra sobre o rio Venda.',
      '“Ouvimos a água antes de a vermos, e então todos fugiram para a colina”, disse Inês Holanda.',
    ],
    speaker: 'Inês Holanda',
    figure: '37 milhões',
    date: '12 de março',
    name: 'Caldeira',
  },
  {
    language: 'nl',
    first: [
      'De overstroming in Elmoer doodde 14 mensen en verwoestte de oude stenen brug over de rivier de Wende.',
      '“We hoorden het water voordat we het zagen, en toen liep iedereen de heuvel op”, zei Agnes Holt.',
      'Verzekeraar Kalder schatte de schade op 12 maart op 37 miljoen euro.',
    ],
    second: [
      'De overstroming in Elmoer doodde 19 mensen en verwoestte de oude stenen brug over de rivier de Wende.',
      '“We hoorden het water voordat we het zagen, en toen rende iedereen de heuvel op”, zei Agnes Holt.',
    ],
    speaker: 'Agnes Holt',
    figure: '37 miljoen',
    date: '12 maart',
    name: 'Kalder',
  },
  {
    language: 'sv',
    first: [
      'Översvämningen i Elmora dödade 14 människor och förstörde den gamla stenbron över floden Vende.',
      '”Vi hörde vattnet innan vi såg det, och sedan gick alla upp på kullen”, sade Agnes Holt.',
      'Försäkringsbolaget Kalder uppskattade den 12 mars skadorna till 37 miljoner kronor.',
    ],
    second: [
      'Översvämningen i Elmora dödade 19 människor och förstörde den gamla stenbron över floden Vende.',
      '”Vi hörde vattnet innan vi såg det, och sedan sprang alla upp på kullen”, sade Agnes Holt.',
    ],
    speaker: 'Agnes Holt',
    figure: '37 miljoner',
    date: '12 mars',
    name: 'Kalder',
  },
  {
    language: 'pl',
    first: [
      'Powódź w Elmorze zabiła 14 osób i zniszczyła stary kamienny most na rzece Wenda.',
      '„Słyszeliśmy wodę, zanim ją zobaczyliśmy, a potem wszyscy poszli na wzgórze”, powiedziała Agnieszka Holska.',
      'Ubezpieczyciel Kalder oszacował 12 marca straty na 37 milionów złotych.',
    ],
    second: [
      'Powódź w Elmorze zabiła 19 osób i zniszczyła stary kamienny most na rzece Wenda.',
      '„Słyszeliśmy wodę, zanim ją zobaczyliśmy, a potem wszyscy pobiegli na wzgórze”, powiedziała Agnieszka Holska.',
    ],
    speaker: 'Agnieszka Holska',
    figure: '37 milionów',
    date: '12 marca',
    name: 'Kalder',
  },
  {
    language: 'tr',
    first: [
      'Elmora kentindeki sel 14 kişiyi öldürdü ve Vende nehri üzerindeki eski taş köprüyü yıktı.',
      '“Suyu görmeden önce sesini duyduk ve sonra herkes bir anda tepeye doğru yürüdü” dedi Aylin Holtan.',
      'Sigorta şirketi Kalder 12 Mart günü zararı 37 milyon lira olarak açıkladı ve daha fazla bilgi vermedi.',
    ],
    second: [
      'Elmora kentindeki sel 19 kişiyi öldürdü ve Vende nehri üzerindeki eski taş köprüyü yıktı.',
      '“Suyu görmeden önce sesini duyduk ve sonra herkes bir anda tepeye doğru koştu” dedi Aylin Holtan.',
    ],
    speaker: 'Aylin Holtan',
    figure: '37 milyon',
    date: '12 Mart',
    name: 'Kalder',
  },
  {
    language: 'ru',
    first: [
      'Наводнение в Эльморе унесло жизни 14 человек и разрушило старый каменный мост через реку Венда.',
      '«Мы услышали воду раньше, чем увидели её, и потом все пошли на холм», — сказала Агния Холмова.',
      'Страховая компания Кальдер оценила 12 марта ущерб в 37 миллионов рублей.',
    ],
    second: [
      'Наводнение в Эльморе унесло жизни 19 человек и разрушило старый каменный мост через реку Венда.',
      '«Мы услышали воду раньше, чем увидели её, и потом все побежали на холм», — сказала Агния Холмова.',
    ],
    speaker: 'Агния Холмова',
    figure: '37 миллионов',
    date: '12 марта',
    name: 'Кальдер',
  },
  {
    language: 'uk',
    first: [
      'Повінь у місті Ельмора забрала життя 14 людей і зруйнувала старий кам’яний міст через річку Венда.',
      '«Ми почули воду раніше, ніж побачили її, і потім усі пішли на пагорб», — повідомила Агнія Холмова.',
      'Страхова компанія Кальдер оцінила 12 березня збитки в 37 мільйонів гривень.',
    ],
    second: [
      'Повінь у місті Ельмора забрала життя 19 людей і зруйнувала старий кам’яний міст через річку Венда.',
      '«Ми почули воду раніше, ніж побачили її, і потім усі побігли на пагорб», — повідомила Агнія Холмова.',
    ],
    speaker: 'Агнія Холмова',
    figure: '37 мільйонів',
    date: '12 березня',
    name: 'Кальдер',
  },
  {
    language: 'zh',
    first: [
      '埃尔摩市的洪水造成14人死亡，并冲毁了文德河上的老石桥。',
      '何艾妮说：“我们先听到水声然后才看到水，接着所有的人都向山坡上走去了。”',
      '卡尔德保险公司3月12日估计损失为3700万元。',
    ],
    second: [
      '埃尔摩市的洪水造成19人死亡，并冲毁了文德河上的老石桥。',
      '何艾妮说：“我们先听到水声然后才看到水，接着所有的人都向山坡上跑去了。”',
    ],
    speaker: '何艾妮',
    figure: '3700万',
    date: '3月12日',
    name: '卡尔德',
  },
  {
    language: 'ja',
    first: [
      '江森市の洪水で14人が死亡し、弁天川にかかる古い石の橋が壊れた。',
      '堀田明子町長は「水が見える前に音が聞こえて、それからみんなで丘の上へ歩きました」と話した。',
      '保険会社のカルダーは3月12日、損害を3700万円と見積もった。',
    ],
    second: [
      '江森市の洪水で19人が死亡し、弁天川にかかる古い石の橋が壊れた。',
      '堀田明子町長は「水が見える前に音が聞こえて、それからみんなで丘の上へ走りました」と話した。',
    ],
    speaker: '堀田明子',
    figure: '3700万',
    date: '3月12日',
    name: 'カルダー',
  },
  {
    language: 'ar',
    first: [
      'أدى الفيضان في مدينة المورة إلى مقتل 14 شخصا وتدمير الجسر الحجري القديم فوق نهر الوندة.',
      'وقالت أمينة الحلبي "سمعنا صوت الماء قبل أن نراه ثم مشى الجميع نحو التل في الظلام".',
      'وقدرت شركة كلدار للتأمين الأضرار في 12 مارس بنحو 37 مليون دينار.',
    ],
    second: [
      'أدى الفيضان في مدينة المورة إلى مقتل 19 شخصا وتدمير الجسر الحجري القديم فوق نهر الوندة.',
      'وقالت أمينة الحلبي "سمعنا صوت الماء قبل أن نراه ثم ركض الجميع نحو التل في الظلام".',
    ],
    speaker: 'أمينة الحلبي',
    figure: '37 مليون',
    date: '12 مارس',
    name: 'كلدار',
  },
  {
    language: 'ko',
    first: [
      '엘모라시에서 일어난 홍수로 14명이 숨지고 벤데강의 오래된 돌다리가 무너졌다.',
      '허애경 씨는 “우리는 물을 보기 전에 소리를 들었고 그다음에 모두가 언덕으로 걸어갔다”고 말했다.',
      '보험사 칼더는 3월 12일 피해액을 3700만 원으로 추산했다.',
    ],
    second: [
      '엘모라시에서 일어난 홍수로 19명이 숨지고 벤데강의 오래된 돌다리가 무너졌다.',
      '허애경 씨는 “우리는 물을 보기 전에 소리를 들었고 그다음에 모두가 언덕으로 뛰어갔다”고 말했다.',
    ],
    speaker: '허애경',
    figure: '3700만',
    date: '3월 12일',
    name: '칼더',
  },
];
