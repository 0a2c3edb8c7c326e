/**
 * What languages in Latin letters show themselves by: frequent words, and letters and endings that most of the
 * others lack. Written for this project; one that several languages share counts for each of them, the less
 * the more they are.
 */

/** Frequent words as they are split: "l" and "d" stand for "l'" and "d'". */
export const FREQUENT_WORDS: readonly (readonly [string, string])[] = [
  [
    'en',
    `the of and to in that is was for on with as at by said from it his be has have are not this which were who
     had will an he but they their or been its after would she than more about when there also into up over
     two one new i we you her him what if can could all no out some other s`,
  ],
  [
    'de',
    `der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er
     hat dass sie nach wird bei einer um am sind noch wie einem über sei so war haben nur oder aber vor zur bis
     mehr durch man sein wurde sagte wenn seine ihre einen unter gegen vom können schon soll zum wir ich zwei
     wurden hatte keine kein dieser diese worden seit wegen`,
  ],
  [
    'fr',
    `le la l les de d des et en un une du que qui dans pour par sur au aux est pas plus ce il ne n se s avec
     sont été son sa ses cette ont mais elle être ces leur leurs qu c a à deux ans nous vous ils après selon
     comme fait ou où même sans tout tous très peut avait était y j m dont contre entre depuis lors aussi
     encore bien moins trois ses jour heures`,
  ],
  [
    'es',
    `el la los las de que y en un una del por con para se al es no su sus lo como más ha fue son este esta pero
     entre sobre también desde a le ya o muy sin hasta han había dos años está están según tras todo cuando hay
     ser e donde quien porque durante uno otros ante contra sido era nos mi tiene`,
  ],
  [
    'it',
    `il la le di d che e in un una del della per con non è si da al sono dei nel alla ha anche più gli come delle
     ma dal lo l questo questa i a o se su nella sulla dopo stato stata era suo sua essere hanno degli agli due
     anni così tra ai negli dalla alle ci c cui ancora secondo prima contro dove fatto all dell`,
  ],
  [
    'pt',
    `o a os as de que e em um uma do da dos das para com não no na nos nas por se mais foi ao aos é são como
     pelo pela também ele ela disse seu sua à às até já entre sobre dois duas anos ser está foram tem há mas ou
     quando após segundo muito sem depois ainda isso este esta nesta neste`,
  ],
  [
    'nl',
    `de het een der van en in is dat op te zijn voor met niet die aan er om ook als door naar bij heeft werd
     maar uit over nog wordt hij deze was dan tot zich ze hebben haar of worden kan meer ze geen twee jaar had
     wel zou moet tegen tijdens volgens na om onder waar veel alle al jaar zei`,
  ],
  [
    'sv',
    `och i att det en som på är av för den med till har inte om ett de var från han vid men sig kan ska efter
     under eller så hon nu där när år också sin sina mycket över mot två vi jag blir bara ut in upp enligt
     skulle hade mellan blev`,
  ],
  [
    'da',
    `og i at det en som på er af for den med til har ikke om et de var fra han ved men sig kan skal efter der
     blev være vil hun eller så nu når år også sin sine meget over mod to vi jeg bliver kun ud ind op ifølge
     skulle havde mellem hvor blevet være efter sagde siger af`,
  ],
  [
    'no',
    `og i at det en som på er av for den med til har ikke om et de var fra han ved men seg kan skal etter ble
     være mot vil hun eller så nå når år også sin sine mye over to vi jeg blir bare ut inn opp ifølge skulle
     hadde mellom hvor blitt sier ei`,
  ],
  [
    'fi',
    `ja on ei että oli se hän mukaan myös kun ovat mutta joka tai ole kuin hänen sen jo vain vuonna sekä jotka
     voi nyt olla ollut ovat hän mitä kertoo vielä sitten kanssa jälkeen niin ne nämä tämä oli eivät noin
     kaksi ennen kertoi sanoi`,
  ],
  [
    'pl',
    `i w na z ze się nie do że jest o to po jak za od przez dla ale są był była było jego który która oraz tym
     już które tego przed przy a co tak może jako roku także ich pod też czy będzie być ma tylko we u lat dwa
     została został podczas według`,
  ],
  [
    'cs',
    `a v se na je že s z do o k i to za pro by ale jako podle od po jsou byl byla bylo který která jeho které
     řekl při jsem také ve ze si už jen bude nebo tak mezi před než až kde má více lidí dva let jeho své u není
     budou`,
  ],
  [
    'tr',
    `ve bir bu da de için ile olarak olan çok daha en ise gibi kadar sonra ancak olduğunu dedi göre var ne oldu
     her iki yeni yüzde bin yıl gün ilk olduğu diye ya o mi ki değil tarafından büyük etti edildi`,
  ],
  [
    'ro',
    `și şi în de la a cu pe din că pentru nu este un o care mai au fost prin după al dar sa au spus sunt său ale
     ai l-a s-a ce se le lor lui ei sau unei unui către această acest când doi două ani potrivit fi iar între
     despre până`,
  ],
  [
    'hu',
    `a az és hogy nem is egy van volt meg ez de csak mint már azt még szerint el után ki vagy lesz pedig ezt
     aki két fel ami ha be mert volt nagy kell majd így több közölte mondta lett voltak`,
  ],
  [
    'id',
    `yang dan di dari untuk dengan pada ini itu dalam tidak akan oleh ke juga sebagai ada telah adalah mereka
     bisa karena kata para bahwa dua tersebut saat atau lebih tahun sudah hari kami ia dia seorang orang`,
  ],
  [
    'vi',
    `và của là các cho với không được trong có một người này đã những để khi về từ đến tại ở ra vào hai năm theo
     cũng trên bị nhiều sau`,
  ],
];

