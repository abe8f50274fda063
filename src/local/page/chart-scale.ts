/** Round steps along an axis, from the lowest to the highest. */
export interface Scale {
  readonly lowest: number;
  readonly highest: number;
  readonly ticks: readonly number[];
}

/** What is smaller than this is drawn as zero: steps of it would vanish in rounding. */
const tiny = 1e-290;

/** A scale that holds zero and all values in about `steps` round steps; from 0 to 1 where there is nothing but zero. */
export function scaleOf(values: readonly number[], steps: number): Scale {
  const least = values.reduce((a, b) => Math.min(a, b), 0);
  const greatest = values.reduce((a, b) => Math.max(a, b), 0);
  const most = greatest - least < tiny ? 1 : greatest;
  const step = roundStep((most - least) / Math.max(1, steps));
  const first = Math.floor(least / step);
  const last = Math.max(first + 1, Math.ceil(most / step));
  const ticks = Array.from({ length: last - first + 1 }, (_, at) => exact((first + at) * step));
  return { lowest: exact(first * step), highest: exact(last * step), ticks };
}

/** 1, 2 or 5 times a power of ten, not below the given step. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return ([1, 2, 5].find((times) => times * power >= least * (1 - 1e-9)) ?? 10) * power;
}

function exact(value: number): number {
  return Number(value.toPrecision(12));
}

/** Where a value lies between the ends of a scale, 0 to 1. */
export function share({ lowest, highest }: Scale, value: number): number {
  return (value - lowest) / (highest - lowest);
}
