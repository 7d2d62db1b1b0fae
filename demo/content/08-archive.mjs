import { hashtags, picture } from './kit.mjs';

/** What has been in the paper for some days: mostly short, several bare. `ago` is the age in hours. */
export const articles = [
  {
    id: 'lake-panorama-survey',
    title:
      'Seen from the north shore: the whole city in one picture, for the first time since the last war of the chimneys',
    summary: 'The gasworks chimney is down. What stands behind it turns out to be a view.',
    section: 'City',
    ago: 134.2,
    by: ['Picture desk'],
    tags: ['Pictures', 'Gasworks', 'Lake'],
    picture: picture(
      'panorama',
      'A steep town with a tower above a wide lake, a steamer trailing smoke, snow peaks behind.',
      'From the bathing stage at North Shore, where the chimney used to be in the way.',
      {
        wide: true,
      },
    ),
    body: `
For 140 years every picture of Orlemarn has had a chimney in it. Painters moved it to the left; photographers waited for fog. It was 61
metres high and it smoked until 1971. On Sunday it was laid down along its own length in nine seconds.

From the bathing stage at North Shore you can now see, from left to right, the tower with the Reckoner, the whole of Kiln Hill, the
mouth of the Orle and the peaks behind it. A school class from Weirside drew it on the spot. Eleven of the twenty-three put the chimney
in.
`,
  },
  {
    id: 'frost',
    title: 'Frost',
    section: 'Weather',
    ago: 157.3,
    text: 'The first of the season, on the lower terraces, from five until a quarter past six. The walls held.',
  },
  {
    id: 'rain-notebook',
    title: 'Eleven kinds of rain, and what to wear in the seventh',
    summary: 'The upper villages have a word for each. The weather office has now agreed to use four of them.',
    section: 'Weather',
    ago: 168.9,
    by: ['Weather desk'],
    tags: ['Rain', 'Language', 'Hallow Ridge'],
    picture: picture(
      'rain',
      'People with umbrellas cross a wet grey square, one of them under red.',
      'Number four, on Station Square. It is expected to become number six.',
    ),
    body: `
On Hallow Ridge they do not say that it is raining. They say which. There is the rain that comes up from the lake and the rain that comes
over the pass; there is one that only wets the left side of the house. The seventh falls through sunshine and is followed at once by
the eighth.

<dl><dt>First</dt><dd>You can see it and not feel it.</dd><dt>Fourth</dt><dd>Straight, patient, no wind. Umbrellas work.</dd><dt>Sixth</dt><dd>The fourth, but it means it.</dd><dt>Eleventh</dt><dd>Is snow, by the time one has found the word.</dd></dl>

From next month the forecast on the city’s page will use numbers one, four, six and eleven. The seventh was thought too hard to
translate. For the seventh one wears a hat, and carries it.

${hashtags('Rain')}
`,
  },
  {
    id: 'flock-through-town',
    title: 'Four hundred sheep to cross the city on Saturday, on foot and by right',
    summary: 'The right is from 1388. The route is from last year, because of the tram.',
    section: 'Country',
    ago: 141.5,
    by: ['Country desk', 'City desk'],
    tags: ['Sheep', 'Wool', 'Transport'],
    picture: picture(
      'flock',
      'A flock of sheep on a bare hillside under a low sun, a shepherd to the right.',
      'The flock above Pell, a day’s walk from the first traffic light.',
    ),
    text: 'They come down by the Dorn road at nine, drink at Station Square, where the fountain will be turned on for the purpose, and leave over the Station Bridge by noon. Trams wait. Dogs should be on the other side of a door. Wool that is left on railings belongs, by the same charter, to the railings’ owners.',
  },
  {
    id: 'swimming-in-winter',
    title: 'The bathers of North Shore move their stage for the ninth time this year',
    section: 'Lake',
    ago: 181.2,
    by: ['Sports desk'],
    tags: ['Lake level', 'Swimming'],
    text: 'It now stands forty metres further out than in spring. The walk down is longer than the swim, members say, and warmer.',
  },
  {
    id: 'second-hand-pianos',
    title: 'Wanted: homes for eleven pianos',
    summary:
      'The orchestra has a hall now, and does not need the ones in the tram shed, the fish market or the church.',
    section: 'Culture',
    ago: 192.6,
    by: ['Culture desk'],
    tags: ['Music', 'Lake Hall'],
    text: 'Two smell of herring. One was played for nineteen years beside the number 4 tram and has, its tuner says, “a certain rattle in the key of the number 4”. Free to anybody who can carry them away, other than by funicular.',
  },
  {
    id: 'reader-map-benches',
    title: 'The 212 benches of Orlemarn, ranked by readers for view, wind and the chance of company',
    summary: 'First place goes to a bench with no view at all.',
    section: 'City',
    access: 'registered',
    ago: 205.8,
    by: ['Readers', 'Data desk', 'City desk'],
    tags: ['Benches', 'Data'],
    body: `
Nine hundred readers wrote in. Most enclosed a drawing, some a cushion. The bench that came first stands in the passage behind Bell Court,
facing a wall at a distance of three metres.

It is out of the wind, it gets the sun from two until four, and because there is nothing to look at, people talk. “I have heard three
proposals of marriage,” a reader writes who takes her sandwich there, “and a fourth that was withdrawn.”
`,
  },
  {
    id: 'museum-string',
    title: 'Museum of Weights opens a room for things that were measured wrong',
    section: 'Culture',
    ago: 219.4,
    by: ['Culture desk'],
    tags: ['Museum', 'Measuring'],
    text: 'It holds a metre that is too long, the city’s third-best pound, and a map with Hallow Ridge at 2,160.',
  },
  {
    id: 'cheese-cellar-tunnel',
    title:
      'Disused railway tunnel turns out to be the best cheese cellar in the highlands, to the surprise of its bats',
    summary: 'Eleven degrees, every day of the year. The bats have the upper half.',
    section: 'Business',
    ago: 232.1,
    by: ['Business desk'],
    tags: ['Cheese', 'Trains', 'Dorn'],
    text: 'The old Dorn tunnel was given up in 1934 for being damp. It is now let, at a rent that pays for its own drainage, to a dairy that keeps 4,000 wheels in it. An inspector found the bats to be “hygienically indifferent”.',
  },
  {
    id: 'how-we-count',
    title: 'How this paper counts a crowd',
    summary: 'With a photograph, a grid and somebody who would rather be elsewhere.',
    section: 'About us',
    kind: 'analysis',
    ago: 247.7,
    by: ['Data desk'],
    tags: ['Data', 'Journalism'],
    text: 'The police counted 900 at the march for the night funicular and the organisers 4,000. We counted 2,150, from the roof of Customs House, twice. Anybody who wants to count again can have the picture.',
  },
  {
    id: 'stair-race',
    title: '614 steps in three minutes eleven',
    summary: 'The stair race was won by a postwoman, who does it every day with letters.',
    section: 'Sport',
    ago: 262.3,
    by: ['Sports desk'],
    tags: ['Kiln Hill', 'Running'],
    picture: picture(
      'funicular',
      'Two lit cars pass on a steep track between the houses of a hillside town.',
      'The funicular, beaten by forty seconds.',
    ),
    text: 'Second was last year’s winner, a roofer; third, a boy of eleven who had started early by mistake and was not told. Nobody used the handrail at the second landing, which is still loose.',
  },
  {
    id: 'paper-short',
    title: 'Why today’s paper was on yellow stock',
    section: 'About us',
    ago: 276.5,
    text: 'The white was in a wagon behind the snow. The yellow was meant for the telephone directory.',
  },
  {
    id: 'apricot-stones-heating',
    title: 'School in Marrit is heated with apricot stones, and smells of marzipan until March',
    summary: 'Pupils bring a bag each. The largest family has a shelf of its own in the cellar.',
    section: 'Country',
    ago: 289.9,
    by: ['Schools reporter', 'Country desk'],
    tags: ['Orchards', 'Schools', 'Marrit'],
    picture: picture(
      'apricots',
      'A white bowl heaped with apricots on a wooden table, a knife beside it.',
      'The other part of an apricot.',
    ),
    text: 'A kilo of stones gives about as much heat as a kilo of good coal. The school’s boiler takes 900 in a cold week. The ash goes back on the terraces, so that a pupil who eats an apricot on the way to school is, the caretaker says, “part of a process”.',
  },
  {
    id: 'opinion-benches',
    title: 'Against the armrest',
    section: 'Opinion',
    kind: 'opinion',
    ago: 301.2,
    by: [{ name: 'Our walking columnist' }],
    tags: ['Benches', 'Quay'],
    text: 'A bench with an armrest in the middle says one thing, and says it to everybody: do not get comfortable. I have nothing to add but a saw.',
  },
  {
    id: 'gauge-crayfish',
    title: 'Crayfish returned to lake after nine days as a measuring instrument',
    summary:
      'It had lived in the pipe of the Weir Stair gauge, and raised the level of the lake by four centimetres, on paper.',
    section: 'Science',
    ago: 322.6,
    by: ['Water desk'],
    tags: ['Lake level', 'Data', 'Weir Gate'],
    text: 'The keeper of the Weir Gate noticed because the fish ladder disagreed. The crayfish was found to be in good health and of legal size, and was let go off the second landing. A grating has been ordered. The figures for the nine days have been struck out in red and initialled.',
  },
];
