import { GoogleError } from './contract.ts';
import { cellRequests } from './sheets-requests/cells.ts';
import { chartRequests } from './sheets-requests/charts.ts';
import { dimensionRequests } from './sheets-requests/dimensions.ts';
import { metadataRequests } from './sheets-requests/metadata.ts';
import { protectionRequests } from './sheets-requests/protections.ts';
import type { RequestKinds, Target } from './sheets-requests/request.ts';
import { sheetRequests } from './sheets-requests/sheets.ts';

/** One request of a batch: an object with one member, the kind. */
export type ApiRequest = Readonly<Record<string, unknown>>;

const kinds: RequestKinds = {
  ...cellRequests,
  ...chartRequests,
  ...dimensionRequests,
  ...metadataRequests,
  ...protectionRequests,
  ...sheetRequests,
};

/** The kinds of request that a batch may hold. */
export const requestKinds: readonly string[] = Object.keys(kinds);

/**
 * Applies a batch to a draft, in order. The first request that is not valid makes the whole call fail; its index and kind are
 * named as Google does. The caller throws the draft away then.
 */
export function applyRequests(
  where: Omit<Target, 'count'>,
  requests: readonly ApiRequest[],
): { readonly replies: readonly unknown[]; readonly cells: number } {
  if (requests.length === 0) throw new GoogleError('Must specify at least one request.');
  let cells = 0;
  const count = (written: number): void => {
    cells += written;
  };
  const replies = requests.map((request, index) => {
    const [kind = ''] = Object.keys(request);
    const apply = kinds[kind];
    if (!apply) {
      const words = `Invalid JSON payload received. Unknown name "${kind}" at 'requests[${String(index)}]': Cannot find field.`;
      throw new GoogleError(`${words} (The local host emulates: ${Object.keys(kinds).join(', ')}.)`);
    }
    try {
      return apply({ ...where, count }, request[kind]) ?? {};
    } catch (error) {
      if (!(error instanceof GoogleError)) throw error;
      throw new GoogleError(`Invalid requests[${String(index)}].${kind}: ${error.message}`);
    }
  });
  return { replies, cells };
}
