import { automation } from '../automation.ts';
import { beginningWith } from '../access/first-rows.ts';
import { edited as engineEdited } from '../engine/run/edited.ts';
import { runTurn, type Ran } from '../engine/run/run.ts';
import type { Work } from '../engine/run/work.ts';
import { install as engineInstall, type Installed } from '../engine/install/install.ts';
import { showPage, takeAnswer } from '../engine/links/web-app.ts';
import type { Hint } from '../engine/run/hint.ts';
import type { World } from '../engine/ports.ts';
import type { Entrant } from '../engine/workbook/situation.ts';

type Request = Parameters<typeof showPage>[2];
type Shown = ReturnType<typeof showPage>;

/* What needs everything that Zhanggui does. The build evaluates it when one of these functions is called first: see decision 0046. */

export function lookAfter(world: World, work: Work): Ran {
  return runTurn(world, automation, work);
}

export function takeEdit(world: World, bookId: string, hint: Hint): void {
  engineEdited(world, automation, bookId, hint);
}

export function pageOf(world: World, request: Request): Shown {
  return showPage(world, automation, request);
}

export function answerTo(world: World, request: Request): Shown {
  return takeAnswer(world, automation, request);
}

export function installAll(world: World, settings: Record<string, string>, staff: readonly Entrant[]): Installed {
  return engineInstall(world, automation, settings, (values) => beginningWith(values, staff, automation.jobs));
}