/** Letters and runs of letters; `_` is an edge of a word. */
export const LETTER_MARKS: readonly (readonly [string, string])[] = [
  ['en', 'th _wh ing_ ed_ tion_ ght ly_ ck sh ough ould _the ea oo ow ay_ ee ness_ ment_ ity_'],
  ['de', 'sch ch_ ung_ en_ ß ä ö ü ei tz keit_ heit_ lich ver _ge cht er_ ck ie au eu st_ ungen_ aft_'],
  [
    'fr',
    'é è ê ç à ù û î ô œ eau_ aux_ ux_ oi eur_ euse ment_ tion_ ez_ _qu ou ai ille elle_ ée_ és_ ées_ eu',
  ],
  ['es', 'ñ ción_ ciones_ ó í á é ú ado_ ada_ idad_ os_ as_ ue ie ll _h ron_ ía_ ió_ ero_ ente_'],
  [
    'it',
    'zione_ zioni_ gli _sc cch ggi tto_ tta_ tti_ ità_ è ò à ù o_ i_ cc zz tt one_ ato_ ata_ etto ia_ io_',
  ],
  ['pt', 'ção_ ções_ ão_ ões_ ã õ ç nh lh ê á ó é í ou_ eu_ am_ em_ ade_ eiro eira ado_ os_ as_'],
  ['nl', 'ij aa ee oo uu sch _ge en_ oe eu ui ou _ver heid_ ing_ aar eer cht dt_ eeft_ aat lijk te_ de_'],
  ['sv', 'å ä ö ck sk _för ande_ ning_ ar_ or_ en_ tt ll och ade_ kt rna_ _sj'],
  ['da', 'æ ø å _af hed_ ede_ ning_ er_ et_ rne_ nd ld _hv ige_ ske_ _be elser_ eg_ lig'],
  ['no', 'ø å æ het_ ene_ ning_ er_ et_ kj _hv øy ei sjon_ ige_ ske_ _sj tt_ eg_'],
  [
    'fi',
    'ää öö aa ii uu oo ee yy än_ ssa_ ssä_ lla_ llä_ sta_ stä_ en_ in_ an_ tta ttä kk pp llut_ ut_ si_ ä ö',
  ],
  ['pl', 'ł ą ę ż ź ś ć ń ó sz cz rz dz ch_ ów_ ych_ ego_ ie_ ski skie ość_ owa _prz _w_ ni_'],
  ['cs', 'ř ě ů š č ž ý á í é ch_ ou_ ých_ ého_ ní_ _př ství ost_ ova ský _v_ ek_'],
  [
    'tr',
    'ı ğ ş ü ö ç lar_ ler_ lar ler dı_ di_ da_ de_ nda_ nde_ nın_ nin_ ını ya_ yor_ mak_ mek_ ım im_ k_',
  ],
  ['ro', 'ă â î ș ț ş ţ ul_ ului_ lor_ iei_ ea_ oa ie_ ii_ ilor_ at_ rea_ ție_ ile_ ui_ ele_'],
  ['hu', 'ő ű á é ö ü ó í sz gy cs ny zs ság_ ség_ ban_ ben_ ek_ ak_ ok_ ett_ ott_ ára_ tt k_ nak_ nek_ t_'],
  ['id', '_me _ber _di _pe _ter _ke ng kan_ an_ nya_ ah_ ai_ ang uk_ _se ga_ at_ ka_ _men _pem'],
  ['vi', 'ư ơ đ ạ ả ấ ầ ậ ắ ặ ế ề ệ ị ọ ố ồ ộ ớ ờ ợ ụ ủ ứ ừ ự ng_ nh_ _th _ng ăng ươ'],
];
