import type { FigureMaker } from '../engine/start/start.ts';
import { stockFigureWords as words } from '../text/stock.ts';
import { products } from './products.ts';

/** Products that something is wrong with, as the Start sheet counts them: below zero in red (our means). */
export const stockFigures: FigureMaker = ({ index }) => {
  const { open } = products;
  if (open === null) return [];
  const rows = index(open.index).flatMap((row) => (row === null ? [] : [row]));
  const count = (is: (row: (typeof rows)[number]) => boolean) => rows.filter(is).length;
  return [
    { level: 'mend', ...words.negative, count: count(({ onHand }) => Number(onHand) < 0), desk: open.desk },
    { level: 'waiting', ...words.held, count: count(({ held }) => Number(held) > 0), desk: open.desk },
    {
      level: 'waiting',
      ...words.soldOut,
      count: count(({ status, available }) => status === 'listed' && Number(available) <= 0),
      desk: open.desk,
    },
    {
      level: 'waiting',
      ...words.relist,
      count: count(({ status, onHand }) => status === 'delisted' && Number(onHand) > 0),
      desk: open.desk,
    },
  ];
};
