import { picture, table } from './kit.mjs';

/** More shorter pieces. `ago` is the age in hours. */
export const articles = [
  {
    id: 'council-dorn-water',
    title: 'Council to ask Dorn for water. Dorn to ask council for money',
    summary: 'Both letters were posted yesterday, and crossed on the 16.20.',
    section: 'Council',
    ago: 11.3,
    by: ['Council reporter'],
    tags: ['Dorn', 'Water supply', 'Council', 'Lake level'],
    picture: picture(
      'council-hall',
      'A dark council chamber seen from the back benches, three tall lit windows behind the chair.',
      'The Lower Chamber. The bench for the upper villages is the one by the door.',
    ),
    text: 'The city would like two million cubic metres from the Dorn reservoir, which is full. Dorn would like a roof for its sports hall, which is not. A clerk who has seen both letters says that they are, leaving aside the nouns, the same letter. The two councils meet tomorrow on the train between them, in a reserved compartment.',
  },
  {
    id: 'rent-registry',
    title:
      'Every rent in the city goes on a public list from the new year, by a majority of one and after the member for Kiln Hill had been fetched from his bath',
    summary: 'Landlords must enter the sum, the size and the number of windows. Tenants may correct the windows.',
    section: 'Council',
    ago: 36.9,
    by: ['Council reporter', 'Data desk'],
    tags: ['Housing', 'Council', 'Data'],
    text: 'The list will be open to everybody, without names. Owners’ associations call it an intrusion and have asked for the list of who voted for it, which is public. The member for Kiln Hill says that he had been told the item would not come up before nine.',
  },
  {
    id: 'walnut-at-mill-cross',
    title: 'The walnut at Mill Cross, about 1690 to last week’s wind',
    summary: 'It stood in the middle of the road, and the road went round.',
    section: 'Country',
    kind: 'obituary',
    ago: 87.1,
    by: ['Obituaries desk'],
    tags: ['Trees', 'Mill Cross'],
    picture: picture(
      'walnut',
      'A wide old walnut tree above a bench on which somebody sits.',
      'The walnut in its last October, with the bench that was built for its shade.',
    ),
    body: `
The walnut at Mill Cross came down in the night, across three lanes and no cars, with the tact that marked its whole life.

It was planted, or dropped, when the cross was two cart tracks. The turnpike of 1788 went round it to the left. The new road of 1931
went round it to the right as well. For the last ninety years it stood on an island of its own with a bench and a bollard, and was
hit, by the police’s count, forty times. It lost no branch by it.

It bore every second year. Under a deed of 1802 the nuts belonged to “whoever is there”, and on the first of October whoever was there
included most of the parish. The wood goes to the instrument maker in Tanners’ Steps. The bench stays. A seedling has been found
between the stones behind it, some thirty centimetres from where the road committee would have liked one.
`,
  },
  {
    id: 'recipe-lake-trout',
    title: 'Lake trout for a night with no trains',
    summary: 'You need a trout, a slate and somebody who cannot get home.',
    section: 'Country',
    kicker: 'Recipe',
    ago: 8.9,
    by: ['Kitchen desk'],
    tags: ['Food', 'Recipe', 'Trout'],
    body: `
For four, or for two and whoever is stuck.

### You need

<ul>
<li>one lake trout of about a kilo</li>
<li>for the inside:
<ul><li>a handful of thyme</li><li>six dried apricots, sliced</li><li>butter, the size of a walnut</li></ul></li>
<li>coarse salt, two glasses</li>
</ul>

### What you do

<ol>
<li>Heat the oven as far as it goes, with a roofing slate in it.</li>
<li>Fill the fish. Close it with a twig.</li>
<li>Put half of the salt on the slate, the fish on the salt, the rest on the fish. Be quick; it hisses.</li>
<li>Leave it for twenty-two minutes. Talk about something else.</li>
<li>Break the crust at the table with the back of a spoon.</li>
</ol>

Serve with potatoes, and put the slate back on the roof when it has cooled.
`,
  },
  {
    id: 'night-bus-14',
    title: 'Bus 14 now stops at the bakery',
    section: 'City',
    ago: 66.5,
    by: ['City desk'],
    tags: ['Transport', 'Night work'],
    text: 'It did so before. It is now in the timetable.',
  },
  {
    id: 'observatory-lamps',
    title: 'Astronomers and the street-lamp office reach a truce over 31 lamps and one supernova',
    summary:
      'From eleven at night the quay will be lit from below the rail. The observatory gives up its right to telephone the mayor.',
    section: 'Science',
    ago: 92.4,
    by: ['Science desk'],
    tags: ['Observatory', 'Street lamps', 'Kiln Hill'],
    picture: picture(
      'observatory',
      'A domed observatory on a dark hill under circling stars.',
      'The dome on Hallow Ridge. An hour of the night, with the shutter open.',
    ),
    body: `
In the spring a star in another galaxy blew up, and the Orlemarn observatory, which had its mirror pointed exactly at it, saw the
reflection of thirty-one sodium lamps.

What followed is known in both offices as the correspondence. It is now over. The lamps on the quay will be rehung below the handrail,
shining down, at a cost of 8,000 crowns, which the observatory’s friends have collected by selling pictures of a supernova taken
somewhere else.

“Dark is a public utility,” the director said. “It is only that nobody reads the meter.”
`,
  },
  {
    id: 'wool-prices',
    title: 'Wool up, slate down, salt unchanged since 1974',
    summary: 'The week at the Saltmarket exchange, such as it was.',
    section: 'Business',
    ago: 49.5,
    by: ['Business desk'],
    tags: ['Prices', 'Wool', 'Saltmarket'],
    body: `
${table('Closing prices, in crowns', [
  ['', 'This week', 'Last week', 'A year ago'],
  ['Wool, washed, 100 kg', '642.00', '630.50', '588.00'],
  ['Slate, roofing, 1,000', '1,180.00', '1,204.00', '1,310.00'],
  ['Cheese, ripe, 100 kg', '1,944.00', '1,940.00', '1,795.00'],
  ['Salt, 100 kg', '36.00', '36.00', '36.00'],
])}

Trade was thin, as the pass was shut and the buyers were on the other side of it. Wool rose on bids by telephone. Slate fell, as it
does whenever the roofers can see snow coming and decide to leave it.

The price of salt is set by a committee that last met in 1974 and has not adjourned.
`,
  },
  {
    id: 'review-menu-tunnel',
    title: 'A dining car with no train is the best table on the mountain',
    summary: 'It stands in a siding at Dorn, it seats twenty-four, and the soup does not spill.',
    section: 'Culture',
    kind: 'review',
    access: 'subscribers',
    ago: 114.6,
    by: ['Kitchen desk'],
    tags: ['Food', 'Dorn', 'Trains'],
    body: `
There is a bell for the waiter and a cord for the brake, and after the second glass one pulls the wrong one. Nothing happens. The car
has not moved since 1989, when it was uncoupled for a wedding and forgotten.

What the kitchen does with a coal range, two square metres and a trout is a matter for the next paragraph, which is long, and admiring.
`,
  },
  {
    id: 'plough-crew-portrait',
    title: 'Who drives the plough?',
    summary:
      'In summer they are a roofer, a teacher of geography and the man who paints the line on the football pitch.',
    section: 'The line',
    ago: 6.8,
    by: [{ name: 'Our railway correspondent', role: 'On the 05.40' }],
    tags: ['Snow', 'Trains', 'Work', 'Sarn Pass'],
    text: 'The rotary plough was built in 1913 and needs a crew of five: two for the wheel, one for the fire, one to look out and one to be relieved. It throws snow forty metres to the side of its choice. The crew are called up by telephone, and each of them keeps a bag by the door, “like an expectant father”, the geography teacher said, “but every year”.',
  },
  {
    id: 'tram-shed-lamps',
    title: 'Five bridge lamps find a home in the tram shed',
    ago: 31.2,
    section: 'City',
    tags: ['Tanners’ Bridge', 'Street lamps'],
    picture: picture('bridge-night', '', undefined),
    text: 'They will be lit at dusk, as before, and mirrored in the wet floor.',
  },
  {
    id: 'undated-notice-tides',
    title: 'How to send us a story, a correction or a fish',
    section: 'About us',
    ago: 110,
    undated: true,
    text: 'Write to the desk whose name is above the article, or come to Bell Court, second door. The night editor answers until four. Corrections are printed where the mistake was. Fish should be wrapped, and addressed to the kitchen desk.',
  },
  {
    id: 'ski-lift-quiet',
    title: 'Hallow Ridge to have one day a week without lifts, music or snow guns',
    summary: 'The hoteliers proposed it. The black grouse were not asked, but are understood to be in favour.',
    section: 'Sport',
    ago: 61.4,
    by: ['Sports desk'],
    tags: ['Hallow Ridge', 'Snow', 'Skiing'],
    text: 'On Tuesdays those who want to come down will have to go up. The lift company keeps the other six days and gets a name for it. A trial last winter found that the huts sold more soup.',
  },
];
