import { call } from './bridge.ts';
import { enumeration, guarded } from './guarded.ts';

export const AuthMode = enumeration('ScriptApp.AuthMode', 'NONE', 'LIMITED', 'FULL');
const EventType = enumeration('ScriptApp.EventType', 'CLOCK', 'ON_OPEN', 'ON_EDIT', 'ON_FORM_SUBMIT', 'ON_CHANGE');
const TriggerSource = enumeration('ScriptApp.TriggerSource', 'SPREADSHEETS', 'CLOCK', 'FORMS', 'DOCUMENTS', 'CALENDAR');

interface TriggerData {
  readonly id: string;
  readonly fn: string;
  readonly kind: 'time' | 'edit';
  readonly sourceId: string | null;
}

const ids = new WeakMap<object, string>();

function trigger(data: TriggerData): object {
  const shown = guarded('Trigger', {
    getHandlerFunction: () => data.fn,
    getUniqueId: () => data.id,
    getEventType: () => (data.kind === 'time' ? EventType.CLOCK : EventType.ON_EDIT),
    getTriggerSource: () => (data.kind === 'time' ? TriggerSource.CLOCK : TriggerSource.SPREADSHEETS),
    getTriggerSourceId: () => data.sourceId,
  });
  ids.set(shown, data.id);
  return shown;
}

function create(what: { fn: string; everyMinutes?: number; sourceId?: string }): object {
  return trigger(call<TriggerData>('ScriptApp.newTrigger', what));
}

const newTrigger = (fn: string): object =>
  guarded('TriggerBuilder', {
    timeBased: () =>
      guarded('ClockTriggerBuilder', {
        everyMinutes: (everyMinutes: number) => guarded('ClockTriggerBuilder', { create: () => create({ fn, everyMinutes }) }),
      }),
    forSpreadsheet: (source: string | { getId(): string }) =>
      guarded('SpreadsheetTriggerBuilder', {
        onEdit: () =>
          guarded('SpreadsheetTriggerBuilder', {
            create: () => create({ fn, sourceId: typeof source === 'string' ? source : source.getId() }),
          }),
      }),
  });

export const ScriptApp = guarded('ScriptApp', {
  AuthMode,
  EventType,
  TriggerSource,
  newTrigger,
  getProjectTriggers: () => call<TriggerData[]>('ScriptApp.getProjectTriggers').map(trigger),
  deleteTrigger: (shown: object) => {
    call('ScriptApp.deleteTrigger', ids.get(shown) ?? '');
  },
  getScriptId: () => call<string>('scriptId'),
});
