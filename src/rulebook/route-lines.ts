import type { Category, Named, Route, StepMode } from './route-step.ts';
import type { Role } from '../table/table.ts';
import { routeFaults } from '../text/route-faults.ts';
import { roleWords } from '../text/roles.ts';
import { languages, message, say, type Language, type Message } from '../text/words.ts';
import { kindDefinitions, requestKinds, type RequestKind } from './request-kinds.ts';
import { presetRoute, type OwnRoutes } from './routes.ts';
import type { Preset } from './settings.ts';

/** One line of the Routes sheet, as typed; null is an empty cell. Lines of one kind and step with other conditions are alternatives. */
export interface RouteLine {
  readonly line: number;
  readonly kind: RequestKind | null;
  readonly step: number | null;
  readonly mode: StepMode | null;
  /** Posts and names, divided by commas or 、. */
  readonly who: string | null;
  readonly amountAbove: number | null;
  readonly category: Category | null;
  readonly confidential: boolean;
  /** A cell that could not be read: an amount that is none, a word that is no choice. */
  readonly broken: boolean;
}

export interface RouteFault {
  readonly line: number;
  readonly message: Message;
}

export interface ParsedRoutes {
  readonly routes: OwnRoutes;
  readonly faults: readonly RouteFault[];
}

const divider = /[,，、;；\n]+/;

function namesIn(who: string | null): readonly string[] {
  return (who ?? '')
    .split(divider)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** What can be told of one line without knowing the others or the staff. */
export function lineFaults(line: Omit<RouteLine, 'line' | 'broken'>): readonly Message[] {
  const names = namesIn(line.who);
  const wrong = line.kind !== null && line.category !== null && !kindDefinitions[line.kind].categories.includes(line.category);
  return [
    ...(line.kind === null ? [message(routeFaults.kindMissing)] : []),
    ...(line.step === null ? [message(routeFaults.stepMissing)] : []),
    ...(line.mode === null ? [message(routeFaults.modeMissing)] : []),
    ...(names.length === 0 ? [message(routeFaults.nobody)] : []),
    ...(line.mode === 'one' && names.length > 1 ? [message(routeFaults.oneOnly)] : []),
    ...(wrong ? [message(routeFaults.wrongCategory)] : []),
  ];
}

/** The routes that the sheet tells, and what is wrong with it. With any fault none of it is to be put in force. */
export function parseRoutes(lines: readonly RouteLine[], staffNames: readonly string[]): ParsedRoutes {
  const faults = lines.flatMap((line) => [
    ...(line.broken ? [{ line: line.line, message: message(routeFaults.cell) }] : []),
    ...lineFaults(line).map((told) => ({ line: line.line, message: told })),
    ...unknownNames(line, staffNames),
  ]);
  const kinds = requestKinds.filter((kind) => lines.some((line) => line.kind === kind));
  const perKind = kinds.map((kind) => [kind, lines.filter((line) => line.kind === kind)] as const);
  const orderFaults = perKind.flatMap(([, own]) => stepFaults(own));
  const routes = Object.fromEntries(perKind.map(([kind, own]) => [kind, routeIn(own, staffNames)]));
  return { routes, faults: [...faults, ...orderFaults] };
}

function unknownNames({ line, who }: RouteLine, staffNames: readonly string[]): readonly RouteFault[] {
  return namesIn(who)
    .filter((name) => namedBy(name, staffNames) === null)
    .map((name) => ({ line, message: message(routeFaults.unknown, { name }) }));
}

function namedBy(name: string, staffNames: readonly string[]): Named | null {
  const role = (Object.keys(roleWords) as Role[]).find((each) => languages.some((language) => roleWords[each][language] === name));
  if (role !== undefined) return { role };
  return staffNames.includes(name) ? { person: name } : null;
}

function stepFaults(own: readonly RouteLine[]): readonly RouteFault[] {
  const steps = own.flatMap(({ step }) => step ?? []);
  const highest = steps.reduce((most, step) => Math.max(most, step), 0);
  const [first] = own;
  const holes = Array.from({ length: Math.min(highest, mostSteps) }, (_, at) => at + 1).filter((step) => !steps.includes(step));
  const said = own.map(condition);
  const twice = own.filter((line, at) => line.step !== null && said.indexOf(condition(line)) < at);
  return [
    ...holes.map((step) => ({ line: first?.line ?? 0, message: message(routeFaults.hole, { step }) })),
    ...twice.map(({ line, step }) => ({ line, message: message(routeFaults.twice, { step: step ?? 0 }) })),
  ];
}

/** Steps that a route on the sheet may have. */
export const mostSteps = 20;

function condition({ step, amountAbove, category, confidential }: RouteLine): string {
  return JSON.stringify([step, amountAbove, category, confidential]);
}

function routeIn(own: readonly RouteLine[], staffNames: readonly string[]): Route {
  return [...own]
    .sort((a, b) => (a.step ?? 0) - (b.step ?? 0))
    .map(({ mode, who, amountAbove, category, confidential }) => ({
      mode: mode ?? 'one',
      who: namesIn(who).flatMap((name) => namedBy(name, staffNames) ?? []),
      when: { amountAboveFen: amountAbove, category, confidential: confidential ? true : null },
    }));
}

/** The lines that a new Routes sheet begins with: the preset's routes, for people to change. */
export function routeLines(preset: Preset, language: Language): readonly Omit<RouteLine, 'line' | 'broken'>[] {
  return requestKinds.flatMap((kind) =>
    presetRoute(kind, preset).map(({ mode, who, when }, at) => ({
      kind,
      step: at + 1,
      mode,
      who: who.map((named) => ('role' in named ? say(roleWords[named.role], language) : named.person)).join('、'),
      amountAbove: when.amountAboveFen,
      category: when.category,
      confidential: when.confidential === true,
    })),
  );
}
