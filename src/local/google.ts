/**
 * What nobody could try on Google, and the product's safety must not rest on: one switch each, with what Google may do. The lines of
 * docs/assumptions.md name the switch that proves them both ways.
 */
export interface GoogleSwitches {
  /** What `createDeveloperMetadata` makes of a `metadataId` that is in use: an error, or a second entry of that id. */
  readonly fence: 'refused' | 'accepted';
  /** `getByDataFilter`: filters that cover the same cells, once cut to the grid, share one block of the answer, or have one each. */
  readonly blocks: 'shared' | 'apart';
  /** Whether the edits of people who do not own the script fire its installed edit triggers. */
  readonly staffEdits: 'told' | 'silent';
  /** Whether a script is told who another person is: on Workspace only, or never. */
  readonly identities: 'byAccount' | 'blank';
  /** Who edited, as an event tells it, where the workbook is open to everybody with the link and nobody signed in: nobody, or the owner. */
  readonly anonymous: 'nobody' | 'owner';
  /** Time triggers come at exact multiples of their period, or up to half a period late. */
  readonly timers: 'exact' | 'late';
  /** A firing of a time trigger is one run; or one in five is two, and one in five none. */
  readonly firings: 'once' | 'unsteady';
  /** Time triggers last, or are disabled without a word an hour after they were made. */
  readonly timerLife: 'lasting' | 'anHour';
  /** The apostrophe that leads a text given to `setValues`: gone, or part of the value in cells formatted as text. */
  readonly apostrophe: 'gone' | 'kept';
  /** Property writes last from when the call returns, or are lost where the run dies that made them. */
  readonly properties: 'durable' | 'lostWithTheRun';
}

/** Every switch as the documentation, or somebody who saw it, says. */
export const kindGoogle: GoogleSwitches = {
  fence: 'refused',
  blocks: 'shared',
  staffEdits: 'told',
  identities: 'byAccount',
  anonymous: 'nobody',
  timers: 'exact',
  firings: 'once',
  timerLife: 'lasting',
  apostrophe: 'gone',
  properties: 'durable',
};

/**
 * Every switch the other way, but for triggers that stop: where nothing runs any more nothing can be shown but that, and tests of
 * their own do it.
 */
export const harshGoogle: GoogleSwitches = {
  fence: 'accepted',
  blocks: 'apart',
  staffEdits: 'silent',
  identities: 'blank',
  anonymous: 'owner',
  timers: 'late',
  firings: 'unsteady',
  timerLife: 'lasting',
  apostrophe: 'kept',
  properties: 'lostWithTheRun',
};

export type Google = 'kind' | 'harsh' | Partial<GoogleSwitches>;

/** The switches of a host; those that are not named are kind. */
export function switchesOf(google: Google = 'kind'): GoogleSwitches {
  if (google === 'kind') return kindGoogle;
  return google === 'harsh' ? harshGoogle : { ...kindGoogle, ...google };
}

/**
 * Kind or harsh by a word from outside, kind where there is none.
 * @throws RangeError for any other word
 */
export function googleNamed(word: string | undefined): 'kind' | 'harsh' {
  if (word === undefined || word === '' || word === 'kind') return 'kind';
  if (word === 'harsh') return word;
  throw new RangeError(`Google is kind or harsh, not "${word}".`);
}
