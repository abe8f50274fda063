import { beforeAll, expect, test } from '@jest/globals';
import { beatAfter, openRehearsal, rehearsalSettings } from '../../src/cli/rehearsal/rehearsed-shop.ts';
import { setScene, subjects } from '../../src/cli/rehearsal/scene.ts';
import { buildBundles, type Bundles, type Shop } from '../../src/cli/shop.ts';
import { Stopped, type ServiceCall } from '../../src/local/contract.ts';
import { worldOf } from '../../src/local/host.ts';

let reused: Bundles;
/** The same code with another text: nobody vouches for it, so each invocation starts in a fresh context. */
let fresh: Bundles;

beforeAll(async () => {
  reused = await buildBundles();
  const { control, staff } = reused;
  fresh = { control: { ...control, code: `${control.code}\n` }, staff: { ...staff, code: `${staff.code}\n` } };
});

/** Everything that a shop did and holds, apart from its code. */
interface Story {
  readonly calls: readonly string[];
  readonly runs: readonly string[];
  readonly state: unknown;
}

/** More than any of the scenes below has calls: the last one is not stopped at all. */
const stops = 21;

/** A scene that is stopped after every second call, each time with what follows, in one and the same shop. */
function played(bundles: Bundles, name: string): Story {
  const subject = subjects().find((each) => each.name === name);
  if (subject === undefined) throw new RangeError(`no subject ${name}`);
  const shop = openRehearsal(bundles, { settings: rehearsalSettings });
  const calls: string[] = [];
  shop.host.intercept({ before: (call) => void calls.push(`${String(call.index)} ${call.name}`) });
  const scene = setScene(shop, subject);
  const start = shop.host.snapshot();
  const states: unknown[] = [];
  for (let at = 1; at <= stops; at += 2) {
    shop.host.restore(start);
    stoppedAt(shop, at, scene.go);
    scene.again?.();
    beatAfter(shop, 9);
    states.push(held(shop));
  }
  const runs = shop.host
    .runs()
    .map(({ fn, outcome, error, startedAt, callCount }) => JSON.stringify([fn, outcome, error?.message, startedAt, callCount]));
  shop.host.close();
  return { calls, runs, state: states };
}

function stoppedAt(shop: Shop, index: number, go: () => void): void {
  let done = false;
  const stop = shop.host.intercept({
    after: (call: ServiceCall) => {
      if (done || call.service === 'spreadsheet' || call.index !== index) return;
      done = true;
      throw new Stopped('stopped');
    },
  });
  go();
  stop();
  shop.host.edits = 'lost';
}

function held({ host }: Shop): unknown {
  const { projects: _, ...state } = worldOf(host).store.state;
  return state;
}

test.each(['orders.submit', 'approvals.request.answer', 'access.rounds'])(
  '%s, stopped at each second call, leaves in used contexts what it leaves in fresh ones',
  (name) => {
    const [used, first] = [played(reused, name), played(fresh, name)];
    expect(used.calls).toEqual(first.calls);
    expect(used.runs).toEqual(first.runs);
    expect(used.state).toEqual(first.state);
  },
);
