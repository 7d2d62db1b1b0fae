// The corpus of test/tables/attacks.ts: texts, addresses, JSON, other systems' bodies, and what a feed says of itself.
import { layBait } from '../helpers/canary.js';
import { fieldSheets, singles } from '../helpers/sheets.js';
import { describeAttacks } from './corpus.js';

const bait = await layBait();
describeAttacks('fields, forms and feeds', bait, fieldSheets(bait), singles(bait));
