/**
 * What nobody could try on Google, and the product's safety must not rest on: one switch each, with what Google may do. The lines of
 * docs/assumptions.md name the switch that proves them both ways.
 */
export interface GoogleSwitches {
  /** `getByDataFilter`: filters that cover the same cells, once cut to the grid, share one block of the answer, or have one each. */
  readonly blocks: 'shared' | 'apart';
}

/** Every switch as the documentation, or somebody who saw it, says. */
export const kindGoogle: GoogleSwitches = {
  blocks: 'shared',
};

/** Every switch the other way. */
export const harshGoogle: GoogleSwitches = {
  blocks: 'apart',
};

export type Google = 'kind' | 'harsh' | Partial<GoogleSwitches>;

/** The switches of a host; those that are not named are kind. */
export function switchesOf(google: Google = 'kind'): GoogleSwitches {
  if (google === 'kind') return kindGoogle;
  return google === 'harsh' ? harshGoogle : { ...kindGoogle, ...google };
}
