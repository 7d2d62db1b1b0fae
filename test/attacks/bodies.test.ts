// The corpus of test/tables/attacks.ts: bodies of HTML, which stand in every field of text besides.
import { layBait } from '../helpers/canary.js';
import { bodySheets } from '../helpers/sheets.js';
import { describeAttacks } from './corpus.js';

const bait = await layBait();
describeAttacks('bodies', bait, bodySheets(bait));
