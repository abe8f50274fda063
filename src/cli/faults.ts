import { classify, type FailureClass } from '../engine/errors.ts';
import type { ServiceCall, ServiceName } from '../local/contract.ts';

const server = "We're sorry, a server error occurred. Please wait a bit and try again.";
const overTime = 'Exceeded maximum execution time';

/** One real text of each class that a service can throw. */
const texts: Readonly<Partial<Record<ServiceName, readonly string[]>>> = {
  sheets: [
    'Service Spreadsheets timed out while accessing document with id 1aB.',
    "API call to sheets.spreadsheets.batchUpdate failed with error: Quota exceeded for quota metric 'Write requests' and limit 'Write requests per minute per user'",
    overTime,
    'You do not have permission to call sheets.spreadsheets.batchUpdate. Required permissions: https://www.googleapis.com/auth/spreadsheets',
    'API call to sheets.spreadsheets.batchUpdate failed with error: Requested entity was not found.',
    'Something that nobody has seen before',
  ],
  lock: ['There are too many LockService operations against the same script.', server, overTime],
  properties: [server, 'Service invoked too many times in a short time: properties. Try Utilities.sleep(1000) between calls.', overTime],
  drive: [
    'API call to drive.files.copy failed with error: Internal error.',
    'User Rate Limit Exceeded',
    overTime,
    'Authorization is required to perform that action. Please run the script again to authorize it.',
  ],
  mail: [server, 'Service invoked too many times for one day: email.', overTime, 'Limit Exceeded: Email Recipients Per Message.'],
  optimization: [server, overTime],
  trigger: ['Unable to talk to trigger service', overTime],
};

/** The texts to throw at a call. */
export function textsFor(call: ServiceCall): readonly string[] {
  return texts[call.service] ?? [server];
}

/** Whether a call that fails with this text may have been done all the same. */
export function mayHaveLanded(text: string): boolean {
  const kind: FailureClass = classify(new Error(text));
  return kind === 'passing' || kind === 'unknown';
}
