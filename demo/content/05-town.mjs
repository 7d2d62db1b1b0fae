import { hashtags, picture, pull, table } from './kit.mjs';

/** Shorter pieces. `ago` is the age in hours. */
export const articles = [
  {
    id: 'weirside-marrit-draw',
    title: 'Weirside 2, Marrit 2, fog 1',
    summary: 'The equaliser was scored by somebody in red. On that, everybody agrees.',
    section: 'Sport',
    ago: 17.4,
    by: [{ name: 'Sports desk', role: 'North terrace' }],
    tags: ['Football', 'Weirside', 'Marrit'],
    picture: picture(
      'pitch',
      'Footballers in red and white under floodlights, a mountain behind the stand.',
      'The first half, when there was one to be seen.',
    ),
    body: `
The lake sent its fog up at half past seven, and by the hour the north terrace could no longer see the south goal. It followed the
match by ear, with some success.

Weirside led twice. Both goals came from the left, from corners, and were headed in by a centre half who works in the mornings as a
baker and had been up since two. Marrit’s first was an accident. Their second, in the eighty-eighth minute, is a matter of faith. The
referee gave it after asking the ball boy.

${table('Highland League, top four', [
  ['Club', 'Played', 'Won', 'Drawn', 'Lost', 'Points'],
  ['Dorn Railway', '14', '10', '2', '2', '32'],
  ['Weirside', '14', '8', '4', '2', '28'],
  ['Marrit', '14', '7', '5', '2', '26'],
  ['University', '14', '6', '2', '6', '20'],
])}

“I saw it,” the Marrit coach said afterwards. “I was the only one who did, and I am content.” The return match is in the spring, at
noon.

${hashtags('Football')}
`,
  },
  {
    id: 'fountain-off',
    title: 'Fountains off at midnight',
    summary: 'All but two. Bring a cup.',
    section: 'City',
    ago: 4.2,
    tags: ['Water supply', 'Saltmarket'],
    expires: 24 * 7,
    text: 'The city turns off its 38 public fountains at midnight to save water. The drinking spouts at Saltmarket and Kiln Hill stay on. Goldfish from the basin in Station Square have been taken to the botanical garden, where they were received, a gardener said, “with interest, by the carp”.',
  },
  {
    id: 'ten-minutes-slow',
    title: 'Customs House clock to stay ten minutes slow',
    summary:
      'Its repair fund goes to the funicular. Those who live by it say they would not know what to do with the time.',
    section: 'City',
    ago: 8.4,
    by: ['Council reporter'],
    tags: ['Customs House', 'Funicular', 'Council'],
    body: `
The clock on Customs House has been ten minutes slow since the hot summer of 1959, when the long hand was taken down, straightened and
put back by somebody who had a train to catch.

Last night the council gave the money for its repair to the night funicular. It was the third time that the fund has been spent; the
first two bought a fire ladder and a piano.

The office below has long since come to an arrangement. Post that is handed in by six, clock time, is stamped with today’s date. A
watchmaker in the arcade sells a calendar with the words “Customs House time” on it, and a baker opens by it. “It is ten minutes that
nobody else has,” she said.
`,
  },
  {
    id: 'punt-crossing',
    title: 'Punt at the Tanners’ Bridge carries 3,000 in a day, and one wardrobe',
    summary: 'The crossing is free, takes ninety seconds and has already got a queue, a busker and a complaint.',
    section: 'City',
    ago: 19.1,
    by: ['City desk'],
    tags: ['Tanners’ Bridge', 'Weirside', 'Transport'],
    text: 'The complaint is about the busker, who plays the same ninety seconds. The city has asked him for a second tune. Bicycles lie flat in the bows, twelve at a time. The wardrobe was allowed because nobody had thought to forbid it, and crossed upright, with its owner inside to steady it.',
  },
  {
    id: 'bread-price',
    title: 'Why your loaf costs a crown more, explained by three bakers and a miller with nothing to do',
    summary: 'One of the two mills below the weir has stopped. The other has a waiting list.',
    section: 'Business',
    kind: 'analysis',
    ago: 24.8,
    by: ['Business desk', 'Water desk'],
    tags: ['Bread', 'Mills', 'Lake level', 'Prices'],
    body: `
When the weir lets out six cubic metres a second, there is water for one wheel. The mills at Pell and at Foss have shared the stream
since 1620, under a rule that in a dry year the older may grind first. Foss is older, by eleven days.

So Pell stands still, and its flour has to come over the pass, where just now nothing comes. That is most of the crown. The bakers
break it down like this:

<ul>
<li>flour, carried twice: sixty cents;</li>
<li>wood, since everybody is heating: fifteen;</li>
<li>night work: ten;</li>
<li>“nerves”: the rest.</li>
</ul>

The miller at Pell has gone to help at the bakery on Kiln Hill, where he was put on rolls. “I have made flour for thirty years,” he said.
“I had no idea that people did this to it.”
`,
  },
  {
    id: 'goose-crossing',
    title: 'Geese get a crossing',
    section: 'City',
    ago: 29.3,
    text: 'It is at the foot of the Dorn road, where two of them walk pupils to school. The sign was painted by the pupils.',
  },
  {
    id: 'stop-calling-it-drought',
    title: 'It is not a drought. It is a bill',
    summary: 'We have been paying for August with ice from 1300. Somebody might have mentioned the price.',
    section: 'Opinion',
    kind: 'opinion',
    ago: 34.6,
    by: [{ name: 'Our science columnist' }],
    tags: ['Glacier', 'Water supply', 'Climate'],
    body: `
A drought is what happens to you. You look at the sky, and it is not your fault. I have heard the word eleven times since the bell
rang, once from a man with a pressure washer.

The lake is low because last winter was short and because, for sixty years, every dry summer was quietly made up from the Grey Tongue.
We took that for the lake’s good nature. It was a loan. It was given in snow in about the year 1300, and we have drawn on it without
once asking what was left.

I do not want anybody to feel bad. I want a number on the water bill, under the cubic metres, in the same type: <em>of which, not
coming back.</em> The company has the figure. It is measured every year by eight people and a rope.
`,
  },
  {
    id: 'letters-hum',
    title: 'Letters: the hum, the handrail and a correction to our correction',
    section: 'Opinion',
    kicker: 'Letters',
    ago: 43.7,
    by: ['Readers'],
    tags: ['Letters', 'Tanners’ Bridge'],
    body: `
<p><strong>Sir,</strong> the bridge hummed in B flat. I tuned by it for forty years. <em>A piano tuner, Weirside</em></p>
<p><strong>Madam,</strong> it was A. <em>Another piano tuner, Kiln Hill</em></p>
<p><strong>To the editor:</strong> you write that Hallow Ridge is in the way of the mast. The ridge was there first. <em>A resident of the ridge</em></p>
<p><strong>Dear Bellman,</strong> my son would like to know where the fish go when you shut the gate. I said I would ask. <em>A reader of six, by his mother</em></p>
<p><em>They wait. The keeper says that they are better at it than we are. Ed.</em></p>
`,
  },
  {
    id: 'hospital-roof-garden',
    title: 'Hospital grows its own thyme, on the roof, where the patients can complain about it',
    summary:
      'A ward sister, a carpenter and a consignment of cracked bathtubs have made the highest kitchen garden in the city.',
    section: 'City',
    ago: 57.9,
    by: ['Health reporter'],
    tags: ['Hospital', 'Gardens'],
    text: 'There are nineteen tubs. Each belongs to a ward, and the orthopaedic ward is accused of watering at night. The kitchen takes what is ripe and says so on the menu. A study is under way to see whether people who are asked to weed go home earlier; the ward sister says that they do, “as soon as they see the size of it”.',
  },
  {
    id: 'steamer-coal-last',
    title: 'The “Patience” takes on her last coal',
    summary:
      'From spring the steamer will burn pressed wood from the terraces. The stoker has asked for time to think.',
    section: 'Lake',
    ago: 63.2,
    by: ['Our railway correspondent'],
    tags: ['Steamer', 'Lake', 'Transport'],
    picture: picture(
      'steamer',
      'A paddle steamer with a tall funnel crosses a blue lake below mountains.',
      'The “Patience” off Marrit. She was built in 1903, and has been late since 1904.',
    ),
    body: `
Forty tonnes went down the chute yesterday, and when they are burnt there will be no more. The “Patience” is the last coal burner on the
lake, and since the colliery at Foss is a museum her coal has had to come by rail, over the pass, behind an electric engine. It was felt
that somebody might notice.

From spring she will burn briquettes made of vine cuttings and apricot stones. In trials they gave the same heat, a paler smoke, and a
smell that made passengers ask when lunch was.

${pull('It is a good fire. But you cannot hear it.', 'The stoker of the “Patience”')}

The stoker has been with the ship for twenty-two years and judges his fire by its sound. He has been offered a thermometer.
`,
  },
  {
    id: 'chess-set-bishop',
    title: 'Bishop found',
    section: 'The line',
    ago: 1.7,
    tags: ['Sarn Pass', 'Snow'],
    text: 'The bishop missing from the chess set at the Sarn summit box has been found in the stove, where it had been holding the door. Play has resumed.',
  },
  {
    id: 'salt-caravan-returns',
    title: 'Mule train sets out on the Salt Road with the railway closed, “for the first time since the last time”',
    summary: 'Five animals, 300 kilos of flour and a thermos. They expect to be faster than the plough.',
    section: 'The line',
    ago: 3.8,
    updated: 1.9,
    by: ['Country desk', 'Our railway correspondent'],
    tags: ['Salt Road', 'Sarn Pass', 'Snow', 'Bread'],
    picture: picture(
      'salt-road',
      'Five laden mules and two walkers on a ridge before a low sun.',
      'On the lower ridge yesterday evening, practising.',
    ),
    body: `
The Salt Road goes round the snow where the railway goes through it. It was there two thousand years earlier, and is six hours longer.
At four this morning five mules left Dorn on it, each with a sack of flour on either side, to meet a lorry at the customs hut on the
other side of the ridge and bring back yeast.

They belong to a society for the keeping of old customs, whose members had until now used them for parades. “They know the way,” the
leading driver said. “They have been looking at it for years.”

The last working caravan crossed in the winter of 1963, also because of a closed line. It carried, besides salt, the second leg of a
billiard table.
`,
  },
];
