import { call } from './bridge.ts';
import { guarded } from './guarded.ts';

export function user(mail: string): object {
  return guarded('User', { getEmail: () => mail, email: mail, toString: () => mail });
}

export const Session = guarded('Session', {
  getEffectiveUser: () => user(call<string>('effectiveUser')),
  getActiveUser: () => user(call<string>('activeUser')),
  getScriptTimeZone: () => call<string>('zone'),
  getActiveUserLocale: () => 'zh_CN',
});
