import { call } from './bridge.ts';
import { guarded } from './guarded.ts';

export interface BlobData {
  readonly base64: string;
  readonly contentType: string | null;
  readonly name: string | null;
}

/** Members of a blob that the other services read. */
export interface ScriptBlob {
  getBytes(): number[];
  getDataAsString(charset?: string): string;
  getContentType(): string | null;
  getName(): string | null;
  setName(name: string): ScriptBlob;
  setContentType(type: string): ScriptBlob;
  copyBlob(): ScriptBlob;
}

const contents = new WeakMap<object, BlobData>();

/** Text is kept as UTF-8, bytes as they are. */
export function newBlob(data: string | readonly number[], contentType: string | null = null, name: string | null = null): ScriptBlob {
  const base64 = call<string>('encode', data, 'UTF-8');
  return blobOf({ base64, contentType: contentType ?? (typeof data === 'string' ? 'text/plain' : null), name });
}

function blobOf(data: BlobData): ScriptBlob {
  const change = (part: Partial<BlobData>): ScriptBlob => {
    contents.set(blob, { ...blobData(blob), ...part });
    return blob;
  };
  const blob: ScriptBlob = guarded('Blob', {
    getBytes: () => call<number[]>('bytes', blobData(blob).base64),
    getDataAsString: (charset = 'UTF-8') => call<string>('text', blobData(blob).base64, charset),
    getContentType: () => blobData(blob).contentType,
    getName: () => blobData(blob).name,
    setName: (name: string) => change({ name }),
    setContentType: (contentType: string) => change({ contentType }),
    copyBlob: () => blobOf(blobData(blob)),
  });
  contents.set(blob, data);
  return blob;
}

/** The content of a blob; fails for anything else. */
export function blobData(blob: unknown): BlobData {
  const data = typeof blob === 'object' && blob !== null ? contents.get(blob) : undefined;
  if (!data) throw new TypeError('A Blob is wanted here: Utilities.newBlob makes one.');
  return data;
}
