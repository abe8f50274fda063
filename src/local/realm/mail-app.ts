import { blobData } from './blob.ts';
import { call } from './bridge.ts';
import { guarded } from './guarded.ts';

interface Message {
  readonly to?: string;
  readonly subject?: string;
  readonly body?: string;
  readonly attachments?: readonly unknown[];
}

export const MailApp = guarded('MailApp', {
  sendEmail: (first: string | Message, subject?: string, body?: string, options: Message = {}) => {
    const message = typeof first === 'string' ? { ...options, to: first, subject, body } : first;
    call('MailApp.sendEmail', { ...message, attachments: (message.attachments ?? []).map(blobData) });
  },
  getRemainingDailyQuota: () => call<number>('MailApp.getRemainingDailyQuota'),
});
