import { sheetsOperations } from '../services/sheets.ts';
import { callOperation } from './emulated.ts';
import { route, type Asked, type Route } from './route.ts';

const reading = ['spreadsheets', 'spreadsheets.readonly', 'drive', 'drive.file'] as const;
const writing = ['spreadsheets', 'drive', 'drive.file'] as const;

function call(asked: Asked, method: string, ...args: readonly unknown[]): unknown {
  return callOperation(asked, sheetsOperations, `Sheets.Spreadsheets.${method}`, ...args);
}

function options({ query }: Asked): object {
  const ranges = query.getAll('ranges');
  const fields = query.get('fields');
  return {
    ...(fields === null ? {} : { fields }),
    ...(ranges.length === 0 ? {} : { ranges }),
    includeGridData: query.get('includeGridData') === 'true',
  };
}

/** Sheets v4, as far as scripts use it through the advanced service: the same operations on the same store. */
export const sheetsRoutes: readonly Route[] = [
  route('POST', '/v4/spreadsheets', writing, (asked) => call(asked, 'create', asked.body, options(asked))),
  route('GET', '/v4/spreadsheets/{id}', reading, (asked) => call(asked, 'get', asked.part('id'), options(asked))),
  route('POST', '/v4/spreadsheets/{id}:getByDataFilter', reading, (asked) =>
    call(asked, 'getByDataFilter', asked.body, asked.part('id'), options(asked)),
  ),
  route('POST', '/v4/spreadsheets/{id}:batchUpdate', writing, (asked) =>
    call(asked, 'batchUpdate', asked.body, asked.part('id'), options(asked)),
  ),
];
