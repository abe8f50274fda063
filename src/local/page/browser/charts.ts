import type { WireSheet } from '../wire.ts';

/** The charts of a sheet, to stand below its grid. The host keeps none yet. */
export function chartsOf(_sheet: WireSheet): readonly Node[] {
  return [];
}
