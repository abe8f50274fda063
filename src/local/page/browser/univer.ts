import { type Injector, LocaleType, LogLevel, mergeLocales, Univer, type PluginCtor } from '@univerjs/core';
import { FUniver } from '@univerjs/core/lib/facade';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreEn from '@univerjs/preset-sheets-core/locales/en-US';
import coreZh from '@univerjs/preset-sheets-core/locales/zh-CN';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import listsEn from '@univerjs/preset-sheets-data-validation/locales/en-US';
import listsZh from '@univerjs/preset-sheets-data-validation/locales/zh-CN';
import { UniverSheetsNotePreset } from '@univerjs/preset-sheets-note';
import notesEn from '@univerjs/preset-sheets-note/locales/en-US';
import notesZh from '@univerjs/preset-sheets-note/locales/zh-CN';
import type { PageLanguage } from '../words.ts';

/** The host formats numbers and computes formulas, and nothing goes over the net: these parts of the grid stay out. */
const leftOut = /NETWORK|NUMFMT/;

const locales = {
  [LocaleType.ZH_CN]: mergeLocales(coreZh, listsZh, notesZh),
  [LocaleType.EN_US]: mergeLocales(coreEn, listsEn, notesEn),
};

/** The spreadsheet grid in an element: a view without toolbar, tabs and menus of its own. */
export function univerIn(container: HTMLElement, language: PageLanguage): { readonly api: FUniver; readonly injector: Injector } {
  const univer = new Univer({ locale: language === 'zh' ? LocaleType.ZH_CN : LocaleType.EN_US, locales, logLevel: LogLevel.ERROR });
  const presets = [
    UniverSheetsCorePreset({
      container,
      toolbar: false,
      footer: false,
      contextMenu: false,
      disableAutoFocus: true,
      sheets: { disableForceStringAlert: true, disableForceStringMark: true },
    }),
    // A search box in the drop-down takes the focus out of the cell that somebody is typing into, and Enter with it.
    UniverSheetsDataValidationPreset({ showEditOnDropdown: false, showSearchOnDropdown: false }),
    UniverSheetsNotePreset(),
  ];
  for (const entry of presets.flatMap((preset) => preset.plugins)) {
    const [plugin, options] = (Array.isArray(entry) ? entry : [entry]) as [PluginCtor, object?];
    if (!leftOut.test(plugin.pluginName)) univer.registerPlugin(plugin, options);
  }
  return { api: FUniver.newAPI(univer), injector: univer.__getInjector() };
}
