import { figure, picture, pull, table } from './kit.mjs';

/** The stories the front page opens with. `ago` is the age in hours. */
export const articles = [
  {
    id: 'lake-lowest-mark',
    title: 'Lake falls below the last mark on the Weir Stair, and the drowned street comes up for air',
    summary:
      'Nobody carved a lower line because nobody expected to need one. The city now has a street it does not own, and 212,000 people to keep in water.',
    section: 'Lake',
    ago: 0.8,
    updated: 0.2,
    by: [
      { name: 'Water desk', role: 'Lake and rivers' },
      { name: 'Our surveyor', role: 'Maps and measures' },
    ],
    tags: ['Lake level', 'Weir Gate', 'Water supply', 'Drowned street'],
    picture: picture(
      'lake-steps',
      'Stone steps run down a bare bank to a shrunken lake under layered hills.',
      'The Weir Stair at seven in the morning. The lowest carved line is the fourth step above the water.',
    ),
    corrections: [
      { text: 'An earlier version gave the lake’s fall since the spring as 3.1 metres. It is 2.7 metres.', ago: 0.3 },
    ],
    body: `
The bell rang eleven times this morning. That is one stroke for every step of the Weir Stair that stands dry, and the stair
has only ten steps with a mark on them. The ringer said she had counted twice and then gone down to look.

The lake at Orlemarn has been measured every day since 1704, first by a man with a rod and now by a float in a pipe that
reports to a telephone. In that time it has stood at or below the tenth mark on six mornings. It has never before stood
below it. At seven the water was fourteen centimetres under the line, and a wet band as wide as a hand showed how far it
had dropped in the night.

“There is no eleventh mark because nobody carved one,” the lock keeper said. “You would have had to stand in the lake to
do it.”

## A street that belongs to nobody

What the water has left behind is a street. It runs from the foot of the stair towards the old ferry stage, four metres
wide and cobbled, with a gutter down the middle and the stumps of nine houses on the landward side. The houses were
cleared in 1811, when the first weir raised the lake, and the paving was left because lifting it was not in the estimate.

By nine o’clock there were two hundred people on it. By ten there was a rope, a constable and a folding table where the
museum asked everybody to put back what they had picked up. Clay pipes lay on it in a row, sorted by length.

${figure('sluice', 'A weir with three raised gates and a thin fall of water.', 'Two of the three gates at Weir Gate have been shut since the weekend.')}

The city’s title ends at the waterline “as it commonly stands”, a phrase that has kept four generations of solicitors in
shoes. The street lies beyond it. A council officer said the ground was “for the moment nobody’s, and we would be grateful
if nobody parked on it”.

## What the taps will do

The city draws its water from a pipe whose mouth lies six metres below the tenth mark, so the taps are safe for now. The
pumps are a different matter. They were built for a lake that comes to meet them, and they are lifting every litre almost
three metres further than they did in the spring. The water company puts the extra power at the use of nine hundred homes.

${table('The lake at seven in the morning, this week', [
  ['Day', 'Below mark ten, cm', 'Inflow, m³/s', 'Let out at the weir, m³/s'],
  ['Six days ago', '−9', '11.2', '14.0'],
  ['Four days ago', '−2', '9.8', '14.0'],
  ['Two days ago', '5', '8.1', '9.5'],
  ['Today', '14', '7.9', '6.0'],
])}

From tonight the company will let out six cubic metres a second, the least the law allows. Below the weir that is enough for
the trout and for one of the two mills. The other, at Pell, has stopped its wheel and lent its miller to the bakery.

Three rules begin at midnight:

<ul>
<li>No hoses, on any side of the lake.</li>
<li>Watering by can before eight and after eight, except
<ul><li>vegetables, at any hour;</li><li>trees planted in the last two years, at any hour;</li><li>lawns, at no hour.</li></ul></li>
<li>The public fountains go off, but for the drinking spouts at Saltmarket and Kiln Hill.</li>
</ul>

${pull('We have had low water before. What we have not had is low water and a short winter behind it.', 'An engineer at the Weir Gate')}

## Rain, and what kind

The weather station on Hallow Ridge expects rain in five days, and then not much. The engineers are less interested in rain
than in snow. A wet week lifts the lake by a hand’s breadth. A cold winter lifts it by the height of a man, slowly, from the
first thaw until the apricots are in.<sup><a href="#fn-1" id="ref-1">1</a></sup> The last one was short, and the one before it
came as rain.

The council meets tomorrow to decide whether to ask the upper villages for the water in the Dorn reservoir, which is full. It
has asked twice before, in 1923 and 1976, and both times was given an answer and a bill. The reservoir’s keeper said he had
already been telephoned by people “who wanted to know how I was”.

The museum, meanwhile, has until the rain. Its archaeologist has drawn a grid on the street in chalk and is lifting one
square at a time. The first held a door hinge, a child’s shoe and a bottle with something still in it. The second held a
stone with a line cut across it and a number.

It was the eleventh mark. Somebody had carved it after all, on a house wall, before the lake was raised. By that reckoning
the water has another nine centimetres to go.

<ol><li id="fn-1">Measured at Weir Gate, mean of the years 1950 to 2000. The yearbooks can be read in <a href="article.html?id=library-leak-ledger">the city library</a>. <a href="#ref-1">Back</a></li></ol>
`,
  },
  {
    id: 'pass-closed-snow',
    title: 'Sarn Pass closed: trains turn back at Dorn as drifts reach the signal arms',
    summary: 'Buses leave from the tunnel mouth on the hour. The plough is out, and has company.',
    section: 'The line',
    kind: 'live',
    ago: 2.2,
    updated: 0.1,
    by: [{ name: 'Our railway correspondent', role: 'On the 05.40' }, { name: 'Night editor' }],
    tags: ['Sarn Pass', 'Snow', 'Trains', 'Dorn'],
    expires: 36,
    picture: picture(
      'pass-train',
      'A short red train stands in deep snow below a mountain pass.',
      'The 05.40 at the upper signal, where it stood for two hours.',
    ),
    body: `
### Four minutes to the hour: the plough reaches the summit box

The rotary plough has come through the upper cutting and is standing at the summit box with its lamps on, the signaller there
reports. It took fifty minutes for the last eight hundred metres. Behind it the wind is filling the cutting again, so nobody
is promised a train before the evening.

### Half an hour earlier: soup

The refreshment room at Dorn has run out of bread and is serving soup in the cups it keeps for weddings. There are about 140
passengers in it and one dog, who has a ticket.

### Earlier: what we know

<ul>
<li>No trains between Dorn and Sarn Halt in either direction.</li>
<li>Lake-side trains run every hour instead of every half hour.</li>
<li>Buses leave the tunnel mouth on the hour. They carry skis, but not sledges.</li>
<li>Tickets for today are good tomorrow, and need no stamp.</li>
</ul>

The line was closed at ten past six, after the driver of the 05.40 saw the upper signal standing in snow to its arm. The rule
book is brief on the matter: what cannot be seen is at danger. He stopped, sounded the whistle, and sat for two hours while
the guard walked back with a lamp and a flask.

“I have been stopped there for cows, for a wedding and for a minister,” the driver said when the train came down again. “The
cows were quickest.”

${pull('The cows were quickest.', 'The driver of the 05.40')}

### How much snow, and where it came from

The gauge at Sarn Halt shows 94 centimetres since yesterday noon, most of it in four hours. The wind turned to the north-east
before dawn and brought the rest over from the other side of the ridge, where it had already been counted once.

${table('Fresh snow since noon yesterday', [
  ['Place', 'Height, m', 'Snow, cm'],
  ['Orlemarn, Station Square', '1,846', '3'],
  ['Dorn', '2,104', '31'],
  ['Sarn Halt', '2,466', '94'],
  ['Hallow Ridge', '2,610', '70'],
])}

The avalanche office has raised the slope above the second gallery to four on its scale of five. A blaster is on the way up
with the relief crew. If the slope is shot down, the line stays closed for a day; if it is left, perhaps for three. “Either
way it comes down,” a track engineer said. “We are only choosing the hour.”

### Who is where

Everybody is off the mountain but for eleven railway people at the summit box, who have food for nine days and a chess set
with a missing bishop. The school party from Marrit that was reported stuck at Sarn Halt was found to be having lunch in
Orlemarn, having missed the train.

Goods are another story. Two wagons of flour and one of newsprint stand in the Dorn loop. The bakers have flour until the day
after tomorrow. This newspaper has paper until tomorrow, and would be sorry to choose its words more carefully than usual.

### What happens next

The plough will try the lower cutting once more while there is light. A decision about the slope is expected at four. We are
in the signal box at Dorn, by kind permission, and will write here when something moves.
`,
  },
  {
    id: 'night-funicular-vote',
    title: 'Council votes 22 to 19 to keep the night funicular running until one',
    summary: 'Bakers, nurses and three stubborn members carried it, after a sitting that itself missed the last car.',
    section: 'Council',
    ago: 9.2,
    by: [{ name: 'Council reporter', role: 'Lower Chamber' }],
    tags: ['Funicular', 'Council', 'Night work', 'Fares'],
    picture: picture(
      'funicular',
      'Two small lit cars pass on a steep track between the roofs of a hillside town at dusk.',
      'The two cars pass at Half Stair, as they have every seven minutes since 1898.',
    ),
    body: `
The vote was taken at twenty past midnight, which is to say after the last car. Forty-one councillors then walked up 614 steps
to the houses on Kiln Hill, or down 614 steps to the ones on the quay, and several of them were still discussing it on the
landings.

They had decided, by 22 votes to 19, that the funicular between Weirside and Kiln Hill will go on running until one in the
morning. The transport committee had wanted to stop it at ten. After ten, the committee said, a car built for forty carries
an average of five people, and the electricity for each would take them home by taxi.

“Then count the people who are not in a taxi,” a night nurse told the chamber from the public bench. She was ruled out of
order and, a little later, quoted by four speakers.

## The five in the car

For two weeks the committee’s clerk rode the late cars with a notebook. His report, eleven pages long, is the most read
document on the council’s site, ahead of the bin calendar. It lists every passenger between ten and one by trade, as far as
they would say.

${table('Late passengers by trade, fourteen nights', [
  ['Trade', 'Up', 'Down', 'All'],
  ['Bakers and their apprentices', '12', '97', '109'],
  ['Hospital staff', '64', '58', '122'],
  ['Kitchen and bar staff', '88', '9', '97'],
  ['Musicians, with instruments', '21', '6', '27'],
  ['Would not say', '14', '11', '25'],
])}

A member for Kiln Hill read the table aloud, including the musicians. A member for the upper villages asked what a funicular
cost that had a musician in it. The treasurer said the same as one without.

## What it costs

The night cars cost 312,000 crowns a year, of which fares bring back a quarter. The rest will come from three places:

<ol>
<li>the parking meters on the quay, which go from two crowns to three;</li>
<li>an end to the free second car on match days;</li>
<li>the reserve for the clock on Customs House, which has been ten minutes slow since before the reserve was made.</li>
</ol>

The three votes that decided it came from members who had signed the committee’s report. One said he had changed his mind on
the stairs, on the way in. “I left home at six and I had to stop twice,” he said. “I am sixty-eight. I thought: and then
there are people who carry a cello.”

${pull('I thought: and then there are people who carry a cello.', 'A councillor, on the stairs')}

The minority asked for its reasons to be entered in the minutes. They are good ones. The cable is due for replacement in four
years, at a price nobody wished to say aloud, and every hour of running brings the day nearer. The engineer’s office puts it
at eleven weeks sooner for each year of night service.

## When it starts

Nothing starts, since nothing had stopped. The timetable stays as it is, and the poster that announced the change, already
printed, will be used on the back by the schools. The committee returns to the cable in the new year.

The clerk has been asked to go on counting. He said he would, on condition that he might sit down; the late cars, he had
found, were fuller than the average suggested, “because everybody in them is tired and takes up more room”.
`,
  },
  {
    id: 'tanners-bridge-obituary',
    title: 'The Tanners’ Bridge, 1871 to this month',
    summary:
      'It was narrow, it was late and it hummed. It carried four trades and a river of bicycles, and it never once closed for repair.',
    section: 'City',
    kind: 'obituary',
    ago: 27.5,
    by: ['Obituaries desk'],
    tags: ['Tanners’ Bridge', 'Weirside', 'Bridges'],
    picture: picture(
      'bridge-night',
      'An iron arch bridge at night with lamps mirrored in black water.',
      'The bridge on its last night with lamps. They are to be hung in the tram shed.',
    ),
    body: `
The Tanners’ Bridge, which died this month of rust in its eastern bearing, was born two years late and eleven thousand crowns
over its estimate, and was forgiven both on the first market day.

It was an iron arch of thirty-six metres, cast at the Marrit works and brought up the valley on ox carts in 214 pieces. Piece
88 fell into the Orle at Pell and lies there still. The bridge was finished with a substitute in oak, painted grey, which its
builders described as temporary and which outlived all of them.

Until it came, the tanners of Weirside carried hides to the drying lofts by boat and the smell went with them. Afterwards they
walked, and the smell stayed in the middle, where the wind took it. Children were told that the hum of the bridge in a north
wind was the tanners complaining. An engineer from the university explained in 1958 that it was the handrail. He was thanked,
and not believed.

## A life in traffic

The bridge was three metres and ten centimetres wide. This was the width of two hand carts and it settled, for a hundred and
fifty years, what could be done on the east bank. No bus ever crossed it. No fire engine could. A removal van tried in 1969 and
had to be unloaded from both ends.

${table('What crossed in a day', [
  ['Year', 'On foot', 'Carts', 'Bicycles'],
  ['1880', '3,100', '412', '0'],
  ['1934', '5,900', '88', '1,240'],
  ['1998', '2,700', '0', '3,860'],
  ['Last year', '3,300', '2', '9,410'],
])}

It was never closed for repair, because it could not be: there was no other way to the bakery. Painters worked at night, lying
down. In the flood of 1911 the water stood a hand below the deck for three days and the toll keeper sat in his hut in the
middle, taking tolls, since nobody had told him to stop. The hut went in 1920 and the toll with it. The hook for his lantern
remained, and it was thought lucky to touch it on the way to an examination.

${figure('rain', 'People with umbrellas cross a wet square.', 'The east bank in the rain, with the bridge behind. Most people on it are there because of it.')}

It is survived by its younger and uglier neighbour, the Station Bridge, and by the oak piece, which was found on inspection to
be the soundest part of the whole.

## The end

The trouble was in the bearing on the Weirside bank, where an iron shoe stands in an iron socket and the whole arch is meant to
slide a finger’s width between winter and summer. It had stopped sliding some time ago. The arch, unable to lengthen, had begun
to rise. A woman who cycles to the print works noticed last spring that she no longer needed to pedal down the far side.

“You could hear it had gone,” the bridge inspector said. “It did not hum any more. I should have listened to that sooner.”

${pull('It did not hum any more. I should have listened to that sooner.', 'The bridge inspector')}

The council has promised a new bridge on the old stones. It will be four metres wide, in steel, with a bearing that can be
greased. There was a long discussion about the handrail. By a majority of one it will be made to the old pattern, in the old
spacing, on the advice of the university, which says that it ought to hum.

The arch will be taken down in pieces, beginning with piece one. Crossing is by punt, free of charge, from six to ten. Bicycles
lie flat. No flowers; the lamps are to go to the tram shed, and those who would like to remember the bridge are asked to oil
something.
`,
  },
];
