import type { Facts } from '../../engine/run/facts.ts';

/** A file of Google Drive, as far as its metadata tell. */
export interface DriveFile {
  readonly id: string;
  readonly name: string;
  readonly trashed: boolean;
  readonly properties: Facts;
  /** Whether whoever has the link may open it. */
  readonly sharedByLink: boolean;
}

export interface PushedFile {
  readonly name: string;
  readonly type: string;
  readonly source: string;
}

export interface ScriptProject {
  readonly id: string;
  /** The workbook that it is bound to; null for a standalone one. */
  readonly parent: string | null;
}

export interface Version {
  readonly number: number;
  readonly description: string;
}

export interface Deployment {
  readonly id: string;
  /** Null for the one that runs the newest code. */
  readonly version: number | null;
  /** The address of the web app; null where the version is none. */
  readonly url: string | null;
}

/** What the commands need of Google. Every function is one call. */
export interface Google {
  /** The mail address that is logged in. */
  me(): Promise<string>;
  find(query: string): Promise<readonly DriveFile[]>;
  /** Null where it is gone, or out of reach. */
  file(id: string): Promise<DriveFile | null>;
  /** Null where it is gone. */
  project(id: string): Promise<ScriptProject | null>;
  newProject(title: string, parent: string | null): Promise<string>;
  /** The newest code, or that of a version. */
  content(id: string, version?: number): Promise<readonly PushedFile[]>;
  push(id: string, files: readonly PushedFile[]): Promise<void>;
  versions(id: string): Promise<readonly Version[]>;
  newVersion(id: string, description: string): Promise<number>;
  deployments(id: string): Promise<readonly Deployment[]>;
  deploy(id: string, version: number, description: string): Promise<Deployment>;
  /** Lets a deployment run another version; its address stays. */
  redeploy(id: string, deployment: string, version: number, description: string): Promise<Deployment>;
}

/** A text inside a query of Drive. */
export function quoted(text: string): string {
  return `'${text.replace(/\\/g, '\\\\').replace(/'/g, "\\'")}'`;
}
