/**
 * Words that news writers use for one another, under one key: reports that "close" and "shutter" a branch, or
 * count "spills" and "discharges", speak of the same thing. Closed lists of the trade's commonest words,
 * written for this project; a word stands in one class only.
 */
import { stemWord } from '../text/stem.js';

const CLASSES = `
start begin commence open reopen launch kick starting
close shut shutter closure lock
finish conclude conclusion complete wrap
last lasted
raise increase lift hike boost rise climb grow growth jump soar surge gain up increment
cut eliminate axe slash scrap wipe remove lower
fall drop decline decrease shrink slump tumble slip sink lose down
people person individual individuals
resident inhabitant townspeople local
hurt injure wound injury casualty
kill die dead death fatality slay perish toll
arrest detain custody
miss missing unaccounted
evacuate evacuation displace homeless
rescue
jail prison sentence imprison term stretch custodial behind
convict guilty conviction
charge count
talk meeting meet negotiation negotiate discussion session convene conversation dialogue dialog summit bargaining
trial hearing
crash collide collision hit ram slam plough run rammed
home house household
owner homeowner proprietor
budget spending
hole gap deficit shortfall
position job post role redundancy
spill discharge leak
lorry truck
worker employee staff workforce staffer colleague
employ hire recruit
ferry boat vessel ship
plane aircraft jet airliner airplane aeroplane flight
car vehicle automobile
flat apartment
barrier dam
volume capacity hold contain
river waterway stream
farmer grower
minister secretary
boss chief head executive
firm company business organization corporation group
forecast predict foresee

survive survived
improve improvement

keep hold maintain retain

agree consent
buy bought acquire acquisition takeover purchase
pay payment cost
bonus bonuses
dividend payout
fine penalty fined
price fee
doctor physician medic
policeman police officer policewoman
firefighter fireman
pupil student schoolchild
child kid youngster
magnitude
quake earthquake tremor
blaze fire inferno
outage blackout
storm hurricane typhoon cyclone
flood flooding
rain downpour rainfall
wind gust breeze
night overnight
church chapel
mollusc oyster shellfish
demonstrator protester marcher
protest demonstration rally march
strike walkout stoppage
soldier troop
shot shooting gunfire
attendance crowd spectator fan
vote ballot
pass approve adopt back
delay postpone postponement
share stake
profit earnings
revenue sales turnover
loss
damage
receive get
donate give donation
build construct construction
victim
expect expected due plan schedule
return resume
leave depart departure
arrive arrival
launch
steal stole stolen theft rob robbery
thief thieves robber burglar raider intruder
item object piece artefact artifact antiquity
incident episode occurrence mishap
inauguration inaugurate sworn swear oath
refund reimburse reimbursement
haul loot booty
worth value valued
reward bounty
carriage coach wagon
factory plant
founded established
contract
goal
game match fixture appearance
season campaign
sell sold deliver delivery delivered
deal agreement accord pact settlement
truce ceasefire armistice
bill law legislation statute
lawmaker legislator parliamentarian mp deputy congressman
ban prohibit prohibition outlaw forbid
aboard board carry carrying
captain skipper
driver motorist
explosion explode blast detonation detonate
inspector detective investigator
probe investigation inquiry investigate
shelter refuge
power electricity
hostage captive kidnap abduct abduction
weapon gun firearm
attack assault raid
suspect accused defendant
voter elector electorate
candidate contender
poll survey
bank lender
loan credit
tax levy
shop store outlet
sick ill illness sickness
patient
infection case
album collection
song tune ballad
film movie
painting artwork canvas
museum gallery
visitor tourist guest
cup goblet
landslide mudslide avalanche
search hunt
mine pit colliery
teacher lecturer
university college
prisoner inmate
airport airfield
speed velocity
lorry
penalty
customer client buyer consumer shopper
complaint grievance
ship
crew
migrant refugee asylum
camp
village hamlet settlement
town city municipality
border frontier
land landing touch touchdown
army military
missile rocket
drone
bomb
chemical
fuel petrol gasoline diesel
train railway rail
track line
bridge
road highway motorway street
tunnel
engine
passenger traveller traveler
wage salary
debt borrowing
growth
reopen
recall
signature petition
quit resign resignation step
dismiss sack fire fired dismissal
appoint name named appointment
replace successor succeed
probe
allege allegation accuse accusation
deficit
bid offer
demand seek sought want
old aged age
born birth
married marry wed wedding
researcher scientist academic scholar
finding result
area region district zone
building structure property premises
money cash funds funding
subsidy aid grant
investor shareholder stockholder
chairman chairwoman chairperson chair
spokesman spokeswoman spokesperson
mother mum mom
father dad
husband wife spouse
tenant renter
recover retrieve salvage
exhibition exhibit display
restore restoration repair renovate renovation refurbish refurbishment mend
destroy ruin gut raze flatten demolish wreck
collapse crumble
burn scorch char
extinguish douse
flee escape
warn warning alert
hospital clinic infirmary
school academy
exam examination test
win victory triumph
race contest
runner athlete competitor participant entrant
team squad
striker forward
goalkeeper keeper
suspend suspension
sign signing signed
transfer move
virus disease epidemic outbreak
vaccine jab vaccination inoculation
drug medicine medication
pollution contamination contaminate pollute foul
bacterium bacteria germ
sample specimen
limit threshold cap ceiling
forest wood woodland
mountain peak mount
climber mountaineer hiker
lake reservoir
sea ocean
beach shore coast coastline
island isle
port harbour harbor dock
satellite spacecraft
merge merger combine combination
save saving synergy
cargo freight
gunman shooter attacker assailant
stab stabbing knife
hack breach cyberattack
data information
computer laptop
phone telephone mobile smartphone
letter email mail
award prize honour honor
writer author novelist
book novel
publish publication release
concert gig performance
audience listener viewer
theatre theater
actor actress
sculpture statue
judge magistrate
court tribunal
lawyer attorney solicitor barrister
jury juror panel
verdict ruling judgment judgement
admit confess acknowledge
crime offence offense
murder manslaughter homicide
fraud deception swindle
bribe bribery kickback corruption
parliament assembly legislature congress
coalition alliance
abstain abstention
cabinet government administration
ambassador envoy diplomat
visit trip tour
war fighting combat
depth deep
height high tall
width wide
length long
weight weigh
annual yearly
cancel cancellation
jewel jewellery jewelry gem
grave tomb burial bury funeral
dig excavate excavation
animal creature
harvest crop yield
unemployment jobless
economy gdp output
`;

let keyOf: ReadonlyMap<string, string> | null = null;

/** Made for the first word: a run without facts has none. Words of several classes belong to the first. */
function readClasses(): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  for (const line of CLASSES.trim().split('\n')) {
    const words = line.trim().split(' ');
    const key = `=${words[0]}`;
    for (const word of words) {
      const stem = stemWord(word, 'en');
      if (!keys.has(stem)) keys.set(stem, key);
    }
  }
  return keys;
}

/** The class of an English stem (as `stemWord` gives it), or the stem itself. */
export function classOfStem(stem: string): string {
  keyOf ??= readClasses();
  return keyOf.get(stem) ?? stem;
}

/** The class of a folded English word. */
export function classOfWord(word: string): string {
  return classOfStem(stemWord(word, 'en'));
}
