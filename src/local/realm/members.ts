import { advancedServices } from './advanced.ts';
import { newBlob } from './blob.ts';
import { scriptConsole } from './console.ts';
import { eventObject } from './event.ts';
import { ContentService, HtmlService } from './html-service.ts';
import { emptySolution, LinearOptimizationService } from './linear-optimization.ts';
import { LockService } from './lock.ts';
import { MailApp } from './mail-app.ts';
import { rangeOf } from './range.ts';
import { ScriptApp } from './script-app.ts';
import { Session, user } from './session.ts';
import { sheetOf } from './sheet.ts';
import { SpreadsheetApp, spreadsheetOf } from './spreadsheet-app.ts';
import { CacheService, PropertiesService } from './stores.ts';
import { ui } from './ui.ts';
import { Utilities } from './utilities.ts';

/** What a member of an object answers, or the member itself where it is no function. */
function step(from: object, member: string, ...args: readonly unknown[]): object {
  const found: unknown = Reflect.get(from, member);
  return (typeof found === 'function' ? Reflect.apply(found, from, args) : found) as object;
}

/** One object of each type, by the name that the typings of Apps Script give the type. */
function examples(): Readonly<Record<string, readonly object[]>> {
  const place = { file: '', sheetId: 0, row: 1, column: 1, rows: 1, columns: 1 };
  const clock = step(ScriptApp.newTrigger(''), 'timeBased');
  const ofBook = step(ScriptApp.newTrigger(''), 'forSpreadsheet', '');
  const edit = step(ofBook, 'onEdit');
  const { Sheets = {}, Drive = {} } = advancedServices;
  const edited = { kind: 'edit', file: '', sheetId: 0, row: 0, column: 0, rows: 1, columns: 1, user: '', authMode: 'FULL' } as const;
  return {
    Sheets: [Sheets],
    'Sheets.Collection.SpreadsheetsCollection': [step(Sheets, 'Spreadsheets')],
    Drive: [Drive],
    'Drive_v3.Drive.V3.Collection.FilesCollection': [step(Drive, 'Files')],
    'Drive_v3.Drive.V3.Collection.PermissionsCollection': [step(Drive, 'Permissions')],
    'Spreadsheet.SpreadsheetApp': [SpreadsheetApp],
    'Spreadsheet.Spreadsheet': [spreadsheetOf('')],
    'Spreadsheet.Sheet': [sheetOf('', 0)],
    'Spreadsheet.Range': [rangeOf(place)],
    'Base.Ui': [ui],
    'Base.Button': [ui.Button],
    'Base.ButtonSet': [ui.ButtonSet],
    'Base.Menu': [ui.createMenu('')],
    'Base.Session': [Session],
    'Base.User': [user('')],
    'Base.Blob': [newBlob('')],
    Console: [scriptConsole],
    'Optimization.LinearOptimizationService': [LinearOptimizationService],
    'Optimization.VariableType': [LinearOptimizationService.VariableType],
    'Optimization.Status': [LinearOptimizationService.Status],
    'Optimization.LinearOptimizationEngine': [LinearOptimizationService.createEngine()],
    'Optimization.LinearOptimizationSolution': [emptySolution],
    'Lock.LockService': [LockService],
    'Lock.Lock': [LockService.getScriptLock()],
    'Properties.PropertiesService': [PropertiesService],
    'Properties.Properties': [step(PropertiesService, 'getScriptProperties')],
    'Cache.CacheService': [CacheService],
    'Cache.Cache': [CacheService.getScriptCache()],
    'Mail.MailApp': [MailApp],
    'Script.ScriptApp': [ScriptApp],
    'Script.AuthMode': [ScriptApp.AuthMode],
    'Script.EventType': [ScriptApp.EventType],
    'Script.TriggerSource': [ScriptApp.TriggerSource],
    'Script.TriggerBuilder': [ScriptApp.newTrigger('')],
    'Script.ClockTriggerBuilder': [clock, step(clock, 'everyMinutes', 1)],
    'Script.SpreadsheetTriggerBuilder': [ofBook, edit],
    'Script.Trigger': [step(edit, 'create')],
    'Utilities.Utilities': [Utilities],
    'Utilities.Charset': [Utilities.Charset],
    'Utilities.DigestAlgorithm': [Utilities.DigestAlgorithm],
    'HTML.HtmlService': [HtmlService],
    'HTML.HtmlOutput': [HtmlService.createHtmlOutput()],
    'HTML.XFrameOptionsMode': [HtmlService.XFrameOptionsMode],
    'Content.ContentService': [ContentService],
    'Content.TextOutput': [ContentService.createTextOutput()],
    'Content.MimeType': [ContentService.MimeType],
    'Events.AppsScriptEvent': [eventObject({ ...edited, triggerUid: '' })],
    'Events.SheetsOnEdit': [eventObject({ ...edited, value: '', oldValue: '' })],
  };
}

/** Members by type, read off the objects that a script gets. */
export function membersByType(): Record<string, string[]> {
  const entries = Object.entries(examples()).map(([type, objects]) => [type, objects.flatMap((each) => Object.keys(each))] as const);
  return Object.fromEntries(entries);
}
