import { contains, intersects, wholeSheet } from './area.ts';
import { GoogleError } from './contract.ts';
import type { Area, FileRecord, Sheet } from './model.ts';

export const protectedWords =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

export function mayOpen(file: FileRecord, user: string): boolean {
  return mayWrite(file, user) || file.readers.includes(user) || file.link !== null;
}

export function mayWrite(file: FileRecord, user: string): boolean {
  return file.owner === user || file.editors.includes(user) || file.link === 'writer';
}

/** Whether no protection of the sheet keeps this user from the area. The owner of the file always may. */
export function mayChange(file: FileRecord, sheet: Sheet, area: Area, user: string): boolean {
  if (file.owner === user) return true;
  if (!mayWrite(file, user)) return false;
  return sheet.protections.every(
    (protection) =>
      protection.warningOnly ||
      protection.editors.includes(user) ||
      !intersects(protection.area, area) ||
      protection.unprotected.some((open) => contains(open, area)),
  );
}

/** For acts on a sheet as a whole (its name, its order): only a protection of the whole sheet stands in the way. */
export function refuseProtectedSheet(file: FileRecord, sheet: Sheet, user: string): void {
  const whole = sheet.protections.filter(({ area }) => contains(area, wholeSheet));
  refuseProtected(file, { ...sheet, protections: whole }, wholeSheet, user);
}

export function refuseProtected(file: FileRecord, sheet: Sheet, area: Area, user: string): void {
  if (!mayChange(file, sheet, area, user)) throw new GoogleError(protectedWords);
}
