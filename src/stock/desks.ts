import { desksOf } from '../engine/entry/capability.ts';
import { allotments } from './allotments.ts';
import { inProgress, tallies } from './counts.ts';
import { goods } from './goods.ts';
import { movements } from './movements.ts';
import { products } from './products.ts';

const { tables, checks } = desksOf([goods, movements, allotments, tallies]);

/** What the staff script knows of the stock: its desks. Products have none to be typed on beside the one of what is open. */
export const stockDesks = { tables: [...tables, inProgress.desk, ...(products.open === null ? [] : [products.open.desk])], checks };
