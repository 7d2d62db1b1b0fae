import { figure, picture, pull, table } from './kit.mjs';

/** Long reads. `ago` is the age in hours. */
export const articles = [
  {
    id: 'sluice-keeper-interview',
    title: '“You do not hold water back. You ask it to wait”',
    summary:
      'The keeper of the Weir Gate has opened and shut it for thirty-four years. She talks about mud, mathematics and the fish that knows.',
    section: 'Lake',
    kind: 'interview',
    ago: 46.4,
    by: [{ name: 'Water desk', role: 'Lake and rivers' }],
    tags: ['Weir Gate', 'Lake level', 'Work'],
    picture: picture(
      'sluice',
      'A weir with three gates; somebody stands on the footbridge above the open one.',
      'The Weir Gate from below. The red wheels are original; the gates are their fourth set.',
    ),
    body: `
The keeper’s room is three metres by four and stands over the middle gate, so that the floor hums. It has a stove, a desk, a brass
wheel and a grey telephone. The water goes by underneath at whatever rate she has chosen. She offered tea and a chair with its back
to the window. “Otherwise you will not listen,” she said.

<strong>What do you do all day?</strong>

I wait. That is the honest answer. In an ordinary week I move a gate four times, by the width of two fingers. The rest is reading:
rain at nine stations, snow at three, the wind, and the fish ladder.

<strong>The fish ladder?</strong>

There is a counter on it. Lake trout go up before the water rises. Not after; before, by about a day and a half. I have thirty-four
years of figures on that. The university had a look and said it was “suggestive”. The fish have been wrong twice, and the university
more often than that.

<strong>How did you come to the gate?</strong>

By the newspaper. This one. It said “Sluice assistant, must be able to swim and add up”. I could add up. The old keeper threw me in
on the first day, off the lower steps, in April. He said it was in the advertisement.

${pull('The fish have been wrong twice, and the university more often than that.', 'The keeper of the Weir Gate')}

<strong>People say that you hold the lake back.</strong>

People say that about dams. You do not hold water back. You ask it to wait, and you had better have a good reason. Everything that
comes in goes out. All I can decide is when. If I am clever it goes out at a time when nobody notices. If anybody knows my name I have
done it wrong, and so I should be glad if you left it out.

## The spring of the long night

<strong>What was the worst time?</strong>

The flood, of course, nineteen years ago. The snow went in four days instead of four weeks. I had all three gates up by the first
evening and it still rose a hand an hour. You get very calm. There is nothing left to turn. I sat where you are sitting and did sums,
and at four in the morning the sum came out: it would stop eleven centimetres under the sill of the hospital.

<strong>And did it?</strong>

Nine. I had forgotten the mill.

<strong>What do you see now, when you look at the stair?</strong>

Work I should have done. The bank below mark eight wants stone, and for a century nobody could get at it. We have a few weeks now, and
we are using them. My assistant has found two things down there already:

<ol>
<li>an iron ring, of the kind boats were tied to, where there has never been a quay;</li>
<li>my watch, which I lost in my second year. It had stopped at ten past six, if that is of interest to the railway.</li>
</ol>

<strong>Does the low water frighten you?</strong>

No. High water frightens me. Low water makes me ashamed, a little. I keep thinking I let it go too early. Then I look at the book, and
I did not; there was simply less of it. You can be exact to the litre and there is still less of it.

${table('From the keeper’s book', [
  ['Decade', 'Gate moves a year', 'Days at full level', 'Mean inflow, m³/s'],
  ['Her first', '212', '164', '18.3'],
  ['Her second', '196', '131', '16.9'],
  ['Her third', '241', '72', '14.1'],
])}

<strong>There is talk of a motor on the gates, worked from the city.</strong>

There has been a motor since 1988. It is behind you. It works very well. It turns the wheel, and then somebody has to walk down and see
whether the water has noticed.

<strong>When will you stop?</strong>

When it is full. I should like to hand it over full. I have told them that, and they have put it in the file under “conditions”.

She looked at the clock, excused herself, and turned the brass wheel towards her by the width of two fingers. Under the floor the note
changed, by about as much as when somebody in the next room stops to listen.
`,
  },
  {
    id: 'apricots-at-1840',
    title:
      'Apricots at 1,840 metres: the terraces that should not work, and the families who keep warming them with stones',
    summary: 'It freezes here on two nights in five. The fruit does not know, because the walls are lying to it.',
    section: 'Country',
    ago: 52.8,
    by: [{ name: 'Country desk', role: 'East shore' }],
    tags: ['Orchards', 'East shore', 'Food', 'Frost'],
    picture: picture(
      'orchard',
      'Terraces of round trees heavy with orange fruit, a ladder against one of them.',
      'The fourth terrace at Marrit. The wall behind each row is as old as the bank it holds up.',
    ),
    body: `
At the agricultural college they have a map with a red line on it. Above the line, apricots do not ripen. The line passes 600 metres
below the village of Marrit, where a woman with a basket on her hip is filling it with apricots.

“They came to explain it to us,” she said. “They were very polite. They ate eleven kilos.”

The trick is not in the tree. It is in the wall. There are forty-one kilometres of dry wall on the east shore, built over six hundred
years out of a black slate that is no good for roofs. It faces south-west. By four in the afternoon in May you cannot keep your hand on
it. By four in the morning it is still warm, and a tree planted an arm’s length in front of it has spent the night with its back to a
stove.

## Two degrees

How warm is a matter of record, since a teacher at Marrit school had her pupils hang thermometers in the trees for a year. A tree by
the wall is on average two degrees warmer at dawn than a tree three metres out. Blossom dies at two below zero. Between a crop and no
crop there is, on most bad nights, exactly one wall.

${table('Dawn temperature in May, °C', [
  ['Where', 'Mean', 'Coldest'],
  ['Open field', '1.4', '−4.1'],
  ['Three metres from the wall', '1.9', '−3.6'],
  ['One arm from the wall', '3.8', '−1.7'],
  ['In the wall, in a crack, with a lizard', '7.2', '4.0'],
])}

On the nights when one wall is not enough they light the stones. Flat pieces of slate are laid over a trench of vine cuttings, heated
until they tick, and carried out on iron barrows to stand between the trees like loaves. The work goes from one in the morning until
the sun is on the upper terrace. Everybody comes; there is soup. Marriages are said to be made at it, and at least one was ended.

${figure('apricots', 'A white bowl heaped with apricots on a wooden table.', 'A bowl from the second terrace. The red side was the wall’s.')}

## What it is worth

None of this pays. A kilo of Marrit apricots costs four times what the plains ask, and the growers still earn less by the hour than
the man who drives the fruit to the station. There were ninety families on the walls in 1950. There are twenty-six now, and a list of
people in the city who would like to have a terrace and have not been told about the barrows.

What keeps it alive is a law of 1912, which says that a terrace whose wall has fallen goes back to the commune after one year. Nobody
wants to be the one whose wall has fallen. On Saturdays in winter you can hear it all along the shore, a knocking like slow clocks:
people putting back stones.

<blockquote><p>My grandfather did not like apricots. He could not be seen to stop.</p></blockquote>

This year there is a new worry. The lake, too, is a wall of a kind: it gives back in spring the warmth it took in summer, and it has
drawn off sixty metres from the lowest terrace. The growers there have noticed that their dew comes earlier. They have moved
the thermometers.

## How to eat one

<ul>
<li>Out of hand, at the wall, at four in the afternoon.</li>
<li>Halved, on a hot slate, cut side up, with:
<ul><li>a little butter,</li><li>thyme, if there is some in the wall, and there is.</li></ul></li>
<li>Not from a refrigerator. They were cold enough in May.</li>
</ul>

The college has redrawn its map. The red line still runs 600 metres below the village, but there is a small hole in it now, with a
date and the word “walls”.
`,
  },
  {
    id: 'read-the-lake-at-home',
    title: 'How to read the lake from your kitchen',
    summary:
      'The city publishes every gauge, every ten minutes, for nothing. It has just not told anybody. Here is how it works.',
    section: 'Science',
    ago: 70.3,
    by: [{ name: 'Data desk', role: 'Numbers and where they come from' }],
    tags: ['Lake level', 'Data', 'How to'],
    body: `
In the cellar of Customs House stands a grey cupboard with nine telephones in it. Each is connected to a float. Every ten minutes the
cupboard rings them all, writes down what they say, and puts the answers on the city’s web server in a file that eleven people have
ever opened. Four of them work in the cellar.

That seems a pity. The file is open, it needs no password, and it will tell you how high the lake stands while the kettle boils. This
is how to read it.

## Ask

On any computer with a command line, one line does it. The address is made up for this page; the real one is on the notice board in
Station Square, and longer.

<pre><code>curl -s https://gauges.example/orlemarn/latest.json</code></pre>

What comes back looks like this. We have cut it down to two gauges.

<pre><code>{
  "time": "06:50",
  "unit": "cm below mark 0",
  "gauges": [
    { "name": "Weir Stair", "level": 1014.0, "trend": -0.3 },
    { "name": "Dorn reservoir", "level": 12.5, "trend": 0.0 }
  ]
}</code></pre>

## Understand

Three things are odd about these numbers, and each has a reason.

<ol>
<li><strong>They count downwards.</strong> Mark 0 is the top step of the stair, and the figure says how far below it the water is. A bigger number is a lower lake. The man with the rod began at the top in 1704, because that is where he stood.</li>
<li><strong>The steps are not the same height.</strong> They run from 98 to 104 centimetres. Mark 10 is therefore at 1,000 and not, as you would think, at whatever ten equal steps would give. The mason apologised in the margin of his bill.</li>
<li><strong>The trend is per hour</strong>, and rounded to the nearest tenth. A trend of zero means less than half a millimetre, which a passing steamer will hide.</li>
</ol>

To get from the file to the number of strokes the bell will ring, count the marks above the water:

<pre><code>const MARKS = [0, 101, 199, 300, 402, 500, 599, 703, 801, 899, 1000];

export function strokes(level) {
  return MARKS.filter((mark) =&gt; mark &lt; level).length;
}</code></pre>

For the level above, <code>strokes(1014)</code> is 11. You now know what the ringer knows, and can be asleep when she is not.

## Check

Do not believe one gauge. The float at the Weir Stair sticks when there is ice in the pipe, and once, for nine days, when there was a
crayfish. The second gauge on the lake is at Marrit. If the two differ by more than three centimetres, either the wind is blowing along
the lake or something is living in the pipe.

${table('Same morning, two gauges', [
  ['Time', 'Weir Stair', 'Marrit', 'Difference'],
  ['06.30', '1,013.8', '1,013.1', '0.7'],
  ['06.40', '1,013.9', '1,013.0', '0.9'],
  ['06.50', '1,014.0', '1,012.9', '1.1'],
])}

A steady growth like this one is wind. It leans on the lake and the water piles up at the far end, by about as much as tea does in a
cup that you carry across the room.

## Keep

The server forgets after thirty days. If you want a longer story, write the answers down yourself; a year of all nine gauges is
smaller than one photograph of a cat.<sup><a href="#fn-cat" id="ref-cat">1</a></sup> Several schools have begun. The pupils at Upper
Dorn have found that their reservoir sinks by four millimetres every weekday at ten to eight, and rises again on holidays, and have
written to the water company to ask who is having a bath.

<ol><li id="fn-cat">About 4.7 megabytes as text, 0.6 when packed. We compared it with the cat at Customs House. <a href="#ref-cat">Back</a></li></ol>
`,
  },
];
