import { gallery, hashtags, picture, pull } from './kit.mjs';

/** One of each kind a paper has: opinion, analysis, paid content, correction, podcast, gallery, film, review. `ago` is the age in hours. */
export const articles = [
  {
    id: 'leave-the-lamps',
    title: 'Leave the lamps on Kiln Hill alone',
    summary: 'A light that shows you the step is not the same as a light that shows the council you.',
    section: 'Opinion',
    kind: 'opinion',
    ago: 12.7,
    by: ['Night editor'],
    tags: ['Kiln Hill', 'Street lamps', 'Council'],
    body: `
I walk home at four in the morning, so I know what a lamp is for. It is for the next step. On Kiln Hill there are 614 of those,
and one lamp to every nine, and the pools of light just touch. Somebody in 1898 paced that out with a candle.

The council now offers us poles twice as high, twice as far apart and five times as bright. They will “eliminate dark areas”.
They will also eliminate the stars, the shutters people sleep behind, and the difference between a stair and a car park.

Nobody I have met on those stairs at night has asked for more light. They have asked for:

<ul><li>the handrail at the second landing to be fixed;</li><li>salt, before the frost and not after it;</li><li>the drinking spout.</li></ul>

None of that needs a pole. I am told the grant is for poles. Then let us take the grant, buy nine poles, and stand them on the
quay, where the lorries are. And leave the rest of us the next step.
`,
  },
  {
    id: 'who-owns-a-lake',
    title: 'Who owns a lake that moves?',
    summary:
      'Seven deeds, three rivers and a treaty with a kingdom that no longer exists: the papers behind the drowned street.',
    section: 'Lake',
    kind: 'analysis',
    access: 'subscribers',
    ago: 15.3,
    by: [{ name: 'Law desk', role: 'Courts and charters' }],
    tags: ['Lake level', 'Drowned street', 'Law'],
    body: `
The oldest paper in the matter is a sheepskin of 1388, in which a duke grants the town “the water and what the water does”. Two
of the parties now before the land court rest their whole case on the second half of that sentence.

The city says that what the water does is to go down, and that the street it has uncovered was therefore granted six hundred
years ago. The boatmen’s guild says that what the water does is to be sailed on, and that where it cannot be, nothing was
granted to anyone. The upper villages have not yet filed. They have only asked for a copy.

To see who is likely to win, it helps to know what happened the last time, in 1923, when a strip of mud two metres wide was
argued over for so long that it was under water again before judgment.
`,
  },
  {
    id: 'stone-house-wool',
    title: 'Five ways to make a stone house warm before the first frost',
    summary: 'A draught is a thief with regular habits. Wool stops it at the door.',
    section: 'Paid content',
    kind: 'sponsored',
    ago: 20.2,
    by: ['Upper Vale Wool Cooperative'],
    tags: ['Houses', 'Wool'],
    expires: 24 * 30,
    picture: picture(
      'flock',
      'A flock of sheep on a bare hillside under a low sun.',
      'The cooperative’s flock above Pell.',
    ),
    source: { name: 'Upper Vale Wool Cooperative', url: 'https://wool.example/warm' },
    body: `
Stone is slow. It takes a summer to warm and a winter to forget it. The trouble in an old house is not its walls but the gaps
between them, and most of those can be closed in an afternoon.

<ol>
<li><strong>Listen first.</strong> On a windy day walk round with a candle. Where it leans, mark the wall with chalk.</li>
<li><strong>Begin at the top.</strong> Warm air leaves by the roof. Two layers of felted wool between the rafters cost less than a tank of oil.</li>
<li><strong>Roll the door.</strong> A roll of carded wool in a linen sleeve, laid along the sill, is what your great-aunt had. She was right.</li>
<li><strong>Line the shutters.</strong> Not the windows. Shutters are flat, and you close them anyway.</li>
<li><strong>Leave a gap.</strong> A house has to breathe. The chimney will do.</li>
</ol>

The cooperative is owned by its 240 shepherds. Felt is sold by the metre at the Saltmarket, and cut while you wait.
`,
  },
  {
    id: 'correction-hallow-ridge',
    title: 'Correction: the height of Hallow Ridge',
    section: 'Corrections',
    kind: 'correction',
    ago: 22.9,
    tags: ['Corrections'],
    body: `
An article about the new weather mast gave the height of Hallow Ridge as 2,160 metres. It is 2,610 metres. The figures were
transposed in the office, by somebody who has since been up there on foot.

The same article said that the mast could be seen from the lake “on a clear day”. A reader on the east bank writes that it
cannot, because the ridge is in the way. She is right, and we have been to look.

This newspaper corrects what it gets wrong, in the place where it got it wrong, and says so at the top.
`,
  },
  {
    id: 'reckoner-bell-podcast',
    title: 'Listen: the bell that counts the lake',
    summary:
      'Every morning at seven, a bell in Orlemarn rings once for each dry step of the stair. This is what eleven sounds like.',
    section: 'Lake',
    kind: 'podcast',
    ago: 2.4,
    by: ['Sound desk', 'Water desk'],
    tags: ['Lake level', 'Bell tower', 'Weir Gate'],
    picture: picture(
      'tower',
      'A tall bell tower against a pale sky, swallows around it.',
      'The Reckoner hangs behind the third louvre.',
    ),
    audio: {
      src: 'audio/reckoner.wav',
      type: 'audio/wav',
      title: 'The Reckoner, seven in the morning',
      seconds: 20,
      bytes: 160044,
    },
    body: `
The Reckoner weighs 1.9 tonnes and is tuned, if that is the word, to something near a low D. It hangs in the tower at Weirside
and has one duty. At seven it rings the number of steps on the Weir Stair that stand out of the water; then it is silent until
the next day.

People who live under it do not hear it. They hear the one morning on which it rings a stroke more than yesterday, and put the
kettle down.

We recorded it from the ringing room, with the shutters closed, and kept everything: the eleven strokes, the ringer’s
unevenness, and the hum in which the last of them goes out over the water.
`,
  },
  {
    id: 'snow',
    title: 'Snow',
    ago: 7.6,
    section: 'Weather',
    kicker: 'Notebook',
    picture: picture('glacier', 'A grey glacier winds down between dark peaks.', 'The Grey Tongue, first light.'),
    text: 'It came without wind, a little after two, and by four the gravel heaps at the tram shed had turned into hills. There was nobody about but a fox and the man who salts the steps. They passed each other on the second landing, each on the side of the rail they always take.',
  },
  {
    id: 'saltmarket-twelve-mornings',
    title: 'Twelve mornings at the Saltmarket',
    summary: 'Our picture desk stood in the same doorway for twelve days. The light moved; the cheese did not.',
    section: 'City',
    kind: 'gallery',
    ago: 30.4,
    by: ['Picture desk'],
    tags: ['Saltmarket', 'Markets', 'Pictures'],
    picture: picture(
      'market',
      'Striped market awnings in a square below a steep town.',
      'The sixth morning, before the bell.',
    ),
    body: `
The doorway belongs to a shop that has sold nothing but string since 1860. From it you can see the salt weigh-house, three
cheese stalls, the spout and, when the mist lifts, the whole of the east shore.

${gallery(
  [
    ['market', 'Stalls under striped awnings.', 'Day six. The salt is in, the apricots are not.'],
    ['rain', 'People with umbrellas cross a wet square.', 'Day seven. Three customers, one of them lost.'],
    ['apricots', 'A bowl heaped with apricots on a wooden table.', 'Day nine. The first fruit from the east terraces.'],
    ['flock', 'A flock of sheep on a hillside.', 'Day eleven, the road in: somebody else was going to market.'],
  ],
  'Four of the twelve. The others hang in the weigh-house.',
)}

On the twelfth day the string shop asked us in, gave us tea, and told us that nobody had ever stood in that doorway so long without
buying string. We bought string.
`,
  },
  {
    id: 'outdoor-cinema-rabbit',
    title: 'Outdoor cinema opens with a large rabbit, three rodents and not a word of dialogue',
    summary: 'The city has eleven languages. The programme committee found a film in none of them.',
    section: 'Culture',
    kind: 'video',
    ago: 33.8,
    by: ['Culture desk'],
    tags: ['Cinema', 'Weirside', 'Film'],
    picture: picture(
      'cinema',
      'A bright screen in the open air at night, rows of heads before it, hills behind.',
      'The screen hangs between two poplars.',
    ),
    body: `
Every year the committee that runs the screen under the poplars looks for an opening film that nobody has to read. This year it
has chosen a short one that anybody may show, copy and keep: the animated film about a rabbit that was made on free software
and given away.

<iframe src="https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ" width="560" height="315" title="Big Buck Bunny" allowfullscreen></iframe>

It lasts ten minutes, which is as long as the dusk does. The main film follows at nine. Bring a coat; the seats are stone.

“We had it once with sound and once without,” the projectionist said. “Without, they laughed in different places.”
`,
  },
  {
    id: 'lake-hall-review',
    title: 'The new Lake Hall sounds like the inside of a cello',
    summary:
      'It looks like a boatshed, it cost as much as a hospital wing, and on its first night you could hear a page turn in the back row.',
    section: 'Culture',
    kind: 'review',
    ago: 38.1,
    by: [{ name: 'Music critic', role: 'Row R, seat 4' }],
    tags: ['Lake Hall', 'Music', 'Architecture'],
    picture: picture(
      'hall',
      'A concert hall of curved wooden ribs with small figures on a lit stage.',
      'Forty-four ribs of larch, and no right angle.',
    ),
    body: `
The first sound in the new Lake Hall was a cough. It came from somewhere on the left, in the dark before the conductor’s hand
went up, and eleven hundred people heard exactly where it was and turned to look. That is when I knew the hall was good, and
that we would all have to behave better.

Orlemarn has waited nineteen years for this. In that time the orchestra played in the tram shed, in the fish market and, for two
winters, in a church where the heating had to be switched off for anything marked <em>piano</em>. It learnt to play loud. It will now
have to learn the rest.

## From outside

Seen from the water the hall is a boatshed: a long slate roof, a low door, a slip that goes down into the lake. There is nothing
to photograph, and the architects, who won the commission with a drawing of a roof and one sentence, must have known that. The
sentence was: “The building should be the case, not the instrument.”

Then you go in, and it is the instrument. Forty-four ribs of larch spring from the floor and meet overhead along a keel. There is
no right angle anywhere. The seats are narrow, covered in grey felt, and face each other across the stage more than they face it,
so that during the slow movement one looks at strangers listening.

${pull('During the slow movement one looks at strangers listening.', 'Our music critic')}

## The sound

It is warm, and it is close, and it does not flatter. A horn that splits a note splits it in your lap. The double basses, which in
the tram shed were a rumour, stand at the back of everything like a wall that has been heated all day. When the whole orchestra
plays, the room takes it up a moment later, from below, and gives it back with a little wood in it.

There are faults. Row M has an echo of the timpani. The doors sigh. The ventilation, which was off for the first half, was on for
the second, in B flat.

## The programme

They began with the overture everybody begins halls with, and got it over. The new piece, written for the building by the
composer in residence, was better: twelve minutes for strings and the Weirside bell-ringers, in which the bells are never struck
but only brushed with a glove. I should like to hear it again. I should like to hear the end of it, which was covered by a
councillor’s telephone.

The symphony after the interval was played very fast, as if the orchestra had been let out. The oboe, who has spent nineteen
years being inaudible from row F, played the solo in the third movement to the very last seat and then looked up, rather
surprised, to see where it had gone.

## The price

The hall cost 61 million crowns, eleven more than promised. The roof leaked on one of the critics; not this one. Tickets begin at
nine crowns, for which you sit behind the basses and feel it in your ribs, and I would not sit anywhere else.

<ul>
<li><strong>Go for:</strong> strings, voices, one person with a lute.</li>
<li><strong>Wait for:</strong> anything with a large drum, until they have done something about row M.</li>
<li><strong>Take:</strong> a cough sweet, unwrapped.</li>
</ul>

On the way out people stood on the slip in the dark and did not go home. The lake is a long way down the stones this year. Somebody
hummed the tune from the third movement, quite softly, and it went out over the mud and the water and came back.

${hashtags('Lake Hall', 'Music')}
`,
  },
];
