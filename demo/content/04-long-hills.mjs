import { figure, hashtags, picture, pull, table } from './kit.mjs';

/** Long reads. `ago` is the age in hours. */
export const articles = [
  {
    id: 'night-shift-east-yard',
    title: 'Eleven hours in the East Yard, where the trains go to be counted',
    summary:
      'Between the last arrival and the first departure, fourteen people take a railway apart and put it back in the right order.',
    section: 'The line',
    ago: 77.6,
    by: [{ name: 'Our railway correspondent', role: 'On foot' }],
    tags: ['Trains', 'East Yard', 'Night work', 'Work'],
    picture: picture(
      'yard',
      'A steam engine with its lamp lit stands in a wide yard at dusk, a shunter with a lantern beside it.',
      'Number 9, the yard engine, at the start of the shift. The lantern is regulation; so is the hat.',
    ),
    body: `
At 22.10 the yard foreman chalks a number on a slate and hangs it by the door of the hut. Tonight it is 63. It is the number of
wagons that stand in the East Yard in an order in which they are of no use to anybody, and by 04.50 they have to stand in another.

There are faster ways to run a railway. On the plains they make up a goods train with a computer and a hill. Here the hill is the
wrong way round. So it is done as it has been since 1891: by one engine, nine points, four lanterns and a good deal of shouting.

## 22.10

The shunters divide the yard between them without speaking. Each has a pole, a lamp and a pair of gloves that somebody else has
patched. The rule is that whoever holds the lamp decides. When two lamps disagree, the engine stops, and stays stopped until one of
them goes dark.

“It is a very restful system,” said the driver of Number 9, who has not chosen a direction for himself in sixteen years.

## 00.30

Sixty-three has become 41. A wagon of salt for the cheese cellars goes to the front, because the cellars open first; behind it coal
for Dorn, two tanks of milk, a boat. The boat belongs to a dentist. It has been going up and down the line for three weeks because the
label says “Lake” and there are two.

${pull('Whoever holds the lamp decides. When two lamps disagree, the engine stops.', 'The rule of the East Yard')}

Soup is at half past midnight on a bench between roads four and five. It is the warmest place in the yard; steam pipes run under it. The
talk is about knees. A shunter walks nineteen kilometres in a shift, all of it over sleepers that are eleven centimetres too far apart
for anybody’s legs. It is said that they were laid by a very tall man.

${table('A night in the yard', [
  ['Hour', 'Wagons out of order', 'Moves', 'Words spoken on the radio'],
  ['22.00', '63', '0', '4'],
  ['00.00', '48', '37', '11'],
  ['02.00', '22', '81', '9'],
  ['04.00', '3', '118', '27'],
  ['04.50', '0', '124', '1'],
])}

## 02.15

The last passenger set comes in empty from the lake side, and the cleaners go through it. In one night they found a trombone, a
prescription, eleven umbrellas, a wedding cake less one slice, and a sleeping councillor. The trombone was collected. The cake was
kept for the regulation seven days.

## 04.05

Three wagons are left, and all three are in each other’s way. This is the part of the night that the foreman calls “the argument”. It
can be solved in nine moves. The record is seven, and the person who set it has never been able to say how. Tonight it takes eleven,
and a discussion in which Number 9 stands with its lamp on and steams.

## 04.50

The foreman wipes the slate. Over the ridge there is a band of orange no wider than a rail. The 05.40 backs down on to its train with
a noise like a drawer being shut, and takes away in four minutes what fourteen people have spent the night arranging.

“People think that it is sad,” the foreman said. “You build it, and it goes. But it is only a train when it goes. Before that it is
wagons.”

He hung the empty slate by the door with its face to the wall. At 22.10 there would be a number on it, and it would be a different one.

${hashtags('Trains', 'Night work')}
`,
  },
  {
    id: 'grey-tongue-measured',
    title: 'The Grey Tongue is measured once a year by eight people and a rope. This time the rope was too long',
    summary: 'A glacier keeps its own accounts. We went up with the auditors.',
    section: 'Science',
    kind: 'analysis',
    ago: 98.7,
    by: [{ name: 'Science desk' }, { name: 'Our surveyor', role: 'Maps and measures' }, { name: 'Picture desk' }],
    tags: ['Glacier', 'Climate', 'Water supply', 'Measuring'],
    picture: picture(
      'glacier',
      'Two roped figures on a pale glacier that winds between dark walls under the last light.',
      'The rope party below the third bend. The walls on either side were under ice in 1950.',
      { wide: true },
    ),
    body: `
The rope is of hemp and it is 412 metres long. It was made in 1936 to reach from an iron peg in the rock to the snout of the Grey
Tongue, and every year since then it has been carried up, laid out, and found to be a little short. Each year’s lack is knotted on to
the end in red cord. There are now 1,340 metres of red cord, which a second party carries.

This year, for the first time, there was rope left over. The rock in which the peg was set had come down in the night of the great
rain. When the surveyors found the peg, forty metres lower and still in its block, the distance from it to the ice was less than last
year’s.

“On paper it has grown,” the leader of the party said. “We shall have to write a footnote.”

## What eight people can measure

The city drinks this ice. About a fifth of what the lake receives in a dry August begins up here, and the water company pays for the
soup. In return it wants one number: how much less.

The number is made in three ways. They never agree, and the disagreement is the interesting part.

<ul>
<li><strong>The rope</strong> says how far the end has moved. It is cheap, old and only a little stupid.</li>
<li><strong>The stakes</strong> say how much has melted from the top. There are thirty of them, drilled in by steam.</li>
<li><strong>The stream</strong> says how much has left. It passes a notch in the rock with a ruler beside it, and cannot be argued with.</li>
</ul>

${table('The account of the last year, in millions of cubic metres', [
  ['Way of measuring', 'Gain', 'Loss', 'Balance'],
  ['Stakes', '3.1', '8.4', '−5.3'],
  ['Stream', '—', '9.0', '—'],
  ['Aeroplane, every five years', '—', '—', '−5.9'],
])}

Five to six million cubic metres is what Orlemarn drinks from New Year to the middle of June. It was paid out of capital.

## The good news, such as it is

For twenty years the tongue has carried more and more dust and small stones on its back, fallen from the walls that it no longer
holds up. Thin dust warms ice. Thick rubble shades it. Somewhere between the third bend and the snout the cover has passed the
thickness of a hand, and there the stakes show half the melting of the clean ice above.

${pull('It is pulling a blanket over its head.', 'The leader of the rope party')}

A glaciologist from the university warns against comfort. Ice under rubble lies still, and still ice is no longer a glacier but a
remnant. By his model the tongue will come in two at the third bend in about twelve years. The lower half will then last a long time,
quietly, like something forgotten at the back of a cellar.

## What it means for the lake

In the short term, more water; a dying glacier is generous. The engineers at the Weir Gate think that this generosity reached its
height six or seven years ago. From now on each dry summer will have a little less under it. That is not a catastrophe in any one
year. It is the difference between a lake that is low now and then and a lake that has got used to it.

The rope was coiled at four and carried down by the light of lamps. By tradition whoever reads the figure aloud rings the bell of the
hut, once for every ten metres. They stood for a while with the figure in their hands, which was minus six, and then somebody said that
the bell needed oil in any case.
`,
  },
  {
    id: 'school-with-nine-pupils',
    title: 'The school with nine pupils, four languages and a vote on Friday',
    summary: 'Upper Dorn has until the end of term to find a tenth child. It has found two, and they are geese.',
    section: 'City',
    kicker: 'Schools',
    ago: 123.2,
    by: [{ name: 'Schools reporter' }],
    tags: ['Schools', 'Dorn', 'Council'],
    picture: picture(
      'school',
      'Nine children stand in front of a white school with a red roof, high hills behind.',
      'All of Upper Dorn school, without the geese.',
    ),
    body: `
The law says ten. A public school with fewer than ten pupils on the first day of term is to be closed on the last. Upper Dorn, which
has had a school since 1764, has nine, and a form on which there is a box marked “Reasons”.

“They do not mean it unkindly,” the teacher said. “There is a box, so they must have thought that somebody would have some.”

The pupils are between six and twelve. They speak four languages at home and a fifth in the yard, which is made up of the other four
and cannot be inspected. They sit in one room round one stove. The oldest teaches the youngest to read, because the teacher noticed some
years ago that it worked better when she left the room.

## The case against

It is not a foolish one. The school costs 31,000 crowns a child, against 9,000 in the city. The roof leaks into a bucket whose emptying
is on the timetable. In Dorn, four kilometres below, there is a school with a gymnasium and a laboratory, and a bus would take eleven
minutes.

A member of the schools committee put it in one sentence: “We are asking whether the last nine children on the hill are to have less
than the others, for the sake of a building.”

${table('What a pupil costs and gets', [
  ['', 'Upper Dorn', 'Dorn', 'City'],
  ['Crowns a year', '31,000', '12,400', '9,000'],
  ['Pupils to a teacher', '9', '17', '24'],
  ['Days closed by snow', '0', '6', '3'],
  ['Minutes on the way', '7', '26', '14'],
])}

## The case for

The parents have made none, at least not in words. They have sent the committee the timetable of the bus for the last three winters,
with the days marked on which it did not run. They have sent the reading scores, which are the best in the district. And they have sent
an invitation to come up, on any day, by the bus.

Two members came. They arrived on foot. They were given chestnuts, and sat at the back while the nine voted on who should clean the
stove. It took twenty minutes, there were two amendments, and the motion was lost. Everybody then cleaned it.

${pull('There is a box, so they must have thought that somebody would have some.', 'The teacher at Upper Dorn')}

## The tenth child

A tenth child would settle it. The village has looked. There is a baby, but he is four months old, and the form requires him to sit. A
family in the city has offered to move if there were a flat, and a flat if there were a pump, and the commune has begun to dig. An
attempt to enrol the two geese that walk the younger pupils to school was rejected, as they had “no fixed surname”.

The pupils have made their own submission. It is a map of the village, drawn to scale, on which every house has a number: the number
of people in it who learnt to read in that room. There are forty-four houses. The numbers add up to 131. In the place where the
school is, they have drawn a stove.

The committee votes on Friday. The box marked “Reasons” has been filled in. It says: “See map.”
`,
  },
  {
    id: 'library-leak-ledger',
    title: 'A leak in the library finds a ledger that nobody had lost',
    summary:
      'It was behind a radiator, under a shelf, inside a box marked “string”. It may be the oldest account of the city in the hand of somebody who was not paid to praise it.',
    section: 'Culture',
    ago: 147.9,
    updated: 101.4,
    by: [{ name: 'Culture desk' }, { name: 'Archive desk', role: 'Papers and parchments' }],
    tags: ['Library', 'History', 'Archive', 'Drowned street'],
    picture: picture(
      'library',
      'Somebody stands at a reading table under tall shelves, the lake bright in the window.',
      'The reading room on the lake side. The leak was behind the third case on the left.',
    ),
    body: `
The pipe burst at ten past four on a Sunday, which is the only hour of the week at which nobody at all is in the city library, and it
dripped for fourteen hours on to the one shelf in the building that held no books.

It held boxes. They contained, according to their labels, string, lamp wicks, string, keys (unknown) and string. The fourth box was
heavy. When the librarian on early duty tipped the water out of it, a parcel in oilcloth came too. In the parcel was an account book of
318 pages, dry as toast.

## Who wrote it

It has no name in it. The first entry is for a pair of shoes, resoled; the last, thirty-one years later, for the same. Between them is
everything that a household on the lake spent and earned from 1780 to 1811. By the prices of hides and bark the archive thinks that it
was a tanner’s, and by the handwriting that it was kept by a woman, who taught two children to write in the margins.

${figure('bridge-night', 'An iron bridge at night.', 'Where the house must have stood, to judge by the toll: under what became the east end of the Tanners’ Bridge.')}

The city has chronicles for those years. They were written by the council’s secretary, and they are full of triumphal arches. The
ledger has other news.

<blockquote>
<p>For candles, because of the procession: 4. For mending the window, because of the procession: 11.</p>
</blockquote>

<blockquote>
<p>The Duke came by water. Nothing sold.</p>
</blockquote>

## What it tells

An account book cannot lie for long, because it has to add up. The archivist has begun to put its columns beside the official ones, and
is enjoying herself in a quiet way. In the year of the “abundant harvest” of 1795 the household paid nine times the usual price for
flour. The “voluntary gift” to the new weir is entered as a tax, then crossed out, then entered as a tax.

${table('The price of a four-pound loaf, in pence', [
  ['Year', 'Chronicle', 'Ledger'],
  ['1788', '6', '6'],
  ['1795', '“abundant”', '54'],
  ['1803', '8', '9'],
  ['1811', '—', '14'],
])}

And then there is the street. From 1809 the entries are about moving: a cart, a second cart, eleven baskets, “drink for the
neighbours”. On the last page but one she pays a mason four pence “for the line on the wall”. Until this week nobody knew what that
meant. This week the lake went down past the tenth mark of the stair, and <a href="article.html?id=lake-lowest-mark">there was a line on a
wall</a>.

${pull('She paid a man to mark how far down the water was on the day they made her leave. I think that is what you do instead of shouting.', 'The city archivist')}

## What happens to it

The ledger is in a box again, a grey one, without acid. It will be photographed by the spring, and read by anybody who likes. The library
has asked the council for a new pipe, and for money to look into the other boxes marked “string”, of which there are forty.

The first three held string.
`,
  },
];
