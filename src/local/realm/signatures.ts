/**
 * What the members of Apps Script take, a letter for each argument; a member that is not named takes what it is given. `t` text (of
 * numbers and truth values Google makes text), `x` text or null, `n` number, `b` truth value, `d` Date, `l` list, `m` list of lists, `o`
 * object, `a` anything; what follows `?` may be left out, what follows `|` is another way to call it.
 */
const signatures: Readonly<Record<string, string>> = {
  'SpreadsheetApp.openById': 't',
  'SpreadsheetApp.Spreadsheet.getSheetByName': 't',
  'SpreadsheetApp.Spreadsheet.toast': 't?tn',
  'SpreadsheetApp.Sheet.getRange': 't|nn?nn',
  'SpreadsheetApp.Range.offset': 'nn|nnnn|nnn',
  'SpreadsheetApp.Range.getValues': '',
  'SpreadsheetApp.Range.getValue': '',
  'SpreadsheetApp.Range.setValues': 'm',
  'SpreadsheetApp.Range.setValue': 'a',
  'SpreadsheetApp.Range.setNumberFormat': 't',
  'SpreadsheetApp.Range.setNumberFormats': 'm',
  'SpreadsheetApp.Range.setNote': 'x',
  'SpreadsheetApp.Range.setNotes': 'm',
  'SpreadsheetApp.Range.setBackground': 'x',
  'SpreadsheetApp.Range.setBackgrounds': 'm',
  'SpreadsheetApp.Range.clearContent': '',
  'PropertiesService.Properties.getProperty': 't',
  'PropertiesService.Properties.setProperty': 'tt',
  'PropertiesService.Properties.setProperties': 'o?b',
  'PropertiesService.Properties.deleteProperty': 't',
  'CacheService.Cache.get': 't',
  'CacheService.Cache.getAll': 'l',
  'CacheService.Cache.put': 'tt?n',
  'CacheService.Cache.putAll': 'o?n',
  'CacheService.Cache.remove': 't',
  'CacheService.Cache.removeAll': 'l',
  'LockService.Lock.tryLock': 'n',
  'LockService.Lock.waitLock': 'n',
  'Utilities.sleep': 'n',
  'Utilities.base64Encode': 't?o|l',
  'Utilities.base64EncodeWebSafe': 't?o|l',
  'Utilities.base64Decode': 't?o',
  'Utilities.base64DecodeWebSafe': 't?o',
  'Utilities.computeDigest': 'ot?o|ol',
  'Utilities.computeHmacSha256Signature': 'tt?o|ll',
  'Utilities.newBlob': 't?xx|l?xx',
  'Utilities.formatDate': 'dtt',
  'LinearOptimizationService.LinearOptimizationEngine.addVariables': 'llll?l',
  'LinearOptimizationService.LinearOptimizationEngine.addConstraints': 'llll',
  'LinearOptimizationService.LinearOptimizationEngine.solve': '?n',
  'LinearOptimizationService.LinearOptimizationSolution.getVariableValue': 't',
  'MailApp.sendEmail': 'ttt?o|o',
  'ScriptApp.newTrigger': 't',
  'ScriptApp.deleteTrigger': 'o',
  'ScriptApp.ClockTriggerBuilder.everyMinutes': 'n',
  'HtmlService.createHtmlOutput': '?t',
  'HtmlService.createHtmlOutputFromFile': 't',
  'HtmlService.HtmlOutput.setTitle': 't',
  'HtmlService.HtmlOutput.append': 't',
  'HtmlService.HtmlOutput.setContent': 't',
  'HtmlService.HtmlOutput.addMetaTag': 'tt',
  'HtmlService.HtmlOutput.setWidth': 'n',
  'HtmlService.HtmlOutput.setHeight': 'n',
  'ContentService.createTextOutput': '?t',
};

const takes: Readonly<Record<string, (value: unknown) => boolean>> = {
  t: (value) => ['string', 'number', 'boolean'].includes(typeof value),
  x: (value) => value === null || typeof value === 'string',
  n: (value) => typeof value === 'number',
  b: (value) => typeof value === 'boolean',
  d: (value) => value instanceof Date,
  l: (value) => Array.isArray(value),
  m: (value) => Array.isArray(value) && value.every((line) => Array.isArray(line)),
  o: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  a: () => true,
};

/**
 * The arguments as a member takes them. Others are refused as Google does:
 * `The parameters (number[]) don't match the method signature for SpreadsheetApp.Range.setValues.`
 */
export function fitted(member: string, args: readonly unknown[]): readonly unknown[] {
  const ways = signatures[member]?.split('|');
  if (ways === undefined) return args;
  const way = ways.find((each) => fits(each, args));
  if (way !== undefined) return args.map((value, at) => (way.replace('?', '').charAt(at) === 't' ? String(value) : value));
  const error = new Error(`The parameters (${args.map(typeName).join(',')}) don't match the method signature for ${member}.`);
  error.name = 'Exception';
  throw error;
}

function fits(way: string, args: readonly unknown[]): boolean {
  const [wanted = '', optional = ''] = way.split('?');
  const kinds = wanted + optional;
  return (
    args.length >= wanted.length && args.length <= kinds.length && args.every((value, at) => takes[kinds.charAt(at)]?.(value) === true)
  );
}

/** How Google names the type of an argument. */
function typeName(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return `${value.length === 0 ? 'Object' : typeName(value[0])}[]`;
  if (typeof value === 'string') return 'String';
  if (typeof value === 'boolean') return 'Boolean';
  if (typeof value === 'number') return 'number';
  return value instanceof Date ? 'Date' : '(class)';
}
