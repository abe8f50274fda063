import type { ApiProtection } from '../api-types.ts';
import { contains, wholeSheet } from '../area.ts';
import { GoogleError } from '../contract.ts';
import type { DraftSheet } from '../draft.ts';
import { fieldMask, takes } from '../field-mask.ts';
import { areaOfGridRange } from '../grid-range.ts';
import { newNumber } from '../ids.ts';
import type { Protection } from '../model.ts';
import { protectedWords } from '../protection.ts';
import { request, sheetOf, type RequestKinds, type Target } from './request.ts';

export const protectionRequests: RequestKinds = {
  addProtectedRange: request((target, body: { protectedRange?: ApiProtection }) => {
    const given = body.protectedRange ?? {};
    const sheet = sheetOf(target, given.range?.sheetId);
    const area = areaOfGridRange(given.range ?? {});
    const id = given.protectedRangeId ?? newNumber(target.draft);
    if (find(target, id)) throw new GoogleError(`The protected range ID ${String(id)} is already in use`);
    const protection: Protection = {
      id,
      area,
      description: given.description ?? '',
      warningOnly: given.warningOnly ?? false,
      editors: withSelf(target, given.editors?.users),
      unprotected: (given.unprotectedRanges ?? []).map(areaOfGridRange),
    };
    refuseContradiction(protection, given);
    sheet.protections = [...sheet.protections, protection];
    return { addProtectedRange: { protectedRange: { ...given, protectedRangeId: id } } };
  }),
  updateProtectedRange: request((target, body: { protectedRange?: ApiProtection; fields?: string }) => {
    const given = body.protectedRange ?? {};
    const mask = fieldMask(body.fields);
    const { sheet, protection } = own(target, given.protectedRangeId);
    const changed: Protection = {
      ...protection,
      ...(given.range && takes(mask, 'range') ? { area: areaOfGridRange(given.range) } : {}),
      ...(takes(mask, 'description') ? { description: given.description ?? '' } : {}),
      ...(takes(mask, 'warningOnly') ? { warningOnly: given.warningOnly ?? false } : {}),
      ...(takes(mask, 'editors') ? { editors: withSelf(target, given.editors?.users) } : {}),
      ...(takes(mask, 'unprotectedRanges') ? { unprotected: (given.unprotectedRanges ?? []).map(areaOfGridRange) } : {}),
    };
    refuseContradiction(changed, takes(mask, 'editors') ? given : {});
    sheet.protections = sheet.protections.map((one) => (one.id === protection.id ? changed : one));
  }),
  deleteProtectedRange: request((target, body: { protectedRangeId?: number }) => {
    const { sheet, protection } = own(target, body.protectedRangeId);
    sheet.protections = sheet.protections.filter((one) => one.id !== protection.id);
  }),
};

/** What only warns keeps nobody off, and holes are known in a protected sheet only. */
function refuseContradiction({ warningOnly, unprotected, area }: Protection, { editors }: ApiProtection): void {
  if (warningOnly && editors !== undefined) throw new GoogleError('Editors may not be set on a protected range that is warningOnly');
  if (unprotected.length > 0 && !contains(area, wholeSheet))
    throw new GoogleError('Unprotected ranges are only supported on protected sheets');
}

/** Neither the owner nor the current user can be removed from the editors. */
function withSelf({ draft, file, user }: Target, editors: readonly string[] = []): readonly string[] {
  return [...new Set([draft.file(file).owner, user, ...editors])];
}

function find({ draft, file }: Target, id: number): { sheet: DraftSheet; protection: Protection } | undefined {
  for (const { sheetId, protections } of draft.book(file).sheets) {
    const protection = protections.find((one) => one.id === id);
    const sheet = protection && draft.sheet(file, sheetId);
    if (sheet) return { sheet, protection };
  }
  return undefined;
}

function own(target: Target, id: number | undefined): { sheet: DraftSheet; protection: Protection } {
  const found = id === undefined ? undefined : find(target, id);
  if (!found) throw new GoogleError(`No protected range with ID: ${String(id)}`);
  const isOwner = target.draft.file(target.file).owner === target.user;
  if (!isOwner && !found.protection.editors.includes(target.user)) throw new GoogleError(protectedWords);
  return found;
}
