/** What lies on hand and what it cost. Fen; the value is exact, the unit cost is for show. */
export interface Worth {
  readonly onHand: number;
  /** What the pieces on hand cost; 0 at or below zero pieces. */
  readonly value: number;
  /** Of one piece, rounded; that of the last that came where none is there, null where no cost is known. */
  readonly unitCost: number | null;
}

/** What a movement does to the worth. Fen. */
export interface Moving extends Worth {
  /** The value that came or went. */
  readonly valueChange: number;
  /** The part of a receipt's cost that prices pieces sold before it came. */
  readonly settled: number;
}

/**
 * Pieces come in, for so much in all; null where no paper tells: then at the average. Of pieces that were owed, because more had gone than
 * was there, the receipt prices the sale; what remains is worth the rest.
 */
export function takenIn({ onHand, value, unitCost }: Worth, pieces: number, cost: number | null): Moving {
  const average = onHand > 0 ? (value * pieces) / onHand : (unitCost ?? 0) * pieces;
  const total = cost ?? Math.round(average);
  const owed = Math.min(pieces, Math.max(0, -onHand));
  const settled = owed === pieces ? total : Math.round((total * owed) / pieces);
  const left = onHand + pieces;
  const worth = left > 0 ? value + total - settled : 0;
  const known = cost !== null || onHand > 0 || unitCost !== null;
  const each = left > 0 ? Math.round(worth / left) : Math.round(total / pieces);
  return { onHand: left, value: worth, unitCost: known ? each : null, valueChange: worth - value, settled: owed === 0 ? 0 : settled };
}

/** Pieces go, at the average cost; the last of them take what is left, so that nothing is worth nothing. Below zero the cost is settled by the next receipt. */
export function takenOut({ onHand, value, unitCost }: Worth, pieces: number): Moving {
  const part = pieces >= onHand ? value : Math.round((value * pieces) / onHand);
  const left = onHand - pieces;
  const worth = value - part;
  const was = onHand > 0 ? Math.round(value / onHand) : unitCost;
  return { onHand: left, value: worth, unitCost: left > 0 ? Math.round(worth / left) : was, valueChange: 0 - part, settled: 0 };
}
