/**
 * First names that are given to men or to women alone, so that "she" can be told from "he" where no title
 * tells it. From general knowledge of names in Europe, the Americas, the Middle East and Russia; names
 * given to both are left out.
 */

function wordsOf(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter((word) => word !== ''));
}

const FEMALE = wordsOf(`
  adela almudena amparo amélie anaïs anke annegret antje araceli asunción aurora aurélie beate belén
  blanca bénédicte bärbel capucine carlota chantal clemence clotilde clémence consuelo corinne cornelia cécile céline
  dagmar delphine edda edeltraud elfriede elke elodie elvira encarnación erna esperanza estefanía estela estelle
  eulalia françoise frauke friederike fátima gema genevieve geneviève gerlinde gesine ghislaine gisela gundula
  hannelore heike hélène ilka imke inmaculada inés irmgard jimena joëlle josefa jutta karine kerstin kirstin laetitia
  laure leonor lieselotte liliane lourdes lucía luisa léa macarena maite manon maren margaux marisol mariska marlies
  mathilde mechthild meike milagros mireille montserrat muriel myriam mélanie nadège nathalie nele nieves noelia noémie nuria
  océane odile pascale perrine renate rocío rosario rosemarie roswitha sagrario sandrine sigrun silke solange soledad
  susann svenja swantje ségolène séverine tanja theresia ulla ursel ute valérie verena véronique virginie
  waltraud wiebke yrsa édith élise élodie émilie
  aaliyah agnieszka akiko amal anjali ayesha brianna brittany caitlin candace cassandra chantal charlene
  christa crystal darlene dawn deanna deepika dianne doreen fatma felicia gayle gill halyna haley hana hayley iryna jade
  jana jelena jocelyn jodie kaitlin kara karla katarzyna kavita kayla keiko kelsey kendra khadija kristine krystal lakshmi
  layla leanne lenka leyla lucinda luz lynette lynne marsha meera melody milena misty myra neha nichole noor
  olena paige pooja priyanka rachael rania rochelle roxanne sadie salma samira shauna shelley sheri sherry sierra siv
  snezana solveig stacey sunita tammy tereza tiffany tonya tracey tricia trudy vesna vicki vicky wilma yasmina yasmine
  yoko yumi zahra zara
  abigail ada adele adriana agnes aisha alexandra alice alicia alina alison allison amanda amelia amina amy ana
  anastasia angela angelina anita ann anna anne annette annie antonia astrid audrey ava barbara
  beatrice beatriz bella berta beth bethany betty bianca birgit bonnie brenda bridget brigitte britta camila
  camilla carla carmen carol carolina caroline carolyn catherine cathy cecilia celia charlotte chelsea cheryl
  chloe christiane christina christine cindy claire clara clarissa claudia colette colleen concepción connie
  constance cristina cynthia daisy daniela danielle daphne deborah debra delia denise diana diane dolores donna
  dora doris dorothea dorothy edith eileen elaine eleanor elena elisa elisabeth elise eliza elizabeth ella ellen
  elsa elsie emilia emily emma erica erika esther eugenia eva eve evelyn fanny fatima fiona flora florence
  frances francesca franziska frida gabriela gabriella gabrielle gail georgia georgina geraldine gerda
  gertrude gillian gina giulia gladys gloria grace greta gretchen gudrun gwen hannah hanna harriet hazel heather
  heidi helen helena helene helga henrietta hilary hilda hillary holly ida ilona ilse imogen ines inga inge
  ingeborg ingrid irene irina iris irma isabel isabella isabelle isla ivana jacqueline jane janet janice janine
  jasmine jeanette jeanne jenna jennifer jenny jessica jill jo joan joanna joanne josephine josie joy joyce
  juana judith judy julia juliana julie juliet karen karin karina kate katharina katherine kathleen kathryn
  kathy katie katja katrin kirsten kristen kristin kristina lara larisa laura lauren lea leah leila lena
  lenora leonora leticia lidia lillian lily linda lisa liz lois lola lorena lorraine louisa louise lucia lucie
  lucille lucy ludmila luisa lydia lyudmila mabel madeleine madison mae maeve magda magdalena maggie maja manuela
  mara marcia margaret margarita margot maria mariam marian mariana marianne marie marina marion marisa marjorie
  marlene marta martha martina mary matilda maud maureen maya megan meghan melanie melania melinda melissa mercedes
  meredith mia michaela michelle mildred millicent miranda miriam moira mollie molly mona monica monika
  monique nadia nadine nancy naomi natalia natalie natalya natasha nell nicole nina nora norma odette
  olga olivia ophelia oksana paloma pamela patricia patsy paula pauline pearl peggy penelope penny petra philippa
  phoebe phyllis pilar priscilla priya rachel ramona rebecca regina renate renee rhoda rita roberta rosa rosalie
  rosalind rose rosemary rosie roxana ruth sabine sabrina sally samantha sandra sara sarah selma serena shannon
  sharon sheila shirley sibylle sigrid silvia sofia sofie sonia sonja sophia sophie stella stephanie
  sue susan susana susanna susanne suzanne svetlana sybil sylvia sylvie tabitha tamara tania tanya tara tatiana
  tatyana teresa theresa tina ulrike una ursula ute valentina valerie vanessa vera verena veronica veronika
  victoria violet virginia vivian viviane wanda wendy wilhelmina winifred yasmin yolanda yulia yvette yvonne
  zainab zoe zuzana
`);

