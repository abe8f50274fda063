import { expect, test } from '@jest/globals';
import { startMailDelivery } from '../../src/local/inbox.ts';
import { evaluate, givenHost } from './given.ts';

test('accepted mail goes out by SMTP: delivered, or bounced with the answer of the server', async () => {
  const host = givenHost();
  evaluate(
    host,
    `MailApp.sendEmail({ to: 'li@shop.example', subject: '审批', body: '你好', htmlBody: '<p>你好</p>', name: '掌柜',
    attachments: [Utilities.newBlob('x', 'text/csv', 'a.csv')] });
    MailApp.sendEmail('gone@bounce.invalid', 's', 'b');`,
  );
  const delivery = await startMailDelivery({ host });
  await Promise.all([delivery.flush(), delivery.flush()]);
  expect(host.mails().map((mail) => mail.state)).toEqual(['delivered', 'bounced']);
  expect(host.mails()[1]?.note).toContain('No such mailbox: gone@bounce.invalid');
  expect(delivery.received()).toMatchObject([{ to: 'li@shop.example', subject: '审批', text: '你好' }]);
  await delivery.close();
});
