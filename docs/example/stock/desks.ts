import { desksOf } from '../../../src/engine/entry/capability.ts';
import { movements, products } from './tables.ts';

export const stockDesks = desksOf([products, movements]);