const MALE = wordsOf(`
  adolfo agustín alfonso ansgar antonin arne aurélien baltasar baptiste benito benoît bertrand blas björn
  carsten cédric clément cristóbal césar damien detlef didier dierk domingo eckhard egbert ekkehard elmar emiliano
  emmanuel enno ernesto etienne eusebio ewald fabien fabrice falk fermín fiete florent friedhelm félix frédéric
  gaspar gaël gerd germán gert gilles gonzalo gregorio grégoire guillaume gustavo götz günther gérard hartmut hauke
  heiko heiner henning hernán hervé hinrich hugues ignacio isidro iñaki íñigo jacinto jens jochen joël jörg jörn jost
  jérôme karsten knut laurent leandro leopoldo loïc luc ludovic lutz malte mariano martín mathieu mauricio maxime
  meinhard michaël mirko máximo nicolás niels octavio olaf ole onno pascal raimundo ramiro raphaël reiner rogelio
  romain rubén rémi rémy régis rüdiger sancho santiago sebastián sébastien simón stéphane sylvain sönke thibault
  thierry thies thorben tilo tomás torben ulf valéry vicente víctor volkmar wilfried wolfram yann yves yvon
  ángel édouard éric étienne
  abdel abdulaziz adel ahmet akira amin andrzej andriy anil anwar arjun arun ashok ashraf aziz bashar bilal
  bjørn bohdan borut brent brock cody curtis deepak derrick dmytro dragan dustin dwayne dylan eli emmett emre ethan
  everett faisal farid fatih garrett goran grady hakan haider hamza hani haroon hashim hiroshi idris imran jake
  jamil janez jaroslav jesse jiří jiri joey josiah kamal kareem karim kenji khaled krzysztof lamar landon lech levi
  logan mahmoud mahmud majid mansour marlon mason micah milan miroslav mohamad mustapha mykola nabil narendra nasser
  nate nelson osama pawel paweł petr petro piotr qasim quentin radovan rafiq rahim rahul rajesh ramesh rashid
  ratko ronnie salah salman samir sanjay sayed serhiy shane shinzo slobodan spencer stanislav sunil suresh takashi tarek
  tariq tomasz trent tyler tyrone vance vaclav václav vijay volodymyr wade waleed walid wes wojciech wyatt yaroslav
  yasin yasser younis yousef youssef zaid zane zdenek ziad zoran
  aaron abdul abdullah abel abraham adam adolf adrian ahmad ahmed alain alan alasdair albert alberto alejandro
  aleksandr aleksei alessandro alexander alexei alfonso alfred alfredo ali alistair allan allen álvaro alvaro
  amir anatoly anders andré andreas andrei andrés andrew andy angus anthony anton antonio antony archibald armando
  arnold arthur arturo axel barack barney barry bartholomew basil ben benedict benjamin bernard bernd bernhard
  bernie bert bill billy bjorn bob boris brad bradley brendan brett brian bruce bruno bryan byron callum calvin
  carl carlos carlo cecil cedric cesar charles charlie chester christian christof christoph christopher chuck
  clarence clark claude claus clement cliff clifford clive colin conor conrad cornelius craig cyril damian
  damien dan daniel danil danny dave david dennis derek desmond dick diego dieter dimitri dirk dmitri dmitry
  dominic don donald doug douglas duncan dwight earl ed eddie edgar edmund eduard eduardo edward edwin egon
  elias elliot emanuel emil emilio enrique eric erich erik ernest ernesto ernst esteban eugene evan ezra fabian
  federico felipe felix ferdinand fergus fernando fidel finn florian floyd francesco francisco franco françois
  frank franklin franz fred freddie frederick fredrik friedrich fritz fyodor gareth gary gavin geoff geoffrey
  georg george georges gerald gerard gerhard gerry giacomo gideon gilbert giles giorgio giovanni giuseppe glen
  glenn gordon graham grant greg gregor gregory guido guillermo gunther günter gus gustav guy hamid hamish hank
  hannes hans harald harold harry harvey hassan hector heinrich heinz helmut henri henrik henry herbert herman
  hermann hector holger horace horst howard hubert hugh hugo humphrey hussein ian ibrahim igor ilya ingo isaac
  isaiah ismail ivan ivar jack jacob jacques jaime jakob jamal james jan jared jason javier jeff jeffrey jeremiah
  jeremy jerome jerry jesus jim jimmy joachim joaquín joe joel johan johann johannes john johnny jonah jonas
  jonathan jorge josé jose josef joseph josh joshua juan juergen julian julio julius jürgen justin kai karl keith
  ken kenneth kevin khalid klaus konrad konstantin kurt kyle lars laurence laurent lawrence leo leon leonard
  leonardo leonid leopold leroy leslie lev lewis liam lionel lloyd lorenzo lothar louis luca lucas ludwig luigi
  luis lukas luke luther magnus malcolm manfred manuel marc marcel marco marcos marcus mario mark markus marshall
  martin marvin mateo matt matteo matthew matthias maurice max maximilian mehmet melvin michael michel miguel
  mikael mike mikhail miles milos mitch mohamed mohammad mohammed morris moritz moses muhammad murray mustafa
  nathan nathaniel neil nicholas nick nicolas nigel nikolai nils noah noel norbert norman oleg oliver
  olivier omar oscar oskar osman otis otto owen pablo patrick paul pavel pedro percy perry pete peter phil philip
  philippe phillip pierre pietro rafael rainer ralf ralph ramón ramon randall randy raoul raúl ray raymond
  reginald reinhard rené reuben rex ricardo riccardo richard rick robert roberto rodney rodrigo roger roland rolf
  roman ron ronald rory ross roy rudolf rudolph rudy rupert russell ryan salvador salvatore sam samuel saul scott
  sean sebastian serge sergei sergey sergio seth seymour sidney siegfried sigmund simon solomon stan stanley
  stefan stephan stephen steve steven stewart stuart sven ted terence thaddeus theo theodor
  theodore thomas thorsten tim timothy tobias todd tom tomas tomás tommy tony torsten travis trevor tristan
  udo ulrich uwe valentin vasily vernon viktor victor vincent vincenzo vitaly vito vlad vladimir vladislav
  volker waldo wallace walter warren wayne werner wilfred wilhelm willem william willy winston wolfgang
  xavier yannick yevgeny yosef yuri yusuf zachary
`);

/** Who bears the first name, given in lower case; null where it may be either or is not known. */
export function genderOfName(first: string): 'm' | 'f' | null {
  if (FEMALE.has(first)) return 'f';
  return MALE.has(first) ? 'm' : null;
}
