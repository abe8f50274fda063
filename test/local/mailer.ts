import { startMailDelivery } from '../../src/local/inbox.ts';
import { evaluate, givenHost } from './given.ts';

/** Run as a process of its own: sends two mails from a folder to a server. */
const [folder = '', port = ''] = process.argv.slice(2);
const host = givenHost({ storage: { folder } });
for (const to of ['first', 'second']) evaluate(host, `MailApp.sendEmail('${to}@shop.example', 's', 'b');`);
const delivery = await startMailDelivery({ host, smtpUrl: `smtp://127.0.0.1:${port}` });
await delivery.flush();
