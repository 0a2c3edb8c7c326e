/**
 * Written by scripts/build-background.js; not edited by hand. Document frequencies of term keys in
 * 1,683 English news texts of a research corpus. Counts only.
 */
export const BACKGROUND_ARTICLES = 1683;

/** One line a count, highest first: the count, then the keys that occur in so many articles. */
export const BACKGROUND_COUNTS = `1416 not
990 report
863 new
854 #1
775 year
724 time
719 person
716 take
701 make
647 go
637 state
602 place:us
599 know
584 see
577 come
549 last
544 #o1
515 #2
507 claim
497 man
485 us
472 offici
471 dai
462 video
456 confirm
454 show
437 find
435 media
433 com
432 call
429 week
427 post
414 think
412 die
409 old
405 #3
403 month
399 believ
396 group
394 leav
385 give
384 back
382 appear
369 recent
363 sourc
353 work
346 govern
345 world
342 releas
341 look
334 islam name
330 stori
329 forc
324 life
316 citi
311 right
310 kill
302 wai
300 want
294 hold
291 public
289 countri
283 ask
281 start
279 twitter
278 part
277 secur
275 hear
273 watch
269 later
268 lead
267 polic
265 member press
263 milit
262 offic woman
261 famili
260 place:sy
258 attack tri
256 end isi place:iq
255 reportedli
254 long write
252 help place:gb
251 base photo
250 al
248 inform next place
242 #6 nation
240 run
239 site
238 continu live
236 begin happen
235 head
234 dollar high local
233 decid number
232 earlier
230 rumor speak thing
228 becom case put
227 air hand
224 compani
223 issu
222 home presid social
221 #4
220 follow
219 #2014 area leader
216 remain
215 @d1
214 appl investig point websit
213 set
212 announc friend
211 #5 todai
210 fact
209 close feel
208 onlin plan
207 oper
206 ago expect real servic
205 hour imag
199 build keep meet move
197 intern shoot
196 @d2 earli fighter stop
195 past true turn
194 former like militari share
193 seem
192 control mean war
191 #10 actual
190 @09 author awai centr order
189 appar current
187 reveal
186 caus hospit spokesman
185 good plai
183 fight insid
182 carri
181 night previous suggest
180 detail identifi
179 facebook
178 talk
177 describ launch possibl support
176 captur gener terrorist
175 bring
174 daili pictur
173 includ
172 chang
171 #o2 break face hit record return
170 john realli sell
169 journalist reach street
168 account lot
166 immedi origin strike
163 child fire major
162 larg
161 organiz town
160 abl love open question respond
159 health provid
158 @08 bodi clear hous
157 alleg charg intellig late read
156 front
155 @d4 arm
154 full offer
153 #2015 manag
152 north york
151 #9 border miss user
149 #12 suspect
148 #2012 dept due note
147 big contact expert other receiv
146 capit event hope terror
145 consid travel
144 @d3 articl problem
143 @d5 agenc attempt creat free further
142 #2013 defend interview messag michael
141 ground send
140 ag mark medic
139 commun featur page produc smal
138 newspap obama relat target updat
136 allow associ doctor execut final
135 @d7 activ differ girl littl
134 far fli job
133 bomber lose spend
132 film human incid internet power young
131 allegedli deni fall outsid
130 school
129 @10
128 arrest devic
127 #2011 develop
126 @12 date director jame pass star sure
125 cover pai son victim west worker
124 direct surpriz top tv
123 ca chief father resid serious shock visit
122 join remov soldier
121 behead complet instead test treat tweet
120 aid
119 emerg morn price publish reason soon
118 @d6 co fake present wear
117 cite import probabl youtub
116 almost concern indic safe walk wit
115 experi link senior sound
114 addit fear outlet rais western
113 fals involv northern role similar
112 busi catch law middl minut product specul stand
111 @11 bite born brother independ word
110 grow network suffer
109 #11 best david need posit sign view
108 act deal enter
107 east quickli version weapon
106 arriv car chequ condit fail kind matter violent
105 design drive locat pull strong verifi
104 black level line respons situat store
103 #8 kidnap repres result wide
102 #~1000 action armi explain extremist folei foreign interest parent prove spread threat warn wife
101 #20 address confer initi phone
100 #7 iphon quot region
99 @01 @02 airstrik boi bui cut food train
98 @06 jhadist kurdish parti
97 choos discov minist seek
96 @04 avail discuss latest market model team univers
95 cnn heart hostag ident often scene
94 #40 evid learn ministri nearli potenti prison reuter rule side size
93 #30 drop list monei place:cn sit south
92 central foot muslim total
91 analist authent citizen conduct great mother
90 contain prime singl
89 airport alwai critic entir seri thank
88 declar edit emploie figur gain mention murder
87 #18 determin doubt
86 battl campaign eie game mail moment monitor qaeda refus station studi threaten understand
85 hoax mph place:fr pretti protect refer rise serv staff
84 #100 anonim custom eat perform request stai weekend
83 accus agre drug extrem hard multipl spot steven
82 command effort moham pick programm
81 cours crimin god research
80 agent connect deliv exist idea main room student wall
79 #24 @03 app captiv declin femal isil low pm polit
78 actor channel crime express footag movi provinc televiz
77 @07 attend estim kei place:ca place:un unit win
76 bbc blog blood injur normal search sever steve track
75 apart care christian effect fan islamist kim mask occur popular save secretari sister unclear
74 africa camera guard light mosul trip
73 #~12 abu better coupl els longer pentagon place:tr pleas seiz specif spokeswoman step
72 box burn circul demand gun prepar radio simpli sistem southern texa
71 administr ebola justic polici project round short space special wait yesterdai
70 conflict increas institut li magazin memori mid negoti photograph profil shop sport ti vehicl viral
69 belong certain chanc fbi focus forward parlia paul plane ship
68 advanc displai file huge leadership obvious piec push struggl surfac voic washington wonder worri
67 aliv cost disappear gold histori individu land place:kp secret
66 #31 #o3 anti jong natur neighbor risk sotloff stage thoma
65 celebr certainli cross gui nearbi rank recov spokesperson
64 #13 aircraft bad credibl detain difficult door form industri notic perhap pound sex term water
63 access brutal civilian court email eventu exchang founder half sens surgeri territori tipe various
62 birth depend dress futur privat rep rush throw titl togeth troop unlik upload white
61 #22 accept bill clip comput editor lack letter pro realiz usual varieti wind
60 contribut damag eastern owner rest screen steal technologi
59 #15 add admit attent exampl fox happi legal process purport requir separ signific touch
58 answer colleg commit common docu marri non prevent
57 barack content danger definit destroi hill jhadi journal mass materi option park re readi retail teenag vice worth
56 #29 #~100 afternoon ahead awar blame familiar function inde mike surround trade web
55 #200 alli approach brief dog draw drink exactli killer london mind place:ly raid rock shortli sick upcom wo wood
54 #2009 anim assist block caliph committe earth english especi fill gang hide holidai ill maintain pilot rate
53 absent alon assum audio babi career educ feed guess impact ongo rel scrol skin success
52 abduct ap baghdadi batteri brand de enforc engin famous global limit pic place:ru rang strang succe unknown
51 #16 #300 affili amount arab attornei brown decad deep equip expens facil heavi holliwood maib mostli peac place:ng possibli smartwatch sort stick summer whole william
50 #25 click coalit consum exclus host insurg mirror mobil publicli red rememb standard suppli whatev
49 #0 absolut affect assault civil engag field fit jet la partner predict promiz unconfirm
48 #14 band cook counter expand measur paper place:de plus road schedul self spring tape unveil
47 #28 activist alongsid bleed broadcast california clearli convert establish http item male own peter place:kr place:mx prompt scientist sometim spark suppos teach wearabl
46 #2006 aim appeal ban capabl cast contract council district flee joke mission nbc plot pose possess season surviv tech virus weight wrong
45 #2010 #26 anticip book camp confus coordin directli handl intend jump music necessari object offend place:in rescu respect restaur unusu
44 #23 affair bakr blast diseas europ extend fashion headlin highli largest rare stomach storm sun teen
43 accent accur adviz afp argu bank conclud daughter diplomat ensur headquart hot lawier leak particularli place:au place:jo pregnant protest regim simptom ski song wake
42 #21 #500 bear beat boston christma convinc correct credit embassi examin explod firm hurt joint kurd load particular propaganda reaction roll san suspend tip tour un wish
41 aaron attract biggest ceo chees cloth complaint controversi diagnos feder googl kid machin peni place:sa practic purchas radic rapper rebel steel subject tear twice villag
40 @05 appropri bale buri class collect color combin even fellow haram innoc knife pair patrol paus phisical review ring schoolgirl troubl urg wave weigh wright
39 #1000000 #2008 #50 board boko card chri complain duncan excit experienc fine girlfriend gunfir inch jail kobani languag metal place:so prior societi sorkin stone teacher tradit ultim unnam
38 #60 avoid blow church confid counti dark debat fuel genuin glass graduat higher improv injuri introduc patient place:af place:il raqqa religi unfortun violat
37 amaz ankl award background basic boil cb clinic closer creatur danni demonstr dismiss drone earn encourag fun hire imposs josh meat metr observ on period promot rape relationship resist roughli second sexual stream stronghold tank tim
36 #17 #19 #250 #349 #48 ad african alert anniversari biopic centuri chat consequ conserv degre deputi detect extra fatal floor freed freelanc fund gather gunman hain hang il king laugh outrag praier progress quarter telegraph
35 acknowledg artist bed bloomberg cash challeng charact comfort convers dictat enjoi entri episod globe homeland johnson luxuri organ place:it regist scotland shift squar st stile stress veteran
34 #1000 #5000 #~1000000 analisi angel asia audienc ben ceremoni colleagu condol confront consist dawn disclos doubl exact hole hunt jonathan loud massiv minor omar pain plate properti quick satir skeptic status strateg tailor translat vow writer
33 #2004 aluminium cold combat commerci complic desert distribut duti expos forget heavili highlight influenc judg kilometr match misterious obtain opposit particip place:td plenti pop remark replac repli stainless sunni suprem trend undergo
32 #2000 #35 assur brian cancer chain coverag cri dedic desper england ferguson frequent hair inspir jean jm kevin lai march mashabl numer orang place:ke plaier punish queen recruit richard sad scienc smith suit swath to5mac unabl unarm unidentifi
31 accompani advertiz attach basi chibok compound correspond debunk driver dub fast gift gill heaven hunter husband imagin kirbi larger manhattan mp notif popul prefer presum pursu rear rob scale snow subsequ sudden trail weather worldwid
30 abdullah aggress appli bai bar batman bin bizarr chip condemn distanc dump elect graphic insist instagram liter lower modern observatori opportun ottawa profession professor profit remot rip scott sight stock studio tabl unverifi valid vallei valu wilson withdraw worst
29 #39 ahm alan angri apologiz applic biographi campus chop compar cool counterterror crater crawl data embarrass european ex factori fate finish gunshot hero histor illeg interpret invest leaf marshal meteorit missil mount personnel photojournalist place:ni promin purportedli resembl sgt solut soni sweep vital walter wing
28 #27 #4000 abus advic alarm asteroid blumenth ceasefir dramat eiewit elit elsewher eric fever hashtag hotel immigr infect lock lopa mac massachusett militia mountain nightli pack place:cu place:eg place:lb praiz reddit seth spider strategi stun suicid tactic technic toi tom transfer truck will wrist
27 #10000 #32 #70 calm cell chariti crazi cultur darren drag escap flow greater hall interior isaacson keen korean limp lover maior mariuana mosqu nasa nice nicknam oversea prosecutor reader repeatedli republican samsung smartphon somewhat subscrib tale task text van visitor vote warm welcom younger
26 @08-09 abandon apprehend brain branch breath categor cathol chair commonli corrobor count delet enemi fish grave gunmen harm helicopt icon jone manufactur mourn net oil perfectli permit place:jp purpos resourc roial seat simpl strict tini tree tribut window wozniak
25 abdel adam ammunit aniwher appal asid autopsi bali beatl bloodi ceas clash convent crisi dam delight deploi dilan divid encount entertain everiwher execution explos financi giant gout governor grab grenad guilti igen jacxon jason knee meal mere mix mum nose nun older overnight piongiang place:ch plant port poverti prank pre qualiti rap regular regularli revel rogen sentenc smaller softwar stephen strip superman tag tast tropic
24 #1990 abdul afterward aleppo assad bullet buzzfe chemic christ comment compet complex crack crash crowd deepli detent detroit domest equal essenti fix flag forens hen hiack homeless impl insect intervent io kneel maje marin mi5 newli odd place:kw pocket pool rat restrict ridicul rival scottish sensor shake shekau sing solid soul strap tonight transport trigger vast vega
23 abubakar airlin alcohol alex anna attribut banxi burrow casualti charli chest client dalla dig disput don electr emwazi extens fair francisco goodluck gordon horrifi humanitarian inquiri intens invad labor laden leg licens martin metro misteri nativ notabl occas otherwiz place:nl place:tz planet pr priest properli recogn refuge sergeant slap sorri terribl ticket tipical trace union upset yo
22 #2001 #2003 #2007 #33 #34 #400 #41 @11-22 animor aniwai annual appreci assembli await badli ball bari bashar batmobil bedroom behalf boom boss brave cameron corpor coup debut disturb dna ear edg environ faith fresh funni gear green honor hop inspect intent ipad island joe kassig kingdom mall matt ok oliv passeng place:es preserv proclaim propos quiet reduc reliabl reliev repeat resolv rich rosenberg scar scare seal sensat silicon slightli southwest stretch stuff swim taliban traffic vari viewer wild wine winter www
21 #45 abc accessori ambassador analiz art besid bibeau bottl breach cabl certif clean commiss consult dad dan dc easili el enhanc estat explan flood franchiz frustrat fulli ga georg getti guid holi hussein instal jose lin listen managua murillo nurs propel radar rifl rocket script seemingli senat session slow smel swap testicl theori topic trap wast whereabout wors zehaf zone
20 #42 #o4 accident advantag afraid averag aw blue boost briefli broad bundl christoph circl cleric competit construct cooper culkin custodi deliber democrat distinct dude dulaimi economi emploi folk forecast format fractur fri friendli glove hassan henri hilari hip ignor increasingli iron karat korea lean lucki macaulai madden mcdonald metropolitan mo nois occupi opt oscar palac pet presidenti rc reflect regardless remind retali retir ride sam sin smart supposedli tall testosteron underground uniqu urgent vicker visual vogu weird wintor yard yellow
19 #100000 adult amazon appoint approv approxim assert assess badeh bag bang barbar besieg bet bid blogger bogus boifriend bright bureau bus buzz carolina cen chairman comcast compon concert consider convict cop dicaprio discomfort disintegr divorc donat download easi et fairli fiction flavor formerli forum frame ft galleri garden gawker graffiti hate healthi highest hook infam koban leonardo lo loial midnight mistak opinion outskirt overwhelm ow place:ye platform privaci rai reserv section shape shooter skil smile speed storag straight substanti surveil suspicion tackl tiger tourist twin visibl
18 #1998 #350 #36 adopt airdrop ali anger astronom benjamin bigger bottom cage categori caution chicken christi commission conveni crush depict deport digit downtown dri elderli embrac enabl exit factor fingerprint fruit goal golf gonna gossip grand gruesom harper horrif impos incred infiltr jeff joel knock liber liquor mainli mari massacr mode mouth museum nowher nuclear oppos outbreak paint paler partnership peninsula perpetr politics preciz pregnanc roman ruin saja sanction scandal scenario sceptic seattl secretli seg select silent simpathi singer sleep soil staffer stir stronger stunt suddenli summon ton trick vomit warner wrap
17 #20000 #2016 #219 #3000 #43 #80 @09-03 allah allianc anchor appendix asset auction beauti behavior boast boot bunch caption carefulli castrat cautious charl cheat club congress copi copiright cruel delai desir desk detaine dh disast domin dust echo energi enorm fee feig foundat funer gaddafi gap gen genit globalpost guerrero hank impli insert investor jazeera jess jumpsuit librari linch mad medicin micheal millionair modifi msnbc nathan notori oneal overweight perman place:pk plagu plastic poll pope pour prosecut proud pumpkin quebec react regard restor robert rodent shelter shirt shout strongli super superior tan telephon tool trial truce vandal vs welfar whiski widespread wire
16 #44 @09-11 @09-26 abroad achiev addict adm admir altern ambul athlet belov benghazi biolog bruiz caitlin circumst clue coin col comparison congressman conspiraci contest core creation cupertino dar defeat denial depart dian disnei easier entranc evalu fame fascin favor fenc financ firebal fool franci gate gee genitalia godan gonzalez goto grandfath guardian hail id impress infidel innov inspector intercept joi keiboard kelli leather lemon lengthi lockdown loui luckili luke lunch menu michel missouri montreal northeastern notifi oversight packag panel passport pizza place:ma place:ps plead po predecessor premiz pretend primari procedur quarantin rapid razor recal reli resort reward rice rosario roundup rout saddam sapphir shabab shut somehow statu suburb termin theatr throat tower trust urban vacat virgin watcher
15 #1980 #200000 #2005 #300000 #57 #71 #o19 abdi abdomen ansar arrang balaclava beard bend bird birthdai blister bloodsh boat bone brick buier butcher canist cbc chandler chlorin chosun cleaver cond contrari contrast convei crew cristal crusad danc defi degrad devot disgust durex elimin empir error es espn exerciz exhibit flat fortun ganganagar gender gov guantanamo haiden hardwar haruna heel helmet hometown hopefulli ideal identif iguala ii ilbo incredibli infest info instruct interrog jack jesus jhad keni kurdistan label laboratori legitim levant liann lieuten luci lung macbook macrumor magnet manner master monthli motiv nail nast nelson oldest panic paradiz patrick phelp pin place:ba place:tn poison prai pranxter quit random rcmp reform reject reveng revers sabah safari saint scarf scotch scream seidel silver simpathiz slaughter smoke solidar spice spiritu squeez sugar swift tragic trailer unexpect valentin virtual vision walton warplan warrant warren weaponri
14 #10% #10000000 #1000000000 #1970s #1979 #~10000 abram academi ahmadu align andrew angela appleinsid ashton atroc autonom beacon blade breakfast bro burst cabinet captor castro caucus cdc cirillo clad communist condom crude danladi deepest defin devast dimens dine edward escort etc expans extradit extraordinari fitch flash footbal forev gp grate hampshir hei imprison jersei jessica jorg joseph kerri kfc legendari lesson loos luck magsaf mainstream matthew mechan meteorologist microsoft millan monster moon mortar motherli nake necessarili nicola northeast occup overal partial path peg perfect place:se portion pot prize provok pure radicaliz rajasthan rapidli reassur recognit rehab relev rent reput resolut retriev river robot roi sand selfless shabaab sharia sieg significantli simbolic sniper sole somebodi somer somewher sooth spare specialist stewart string sugarhil superhero superviz supplier surpass swear swirl terrifi theft theme tight tinder toni tough transform unawar unspecifi up ventur vigil vigilant volunt vulner worsen youngest ypg yukawa
13 #1200 #52 #99 @03-09 acr ai android antihistamin archbishop arizona au austin aveng beast billionair blond blur borno bow bowl brigad brooklin cach cancel capac chart chase classmat code coincid comic complac confess contradict counsel deem defect deplor dermatologist deter disappoint disclaim dorian dupe ecosistem ed elizabeth emot envelop era erupt ethic extract faction fatigu favorit fidel fincher formal fr gai gotten graviti greta guest hack hairgat hell highwai horner hostil huffington ilic illustr insight intensifi intersex intim intoler invit ipod kai kg kick kumar kutcher lawmak legend lesser let leverag lodg longtim macerata maker meteor mig mini mm molest moral mtv nato nevertheless nidailinew occasion osama pacif parad paramed peshmerga philip place:dz precaut proce putin rage refut reinforc repair reproduct resum retreat rian rt screengrab screenwrit sheikh shoulder sidelin signal soup speci specifi stem strauch su suitabl susteren swimmer talent tax techniqu tier trio truli tukur unearth unrel usb variant weekli winner wolf
12 #150 #38 #66 #72000000 #90 #90% #o10 #o5 accommod acronim addition affleck ahrendt ail ambush amus asian aspect automat banja bargain barrel battlefield beneath bonghwa bringbackourgirl bunburi calcul calif cartel cartoon casual checkpoint clarifi classifi closest cloud compli context corrier currenc dailight dash defector deterior dinner dispos disrupt down dril drown earthquak editori elabor excess fallujah forb furious golfer greatest greenwich grei helmand herald hint holt horror humberto implor incorrect inquisitr instanc integr j jacket julian kani kansa lawn lester lie lisa logo lotteri luka mailonlin mock munit neck neg neighborhood neighbourhood netflix northwest nusra okai olsen optimist overthrow pal pebbl pga pickup pit place:mk place:qa portrai poster premium proceed prohibit prospect quietli race racket ralli ram rampant realiti reattach recogniz referendum relai revenu sabaah sack safeguard salaam saleh sampl santamaria scholar scratch sean sear seismic sen slip slowli slumdog snider snope sophist speaker split submit superpow suresh surrend suspici switch temperatur templ tend toilet tone transit tune underneath unfound upgrad urin utah vagu voluntarili wage weaken wilfri
11 #1990s #1992 #58 #600 #68 #82 #o13 @01-29 @09-30 @10-22 abadi abort acquir acut afford amongst anbar ann arabian archdioces armor arteri artifici aspir atlant audit awaken baghdad baltimor basebal beach beg bellagio belt bendgat bergdahl blasio bless bob broker cafe caller canterburi cheaper citizenship climb cnbc coat collin companion compens constant corner cream debri decent deleg delic depress diabet discount displac ditch dot drama ebai elus emploier entitl etern evacu exert fabric farm farmer fat fatwa feedback fierc float footprint forth foul fuck gadget gestur glad grant grip havana honest humor ic inc insur intimaci isol jang jarrah jeh jetlin jewelri jnni jo judici juic jumper kocani lake lanc lawsuit lion luca malaria map mate mehmedbas mill miracul mob mom narrow nausea navi nenad nic obes offens olimpic omeri ordinari orient outfit overpow overrun pant parliamentari patron pen perspect plaster plausibl plea plumb plumber poop premier primarili print processor rail rain religion republ rever rhithm rod rolex routin rubbish rubbl ruler sadli safir satan senad shane shoe shore sicken sinjar slipperi slope smash snowstorm soft solar solv spca spi standalon structur stuives successor suck suffoc suitcas sweat taunt teletubbi temporarili thanxgiv thinner tire tout tribe tripoli trouser twist ugli underscor uniform upward vancouv victori vladimir ward whip zack
10 #1200000 #2002 #40000 #47 #5000000 #550 #800 aamir aguirr airplan allegi ambit amsterdam anibodi anitim assail assassin assign auton awak babici bare bibl bidder blocker bugatti bust canseco carrier casino catapult chao chilpancingo cia classic cobra colonel column competitor comrad conal configur connector contempl contend cordon coron corp courag creator cub curti daniel dealer dealership deen delta demiz deserv dhawan dinamic disapprov dish distraught embattl embed equiti escal estrang evan everidai exodus fade fanat fantino fi flame flip florida flower flush forthcom frag gene ginsberg gram greet greg guarante haider hairi hardli heartwarm ibrahim immin implic induct intellectu interfer intimid intrud jmmi jon journei kevlar kitchen laser latter le leagu leas legitimaci lego lend lift lip liquid lord lt malli manhood margin marvel meantim mediat mental mi6 michigan microchip miracl misinform motion mushroom nairobi naval newest ni nonetheless northwestern odinga offshoot ordeal pan pave pei penni pension permiss phrase pink pitch place:ar place:cm pledg porch porn preced princ probe prototip qureshi rack railwai ransom raul recreat render retina retweet reunit ri rodong rudin rural saballo sarah scam scanner schoolboi screenshot scrutini sea seam sector semi severino shabwa shadow shandong shar sharp shed shi simbol similarli sinmun slim snap snowmen spec sponsor stagger steakhous streak stuf successfulli surgeon sweet tablet tail tap throne timepiec toll toppl toss unattend unbeliev unblock underag undisclos unequivoc unido unnecessari upscal uterus vanish verma volatil warehous wash well whatsoev whenev wherev yell
9 #1996 #2000000 #250000000 #360 #49 #4999 #62 #67 #74 #88 #911 #o7 #~20 @01-01 @01-04 @02-09 @09-25 @10-17 accid adamawa adapt aftermath album altitud amateur armstrong arnold astronomi atop balanc banner barbara bat batcav beer bernard bezel birmingham blanco blank bride brook bug buse button candi candid cannabi cap carter casadi casei catastroph catfish chaffetz chronicl conceiv concentr concept conscious corrupt craft creativ crossov damn davi decapit default despot diario diarrhea dictatorship dino dispatch domain dream dui elder electron ensu everibodi evolv exploit explor fault ferrari ferri fleet forbidden ford forefront fort foxnew frank frid frighten fundraiz garcia ghost glanc gruber gruel guimon hammer handset harder hbo hedg historian hors hug humbl ibn icloud ideologi idf inaccur inaki incom infami instant iv jai jane judd justin kaila kasasbeh kasper landscap leap lee lg lighter lone louiz magic magneto mansion meehan method microphon midst mite modi moor mueller multi musician mutil narendra nasti neglect ngo nichola niec nipd nonsens oberholtz outpost ovari overdos pace paiment palm parachut penalti perceiv persuad phil photoshop pile pillow pounder preach predat privileg prophet publicist pupil quantiti rampag recharg redesign regain regul resign retract reviz revolutionari riadh roadsid robe salt scaffold score sd sequel shower sic sinc slate slot smack sneez snowman span spin spirit sprai sprawl stabl stairwai stake stupid substanc sunlight surgic survei swallow swipe tabloid thin thompson tmz tomorrow tooth tragedi trainer transpir tribal uncertain uncertainti uncomfort uncov unfold untru upriz url usag useless util valuabl veiron vii villa volcanologist whisper whoever wield wil wildli yeah zad
8 #1300 #130000 #15000 #1500000 #1982 #1987 #1999 #2.5 #6000000 #65 #650 #7000000 #85 #999 #~100000 @01-08 actress adventur advoc ain ak aka alter ancient ant arachnid artilleri asim autumn axl backup bail balloon benefit binesh blackjack blair bmw booz borrow bracelet brandish branson bratton brotherhood bullshit bump burger capitol capsul cardin carlisl cctv ce chapter cheer cheliabinsk chengdu chil clergi cluster coincident columbia commend commentari compel consumerist contributor copper counterpart courtesi coutur cpl craig crop cult cultiv cumbria dean decal decker decor destin deton dial difficulti disagre discharg disciplinari disguiz distress doorwai drum dubious eduard egg ei empti en entiti environment envoi esquir estrogen ethnic exagger exclud facial farther faster feminist fewer firefight fisherman flaw freak freshman frontman fulfil furnitur galveston garner gb gmt guidanc gumtre haha halftim halt hamid hamish hammond hat hausa hazmat hebdo hiv holster honestli hood hopkin horribl huffpost ie ignit ikwiz imit improviz inet interact intrigu invent irbil irrespons itun iwork ju julia juri k5 kb kenneth kidnei kindl kit knightscop kriagliachenko ladi lane laptop latino leonid lethal lifestil linkedin liverpool log logic lure maj malaren manipul mcmurri meng merchandiz mgm mislead mitig mous munaid municip munster narr nationwid nephew nerv nfl nightmar nikolai noon nut oblig os oxigen paraliz pari parish passag passion pest phase phoni place:id place:ve postpon pradesh preacher prematur presbiterian prescott princip profoundli promptli prop protocol pseudonim psicholog quilliam rahman rami raven realm recuper relentless renew republika resel reservist reset revert revolut richest rub rudaini sail salman satellit savag scoop sheet shen showcas silvia slam southeast spike spoon succeed susan sustain swel tent thankfulli thick trackpad transact trash tunnel unconsci uncontrol unfairli unrest unsourc unsuccess utter vermin vertic videotap vladi walker watchkit wed wel westgat wherea wildlif woodi wtc xendan yank zeppelin
7 #100% #130 #13000 #1500 #2000s #25000 #3.5 #45% #55 #55% #59 #8000000 #86% #o21 #o26 #o69 @10-14 @11-20 @12-18 @12-31 abdulrahman abuja accordingli acid acquisit adher administ ador aerial aggrav alik almighti amanita andrei anxieti applaud arabia arena assembl bacxtag barn bartolomeo beaton bei beirut benedict bernadett beta bind bing blackout bodiguard bodili bonham bother breitbart bretton brunswick bubbl buckingham calendar camouflag cargo caviar ceil char chassi chastain cheap cheek chernobil cherri colorado comedi commemor condo consent constip couch courier cousin crossbre curious debi deepen del delicaci denounc det dim dismantl dispel divers dual dull edibl elastom emment encamp endur epidem eras eschew eustachio except exception exil explicit extent facto faulti fearless feminin fictiti firearm firework flesh flung flurri fog fold forbid gambl gaza gemma giggl ginecologist gradual graham grammi greatli grief groggi guidelin gurman gurmeet haaretz hallucinogen hallwai harsh haven heavier hellfir hermit hipe hispan huzler hwang imageri impend impoverish impuls incens incorpor indiegogo infrastructur inserbia insult interven jaffrai jenni jeopardiz jewish jlt junior jurass kadalim keinot khou kidnapp kiss kolber ladl lago legisl levantin lewi liberti lifetim lightn lindon lowest lucita lump machineri maduro maida marit marsha martha mattress maximum meme mess meteoroid missionari moaz monu mortgag moscow motorola muammar muazzam muscaria mute nervous newborn nibbl nitz nsa nt obscur occurr olimpian omallei optim orbit ordin oust out outcom outlin overcom overlook paig pamphlet patienc pencil penetr percentag perimet perri phenomenon pie pierr pierson pigeon pine piper place:cl place:dk place:lr place:tw place:ua place:ug place:va platinum plug pois poorli pricei prouder pst pub rahim raw reappear recit reclus recount reel refrain reiter repost resurfac retain reunion rid rider ridg ringo robust rochest romant rough rouleau rudaw rudd sake salari sandov santa sarajevo satisfi scorpion scrambl scrap screenplai scuttlebutt se secreci sermon setback settl sham shave shel shit shotgun sibl sidnei silli simul simultan singh sleuth slice snag snake sorti sped spiderman spreadsheet spree spur stabil stan statist steak steinberg strain stretcher strongest subtl sum summons supermarket survivor suzi tabuk taftanaz talib taller taugan taxi technolog tee teletubbiland tendon tenkaev tension tile tirant tor tortur trader transcript transmit tripl tweak twenti unaccept unannounc unansw undoubtedli unharm unleash unmask unoffici untouch vale vet victoria vigor vike visa vivid vollei wadi wale weep weibo whitnei whop wi wider wipe wow woz wsj ya yorxhir yosemit
6 #1600 #1855 #1974 #1980s #1984 #1997 #22000 #276 #30% #69 #730 #o20 #o25 #o34 #o6 @01-07 @02-04 @08-08 @08-26 @11-08 @12-17 abdulla abid abil ablaz aboard absente acapulco adriatico agar allerg altogeth amend anecdot ani apach aqap arbor artwork assisi authoriz backlash bait balandina banana bandmat baptist barricad barrier beardgat benefici berman bethel bewild billboard bio bistander blind bloodstain bolden bolster borough bounc bradlei brag brainer brankova breakthrough bristol brokaw browser bureaucrat cape casket cat catron cavil cellphon censor ceram cesar chamber championship chatter cheater chef chol choson ciber cigar clare cloister closet coast coffe coffin coloni compos compriz conclus confidenti congression consecut consol contamin conven cord cornerston counterfeit countrisid creepi crucial cs cup curb cure dailimail damon dare dave dawson deadliest deceas decreas deed defenseless della democraci demon denni deprav dera dialogu diego diet differenti disclosur discredit dispensari distributor dmitri documentari doll drain dreamer drummer duck eas edict elin elon enthusiast equival erect erotic erron estero ev evanmcmurri excel exempt exhaust exposur extern faie fax festiv fin firmli first fisher fist flagship flick fluid foier fond forest freez frisk frontier fundament fungi funnel galvin garb generos geneva geograph getelementbid gigant ginaecologist glide golden goldfish grail grass gravit grievous grim grisli guerrilla gunpoint guru hallucin hamel handcuf harf hca headphon heal healthcar heartbreak hershberg hesit homi household hub hulu hungri hurri idiot idlib idriss imgur implement inappropri incheon incident inclus inconsist infecti infertil influenti instru interestingli interrupt itv jabhat jaw jeremi jerusalem jnn johnni joni juli karam kctv keller lab latin launcher lavish leed leukemia lightli lineup litr lookout lusti mackai madhia maghreb maiduguri mandat marinela massachussett math mc mccallist medal mediait melvin membership mensch menus middai midtown midwest migrant miller miscarriag misdemeanor mith mogul monik muath mukhtar nand nasser neutral nick nike nikolaev nomin nordegren norfolk notorieti obrien obsess offspr ontario op org ostensibli ounc overdr overran overse papal paperwork parasit passer pastor pb peak peer penchant pend perth phisician phoenix pioneer place:br place:gr place:ie plight plung precious preview proper purdon quartz quel quran radius rant reconnaiss reign reluct remaind renov reprimand repriz residenti retribut rev revamp riot ritual robinson roch rodman roger rolling rubi rug sabin sacha salter samuel sauda sauna scan scari scorn scrape scuffl seinfeld sensation sera sew shame shield shockwav shopper shutterstock sichuan slain slew slower sneak specimen spit splinter sprain squad srpska stamp startup steer sticki strand stroke surf swiftli swing tab teas techcrunch technician tel tether thereaft thoroughli thr thread tissu titchmarsh tokio tongu toronto transpar tremend trol tube tuck tweezer ultron unavail underwai untitl unwant unwittingli upi upland upper vaniti veget veterinari victor vika vineiard vocativ voicemail votaw waistlin wal warfar warrior watchmak watford weak whatsapp wireless xiangian xma yahoo yasir yazidi yorker zubeir
5 #1.5 #12000000 #170 #1700000 #1795 #1800 #18000 #1820 #1978 #198 #2% #200000000 #2084 #2500 #250000 #2500000 #2500000000 #280 #35% #3600 #37 #450 #468 #499 #50000000 #54321535 #549 #6608306193530000 #7.5% #7000 #75 #7500 #o11 #o8 #o9 @01-02 @01-09 @02-03 @02-10 @02-11 @03-25 @04-12 @08-19 @08-21 @09-07 @09-09 @10-06 @10-08 @10-09 @11-06 @11-13 aafia abderrahman abrahamian absurd abund accumul accuraci accustom ach acquaint adel adelaid adjust advers advert afar aggreg agoni ahmad airwai ala amazingli ami amnesti andi andrai anjem antic anxious archiv aris arrai arsal artifact ass atmospher avenu badri ballist bathroom bc beck bedfordshir bengali berg berlin biologi biong bipass birthplac bishop bitch blacxton blaze bling blockbust blvd bold bombard bond boogi bout bra brass brat britani broader brooxid brows buddi bull burial bush candl capus carr cartoonist catherin cc cenotaph centcom centimet certainti ch chatham chauhan chechen chestnut chic chicago childhood choudari chowdhri christin chuck chug chunk cigarett circular civic clerc clerk cleveland cliff clutch collabor collaps collid columnist comed commando commenc commerc commonwealth confin confisc connecticut conscienc constantli constru contagi contenti corridor costum countdown counteract countless countrimen crate creep crossfir crown cruiz culprit curat dana darfur deeper defec dempsei depot detector diagnosi diagnost digitim digniti diner dipsi disabl discrep dissemin ditka document dolphinarium donovan downplai downward dram drastic drift eager ecologi edenbridg egalitarian eggnog elementari elig emphas endeavor endless engulf enlist enquir enslav enterpriz entrepreneur enviz er erbil est evil excav excerpt excurs experiment fagan ferrel finaliz finest finger flock flu footstep forai foremost forg foster frail framenau franco frenzi frisco fugit genet genius genocid geolog giggli gilli glori glue grader grasp gregg grievanc gril gross gruden guitarist gulf gwang hajar halfwai halloween hannah haqqani harvard hatch heartbroken hebrew hemispher hereditari heroic heung hideout holli homophob homosexu hotli hristoforova hurl hurrican ian iii illumin immens inabl inadvert incit infant inflict ingest inject inner intact intel inter intrepid inund inventori jax jennif jerk jesuit jn jokingli judeh jungl jupit kardashian kate kati kazarian keishawn kentucki klein knight laa laguna lamppost landlord landmark lans lash lassa lastli laughabl lazi lb lcc lefevr lever likelihood lindsei lipstick liric liricist lloid loan loialist longest loop lucil ludmila lunion maalomah maan mace madonna makeov manhunt marbl mariland mart mastermind maui mausoleum mcgee mediterranean medium meier mekkaoui memor merci miami mic mich micro microscop migrat militiamen miser mistaken misunderstand moammar modest momentum monarch mood mortal mose mosh moto mullah murren narrat nasib navig nc nearest needl nina nk nobel nod notion nsc oakland ocean optic outdoor outstand pa panick par parlor particl partli pathet patriarchi pattern patterson perez perk persist pig pistol placard place:bg place:ir place:ne place:nz place:sg place:sl place:sv planner platter pluto poignant polish porous portico portli potenc practition prestigi principl prioriti profound prone pronounc prosser provinci punch qingdao qualifi quart quarterli racial racist realtor rebuild redwood referenc refin refug rendit reviv rex rib rick ridlei rife riquelm robertson robin rodnei row rpg saad sadden sandi sandwich saqlawiah sarcast sarda scatter schefter scheme scientif scot seamgat sedit sensit senti seoul setup shaggi shariah sheer shelf sheriff shin shrink siddiqui sistemat sith skinni slideshow slimmer slugger smooth soap soccer sofia sol solo sooner sorrow southwestern spa spectacular spil spite spoof spook sporad sportex spotlight stacei stain starbuck stark starr starship starwood steep stereotip stern strive stuart suffici superintend sur swanki swollen tal tb tea teddi tenant testifi third thumb thunderbolt tick tidbit tightli tikrit timefram tinki tirico toadstool toiota tomb toxic tracker trademark tradition traffick traine tudor turkei tutor uber ui ultrasound uncl uncondit usher vain vehe vendor vent verac verif vers veterinarian vicious vocat volker wain waitress walsh webpag weed wetland wingrov winki wonkett workplac wrestl x60 xvi yeld yeoman yeti yonhap zionist
4 #100000000 #101 #106 #11.3 #11000 #125 #128 #135 #150000 #15000000 #1700 #18% #19% #1900 #1957 #1973 #1976 #1977 #1986 #1989 #1991 #1995 #20000000 #25% #28000 #4.5 #46 #50000 #500000000 #55030 #56 #6000 #600000 #64 #65000 #7.99 #700000 #70000000 #77 #7999 #80% #81 #833000000 #849 #900 #9999 @01-12 @01-27 @02-05 @02-06 @02-19 @02-22 @02-24 @04-14 @04-15 @08-04 @08-05 @08-07 @09-06 @09-08 @09-19 @10-01 @10-07 @10-21 @11-26 @12-08 a5 aamaq abadam abound abrupt absorb abuzz acceler acclaim accomplish accord adequ adigeisk adversari afriqiah afterlif agenda aiotzinapa airspac alfr alight allei allergi alterc ambigu ambiti amen america amman anaesthet andreismigov androgin angrili anguish angus annoi anod antibiot antiqu appeas append appetit arachnologist arachnophob arcuri argil ariz asbo ascertain asham asp assumpt attende audiotap aunt auto autonomi aviat awesom az backward balboni bald baraw barcelona barrag batter bean beionc bender bengal benincasa bezo bf bigfoot blunder bolt boulevard bounti boutiqu brad breakup breed bridg bristl broadwel bruce brush buddl budget buena bungl bunker burei businessman caddi calgari calmli calori cameraman camerino candidaci carlo carol carp cartier cbi certifi champion chaotic character characterist charger chemotherapi cheng chew chi chien choke chuf cirus clair clarita cleaner clever clint clock cm cock cocktail coerc collett comb comedian comei compat compl composit conced concess cone cong conjunct conquer consolid conspicu constantin constitut converg convoi corolla corps correctli corrient cosmic cowardli cowen cpwd crackdown crap crawlei criticiz crowdfund cruelti crunch ctv curs da damir dario databas dateformat deadlin debilit deceiv decrimin deepdotweb deliveri densiti dent dental descend detat devil devote di dialog dick dignitari dilig din dinasti dip diploma dirt dirti disastr discard disown divert dj dock doctrin dolphin dorsal dose dragon dumb earnest earpiec eastwood eclips ecstat edinburgh effici elbow embodi emotion emphat emul encircl encompass endors englewood entic entrench entrust equat eran espnw evolut exam exec expedit explicitli extermin extinguish facilit fang favourit fazl feast feather femin fertil fervent filthi fireman fiscal fishi five fla flatli fm forgo fraud fulmin fur furthermor fuss fuzhou gad gag garbag gasp gatewai gig glamor glenn goat goldman gotham gown graidon grain grandma gratitud griev grin groov gunningham ha hackathon hacker hallmark hamilton handgun hansraj haq hariana harmless harmoni harri hawaii hazard heaviest heighten heinous hello helm heroin hibrid highland hinix hipster holder holliwoodlif hometim hoo houston howard hui hunch hussain ibtim idri ifixit im implaus in inciner inclin incorrectli indec indispos ineffect inevit influx inhabit ink innerhtml input inquir insan instantli interfac io9 iraqinew isaac italia iter itinerari jar javascript jeffrei jemel jewel jezebel jlandau jll joker jol jovian juan junk k5s kasaesbeh keighlei keith kent khairkhwa khairullah koch kuo lamp lana latt lecoultr legislatur leukaemia levin liaon liar litter liu loft logist loi loialti loot lrelat ludicr magnific magnitud marburg marc martinez martir martire max maxim mcgil mcmanus mcvei mega meghan merri messeng metpoliceuk mi mick milanes milk min ming minim miriad misconduct mistakenli mistress mit mitchel mlb moder morelo morgana morimoto mossad mould mounti mubi munchi mutual nabi naidu namesak nauseous ne negat nest newfoundland newscast newslett newsroom nicol nki nolan nonviol nope norullah notebook nottingham nuanc nuevo nuisanc oddli offlin omidiar onion oo ooialaplai oppress orthodox outcri outlook outreach outright overcharg overli oz painstak painter paragraph passiv pat pc pcp pedestrian peek peel perpetu peta petersburg petit phenomena pillar piss pitbul pixel place:at place:bo place:cd place:gn place:pt place:sd place:ss place:za planetari plepler plush plutonian polar policemen politic ponder portabl portrait portsmouth potato precursor predominantli pregam priceless propag proport prosecutori psilocibin pulkovo pundit punjab qiong quanta quest r2 ragdol raila rake rapist rash recaptur receptionist recommend redditor refresh regroup rehabilit reinstat remnant retak reverso rideau rnc roam roast roku rollout roof root rori rot rubber rumbl s1 sa sacrific salli samoach sanchez scalpel scarc scout scruff scrutin seaport sectarian secular seizur selfi seller semiconductor separatist sequenc sexist shafaq shefford shelv sheniang shepherd shia shiit shine shitti shootout showdown shred si sierra signatur silk simpathet siren sitcom six skip skunk slai slave sleek sluggish smilei smuggler snapchat soar sob socket soltoff southeastern sovereign soviet spaceship speech spel spoiler spontan sprint squadra stack stal standbi static steadili sternum stil stiletto stilish strai stranger strauss strictli stripe stripper sub subpoena succumb sufi summar summari supercar surg suruc sutherland svp swat tack taibbi tallest tarik temporari terrain textedit themattwilstein theologian thorough tidal tide tiffani tighten timequeu timothi ting tipster tirad titan tlc tomato traction trainspot trauma traumat treasur tricki troubleshoot trove trump tub tug tumor tweed twitterspher uh uncanni undermin unexpectedli unfathom unfett unforgiven unhappi unknowingli unload unman unmatch unnecessarili unravel unrwa unseen unsur unus usurp ut va var velvet venkaiah venom ventil verbal vi videoshop visibli void volcano volum voluntari vox wa waco wander wasiq watchdog waterproof watson wealth wealthi wee weihai wheel wikipedia wilfredo willi wilstein wise woe workout worm worthi wristwatch wvfn wwj xinggui xiong yang yen yep yobe yuan zahra zhou zip عبدالله
3 #105 #107 #110000 #11200 #113 #120 #1400 #15% #150000000 #16.4 #1901 #1933 #1960s #1981 #1985 #1988 #199 #20% #2017 #216 #23000 #24000000 #245 #25000000 #2526 #26000000 #2670000 #3000000 #35000 #350000000 #365 #38000 #39000 #40000000 #42000000 #462 #512 #52000 #53 #585000000 #60000 #70% #7100000 #75% #750000 #80000 #800000000 #8550 #950 #o108 @01-30 @02-14 @02-16 @02-26 @08-03 @08-15 @08-20 @08-24 @08-31 @09-01 @09-15 @10-02 @10-05 @10-10 @10-13 @10-15 @10-18 @10-20 @10-23 @10-27 @11-09 @11-11 @11-27 @12-01 @12-02 @12-16 @12-23 aapl abdan abet abruptli adag adblad admittedli adolesc adrian ae aesthet affluent aforement agricultur aharai ahli aiott airbas airborn airbus airfram akin alexand alia alic alistair allen alloi allud alum am amass ampl amplifi anaesthetiz analit anatomi annex applaus apt aptli apx arachnologi arbitr arch archipelago arduous arguabl arian arid arkansa arous arthur ascend ash ashram asilum astrai atheist atlanta atu autoplai awati awkward aziz baba babic backiard bacon bacxid bacxtori badawi baffl balad balconi barbecu barri barron baskei basketbal batten battleground beef beersheba behav behest bell belli bemus berger bespok betrai betraial beverag bilater blackmail blitzer blockad bombshel bono bonus booth bostonian brace brazen bread breakdown brennan brigadi brightcov brighter broadband broadcom bronx brute bucca bucket buffet bulletin bunni butt c8834441f20e22a0aef009c095a6cab cadet cal canali cantli carenow caricatur carjack carl carniv carpet carplai carv casciani catalist cawthorn ccom cctvnew cd cdn cdt cement cemeteri cha charismat charliehebdo charm cheeki cheesedaiz cherish childlik chillin chuckl cicl circa circumstanti circus ck clearer clement climat cloak cn coca collector commod compact concur conflat connot consign constabl constabulari contin contractor cope cotton cough courthous cow cower cowork cradl crank crave createexperi critter crooner crucifixion cruiser cruz ct cuddl cue cullen cumbrian curios customiz cute cutter d2 daash daian dailibuzzl dair damboa dampen darius dbg deactiv deadspin dear decidedli decri deflect deir delawar delhi delici deliver demarco dens denton depos depriv deriv diamet diana diarrhoea dictionari digest dilemma dime directori disbelief discipl disciplin disconnect discourag discrimin disgruntl dismai dispers disproportion distract donald downstream draft drape dread dropbox dubai duluiah dumbledor durat dvr e4 earl eastsid edelman egregi eiebal eisenberg eleg emancip emb emblazon emir emma enclav endang endear enlighten enriqu erik essai essenc ethanmobil euro evidenc exclaim excommun exhum expatri export extort extrajudici extric factual faisal famin fanci fanfar fare fawzi feng feroci fetch fetus figurehead filmmak finchem firestorm firmer firstli fitbit flap flare flickr floid flourish fluctuat foe folder font fork formid fortitud fox411 foxnewsfact foxnewspress fragil franchise frantic fraudster fraught freewai freshli freshwat fridai fright frog frontlin fuent funder fungus funnier funniest furqan furri fuse gabl gape gapgat garag gareth gatekeep gaug gazan geek gentl geopolit georgi gertz gim glare gleefulli glover goate godoi goodbi gopalakrishnan gorani gorg gorka gosl grace grammat grandmast grandmoth gratuit greenwald griff griffin griswold guangdong guinea gutleben guzzl hagel haircut hala han handcuff handicap happier happili haptic har harass harbor hardcor harden harvei hasti hatchfield hatr haul haunt haw hawk headshot heartland heat hebron heck hee hefti heir helplin hercul heritag hertfordshir hi hiab hiatus hillsid hm hoaxer hockei hoepner hogan hollow holm homegrown homemad homicid hone horizon hotb hournew hover how hp hq html hu huh humve hurtl hustl ideolog idol ig illog ima imac imam immol impati impenetr imperi importantli impost inbox incap incent inciz inflammatori inflexwetrust ing inherit inmat inn inserba insp intention interchang interweb intox inviz ipo ir islamicst isp jabbor jabbouri jaeger jahira jama jan janet jazz jeopard jerri jesuischarli jettison jewelleri jointli jolt jonah joshpalerlin jr js jubeir justifi kctv5 ken kendal kennedi khairalla ki kiong klinger kmn kurfurstendamm kzhsbgw87a lad laiout laiover lament lap laura lawan lawless lawrenc learnt legit leigh letterman lettuc lex licenc lidda lifeless lightsab lim limphoblast liveleak llc loath locker lol lolli longev lopez louisemensch lovesick lucr lush ma maaloula machet machnouk maci macklemor macklemorejoinedisi macworld madison magharebia mai mainten malala malnourish mammal maniac mar marathon mariamzzarella mario markedli marque martirdom mascot mash mboxcreat mccain mccomb mcculloch mcdowal mcilroi mct meager mehra melt memo mercilessli mercuri merg merger merit miakinkin midana mighti mild milei miniatur minimum minus miong miramichi mire mirfield misdiagnos misinterpret misrata mithical modem modif mogadishu moghraqa mold molotov momani mondragon moran morgu morph motor motorcad motto mountainsid mourner msg muddi mujahid4life mull murdoch mustafa mustard muster muthanna mwc n5foemrwj naiv nassan nat nationalreport navarro navkiran nba ndjamena near needless newport nfc nh nieto nighttim nit nobl nohad nonprofit nori notwithstand novelti npr nsfw nuseirat nutrient ohio oj ol olukolad onboard onslaught openli oppon orchestr orlando orlean ornat ottnew outbid outdat outfield outgo outpac overflow overhead overseen overtook overturn ownership oxford paczkowski pad paiload pascal pastur patent patriot pdf peacekeep pearl pearson peavler ped pee pelt pena pendant peso petrifi petrol pham phillip photon pi pint piong pirat pitt pivot place:ae place:al place:co place:mt place:rs plain ploi plonk podcast pointless poker pole politico pontiff poo poorest pore pork pornographi portal portland potent powel precinct prei preliminari preposter pressur primit princess pristin procur prodigi prolifer propagandist prophilact propuls prostitut proxim ps psichoactiv pueblo pulitz puls pump pumpkinspic punk puppi purpl purs puzzl px qaisi qq qu quai quak quantico quingdao quiz radaronlin rafael raiseiourpencilforfreedom rajab raju ralph ramadi ramo raqqah ratio rausch razul realist realti reburi recant recap reckless reconsid recours redistribut regi regret reissu reloc remak rene renounc renown reopen replica represent repress reproduc rerun resold restart restrain resuppli retaken rewritten rhetor rhime rhode richelieu rishawi rivalri rivet rizhao rocker rocki rogan roialti roister rok romeo rosal ross rotat rotund rubic rubin rupert rusti ruth ruthless sacr sadist saida salahuddin salem salon sami sana sanaa sani santiago sara savannah savvi schultz sci scope screw scuttl sebastian seclud sed seep selfish semit serial servant server sexi sh shabel shabu shaffa shaki shatter sheatfish shehu shelli shenzhen sheraton shoutout sidewalk sikh simboliz simpler simplifi simpson sinaloa sindrome siri sirsa sketchi skiscraper slang slaveri sleev slide slight smallest snack snatch sniffl snowden so15 soa soak sohr solemn sophomor soundcloud sparkl spate spawn specializ speechless spencer spiracl spiral spoil spous spout staircas stapl stare stash staten steadi stockholm stoke strawberri stumbl sturgeon subsid substitut sucker summit sunna surprisingli suscept sushi taedonggang taher takeov taker tampa taser tate tattoo teari telecast telescop teller temper tendenc tender tenet terminologi terrenc terrestri tester texan thaek therapi therebi thermal thewrap threshold thril thrive thru tianlun tickl timelin timestamp tin titanium tnt toler tonn torpedo toshiba transgress travi trent tribun trilogi triumph truste truther tucson tulemaganbetov turf turmoil twinztv ubaidah ugg umbrella unauthor unborn unbox unbridl undead underpai undetect unduli unexplain unfamiliar unfurnish unhealthi unif unintention unlaw unlucki unmark unmistak unpreced unreli unsaf unsurprisingli untax unwel unwelcom unwritten uret urgenc usama vagina variabl ve veer vegan vein vend venu verg vest viabl vidulfo viejo villain villerai virgo von vongerichten vouch walla walmart walsham wang wapo wari waterfront wax weatherman weightless wellb wellington wempl wherein whichev whistleblow whiz wildfir wildhack willingli wisdom witch witt wme wooden wrongdo x250 xbox xfiniti xinhua yanke yarz yerba ynet yong youngster yousafzai yum zaiser zawr zheiang zhenghua zintan zuckerberg اردنية الاردن الان الثاني جوية داعش ضربة عاجل على في فيها معاقل ملك يشارك`;
