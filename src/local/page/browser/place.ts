/** Where the person stands: who they are, which workbook and sheet. Kept in the address, so that a reload stays. */
export interface Place {
  readonly as: string;
  readonly file: string;
  readonly sheet: number;
}

export function readPlace(): Partial<Place> {
  const kept = new URLSearchParams(location.hash.slice(1));
  const sheet = Number(kept.get('sheet') ?? NaN);
  return {
    ...(kept.has('as') ? { as: kept.get('as') ?? '' } : {}),
    ...(kept.has('file') ? { file: kept.get('file') ?? '' } : {}),
    ...(Number.isSafeInteger(sheet) ? { sheet } : {}),
  };
}

export function keepPlace({ as, file, sheet }: Place): void {
  history.replaceState(null, '', `#${new URLSearchParams({ as, file, sheet: String(sheet) }).toString()}`);
}
