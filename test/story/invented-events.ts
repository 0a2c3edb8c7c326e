/**
 * A small corpus, invented for these tests: every event has two or three reports in different words, and
 * most have a look-alike in the list. Half are briefs of 20 to 40 words.
 */
export const INVENTED_EVENTS: readonly { readonly event: string; readonly texts: readonly string[] }[] = [
  {
    event: 'quake near Tarvik',
    texts: [
      'An earthquake of magnitude 6.3 struck the mountains near Tarvik before dawn on Monday, killing at least nine people and burying a school, the Ostrava Institute of Seismology said. Rescuers dug through the rubble of the village of Lomna with their hands. Governor Pavel Derin asked the army for tents and blankets.',
      'Nine dead as tremor hits Tarvik region\n\nRescue teams were searching collapsed houses in Lomna on Monday after a 6.3-magnitude quake shook the Tarvik mountains. A school was destroyed; it was empty at the time. "We need blankets before night falls," said governor Pavel Derin, who called in soldiers.',
      'Soldiers carried tents into Lomna on Monday evening, hours after the ground gave way beneath its school. Nine bodies had been found in the villages around Tarvik by nightfall, and seismologists counted forty aftershocks of the quake.',
    ],
  },
  {
    event: 'quake off Quessa',
    texts: [
      'An earthquake of magnitude 5.8 struck off the coast of Quessa on Monday, injuring a dozen people and cutting electricity to the port of Maruelo, the geological survey said. Mayor Inés Cordal told residents to stay away from the beaches until the tsunami watch was lifted.',
      'Maruelo in the dark after sea quake\n\nThe port city of Maruelo spent Monday night without electricity after a 5.8-magnitude earthquake off Quessa. Twelve people were hurt by falling glass, mayor Inés Cordal said. The tsunami watch ended at ten.',
    ],
  },
  {
    event: 'Brandel verdict',
    texts: [
      'A court in Hollenstadt sentenced the former banker Joris Brandel to seven years in prison on Thursday for hiding losses of 400 million crowns at Nordkredit, in the largest fraud trial the city has seen. His lawyer said he would appeal.',
      'Nordkredit boss Brandel jailed\n\nSeven years: that was the sentence judge Marta Oliphant read out to Joris Brandel on Thursday. She found that the head of Nordkredit had concealed 400 million crowns in losses from auditors. Brandel, 58, will appeal, his lawyer announced.',
    ],
  },
  {
    event: 'Sokolny verdict',
    texts: [
      'A court in Veresk sentenced the former customs chief Dina Sokolny to four years in prison on Thursday for taking bribes from importers of timber. Her lawyer said she would appeal against the verdict.',
      'Customs chief guilty of bribery\n\nDina Sokolny took envelopes of cash from timber importers for years, the court of Veresk found on Thursday. The former head of customs must go to prison for four years. Her lawyer called the verdict a disgrace.',
    ],
  },
  {
    event: 'ferry Alkyone',
    texts: [
      'The ferry Alkyone ran aground on a reef off the island of Skarpos on Friday with 212 passengers aboard. Fishing boats took all of them to shore, the coast guard said. Nobody was hurt.',
      'All 212 passengers of the Alkyone were brought to Skarpos in fishing boats after the ferry hit a reef on Friday, according to the coast guard. The captain blamed a broken rudder.',
    ],
  },
  {
    event: 'ferry Maiden of Rhune',
    texts: [
      'The ferry Maiden of Rhune caught fire in the harbour of Dunmorrow on Friday. Its 90 passengers walked ashore unhurt while firefighters pumped foam into the car deck, the harbour master said.',
      'Fire broke out on the car deck of the Maiden of Rhune on Friday as the ferry lay in Dunmorrow. Firefighters needed three hours to put it out; the 90 passengers were safe ashore.',
    ],
  },
  {
    event: 'Arlen and Vasco agree',
    texts: [
      'Carmaker Arlen Motors agreed on Tuesday to buy battery producer Vasco Cells for 2.4 billion dollars, saying the takeover would secure supplies for its electric vans. Shares in Vasco jumped 31 percent.',
      'Vasco shares leapt by almost a third on Tuesday when Arlen Motors announced that it would take over the battery producer. The carmaker is paying 2.4 billion dollars for Vasco Cells, whose batteries drive its vans.',
    ],
  },
  {
    event: 'Hochwasser in Erlbach',
    texts: [
      'Nach tagelangem Regen ist am Sonntag in Erlbach der Damm der Talsperre Grünau gebrochen. Rund 800 Einwohner mussten ihre Häuser verlassen, teilte Landrat Uwe Petersen mit. Die Bundeswehr brachte Sandsäcke.',
      'Dammbruch in Erlbach: 800 Menschen in Notunterkünften\n\nDas Wasser kam am Sonntagmorgen. Als der Damm der Talsperre Grünau nachgab, hatten die Sirenen in Erlbach gerade geheult. Landrat Uwe Petersen sprach von 800 Einwohnern, die ihre Häuser verlassen mussten; Soldaten füllen Sandsäcke.',
    ],
  },
  {
    event: 'Hochwasser in Lindtal',
    texts: [
      'In Lindtal hat ein Gewitter am Sonntag mehrere Keller unter Wasser gesetzt. Die Feuerwehr rückte nach Angaben von Brandmeisterin Heike Sonntag zu 60 Einsätzen aus. Verletzt wurde niemand.',
      'Sechzig Mal musste die Feuerwehr in Lindtal am Sonntag ausrücken, weil ein Gewitter Keller und Garagen unter Wasser setzte. Brandmeisterin Heike Sonntag meldete keine Verletzten.',
    ],
  },
  {
    event: 'huelga en Puerto Albor',
    texts: [
      'Los estibadores de Puerto Albor iniciaron el martes una huelga indefinida para exigir un aumento salarial del 12 por ciento. El sindicato Marea Unida asegura que el seguimiento es total y que ningún buque será descargado.',
      'Puerto Albor, paralizado por la huelga\n\nNingún buque fue descargado el martes en Puerto Albor. El sindicato Marea Unida reclama para los estibadores un aumento salarial del 12 por ciento y no fija fecha para el final de la huelga.',
    ],
  },
  {
    event: 'huelga en San Teodoro',
    texts: [
      'Los maestros de San Teodoro comenzaron el martes una huelga de tres días contra el cierre de nueve escuelas rurales. La consejera de Educación, Lucía Barrantes, pidió diálogo a las familias.',
      'Nueve escuelas rurales de San Teodoro cerrarán en junio, y sus maestros respondieron el martes con una huelga de tres días. La consejera Lucía Barrantes llamó al diálogo.',
    ],
  },
  {
    event: 'пожар в Яснограде',
    texts: [
      'На складе мебельной фабрики «Кедр» в городе Ясноград во вторник произошёл крупный пожар. Площадь возгорания достигла трёх тысяч квадратных метров, сообщил начальник пожарной службы Игорь Лапшин. Пострадавших нет.',
      'Крупный пожар на мебельной фабрике «Кедр» тушили во вторник двести человек. Огонь охватил склад в Яснограде площадью три тысячи квадратных метров. Начальник пожарной службы Игорь Лапшин заявил, что пострадавших нет.',
    ],
  },
  {
    event: 'выборы в Зареченске',
    texts: [
      'Мэром Зареченска избрана врач Ольга Тихомирова. По данным избирательной комиссии, она получила 54 процента голосов и опередила действующего мэра Виктора Сажина.',
      'Врач Ольга Тихомирова победила на выборах мэра Зареченска, набрав 54 процента голосов. Действующий мэр Виктор Сажин признал поражение, сообщила избирательная комиссия.',
    ],
  },
  {
    event: '清源大桥通车',
    texts: [
      '横跨清源江的清源大桥星期六正式通车。大桥全长三千二百米，工期五年，总投资四十八亿元。通车后，南岸到北岸的车程由一小时缩短为八分钟。',
      '清源大桥通车首日，两岸居民步行过江。这座全长三千二百米的大桥投资四十八亿元，星期六上午正式通车，从南岸开车到北岸只要八分钟。',
    ],
  },
  {
    event: '白鹭湖地铁停运',
    texts: [
      '白鹭湖地铁三号线星期六因信号故障停运四小时，两万名乘客受到影响。运营公司总经理赵立群向乘客道歉，并承诺退还票款。',
      '信号故障导致白鹭湖地铁三号线停运四小时。运营公司总经理赵立群星期六道歉，表示两万名受影响的乘客可以退还票款。',
    ],
  },
];
