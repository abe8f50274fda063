import { beat as engineBeat } from '../engine/run/beat.ts';
import type { Installed } from '../engine/install/install.ts';
import type { Entrant } from '../engine/workbook/situation.ts';
import { googleWorld } from '../google/world.ts';
import { requestOf, shownBy } from '../google/web-app.ts';
import { hintOf } from '../google/edit-event.ts';
import { AppError } from '../engine/errors.ts';
import { answerTo, installAll, lookAfter, pageOf, takeEdit } from './whole.ts';

/** Pushed as a file of its own by the installing command; without it, `install` leaves the address as it is. */
declare const zhangguiPlace: { readonly webApp?: string } | undefined;

function world() {
  if (Sheets === undefined || Drive === undefined)
    throw new AppError('not-installed', 'The advanced services Sheets and Drive are not switched on.');
  return googleWorld({
    sheets: Sheets,
    drive: Drive,
    lock: LockService.getScriptLock(),
    properties: PropertiesService.getScriptProperties(),
    cache: CacheService.getScriptCache(),
    mail: MailApp,
    script: ScriptApp,
    session: Session,
    utilities: Utilities,
    html: HtmlService,
    optimization: () => LinearOptimizationService,
    webApp: typeof zhangguiPlace === 'undefined' ? '' : (zhangguiPlace.webApp ?? ''),
  });
}

/** The time trigger. */
export function beat(): void {
  const here = world();
  engineBeat(here, (work) => lookAfter(here, work));
}

/** The installed edit trigger of the workbooks with Actions. */
export function edited(event: GoogleAppsScript.Events.SheetsOnEdit): void {
  takeEdit(world(), event.source.getId(), hintOf(event));
}

/** The web app: opens a mailed link. */
export function doGet(event: GoogleAppsScript.Events.DoGet): GoogleAppsScript.HTML.HtmlOutput {
  return shownBy(HtmlService, pageOf(world(), requestOf(event)));
}

/** The web app: takes what somebody decided on a page. */
export function doPost(event: GoogleAppsScript.Events.DoPost): GoogleAppsScript.HTML.HtmlOutput {
  return shownBy(HtmlService, answerTo(world(), requestOf(event)));
}

/** Run once from the editor by the owner; run again it mends. Settings and staff only matter the first time. */
export function install(settings: Record<string, string> = {}, staff: Entrant[] = []): Installed {
  return installAll(world(), settings, staff);
}
