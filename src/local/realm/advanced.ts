import { blobData } from './blob.ts';
import { call } from './bridge.ts';
import { guarded } from './guarded.ts';

const blobOrNull = (blob: unknown): unknown => (blob === undefined || blob === null ? null : blobData(blob));

/** The advanced services: JSON in, JSON out. */
export const advancedServices: Readonly<Record<string, object>> = {
  Sheets: guarded('Sheets', {
    Spreadsheets: guarded('Sheets.Spreadsheets', {
      create: (resource: unknown, options: unknown = {}) => call('Sheets.Spreadsheets.create', resource, options),
      get: (id: string, options: unknown = {}) => call('Sheets.Spreadsheets.get', id, options),
      getByDataFilter: (resource: unknown, id: string, options: unknown = {}) =>
        call('Sheets.Spreadsheets.getByDataFilter', resource, id, options),
      batchUpdate: (resource: unknown, id: string, options: unknown = {}) => call('Sheets.Spreadsheets.batchUpdate', resource, id, options),
    }),
  }),
  Drive: guarded('Drive', {
    Files: guarded('Drive.Files', {
      create: (resource: unknown, media?: unknown, options: unknown = {}) =>
        call('Drive.Files.create', resource, blobOrNull(media), options),
      copy: (resource: unknown, id: string, options: unknown = {}) => call('Drive.Files.copy', resource, id, options),
      get: (id: string, options: unknown = {}) => call('Drive.Files.get', id, options),
      list: (options: unknown = {}) => call('Drive.Files.list', options),
      update: (resource: unknown, id: string, media?: unknown, options: unknown = {}) =>
        call('Drive.Files.update', resource, id, blobOrNull(media), options),
    }),
    Permissions: guarded('Drive.Permissions', {
      create: (resource: unknown, file: string, options: unknown = {}) => call('Drive.Permissions.create', resource, file, options),
      update: (resource: unknown, file: string, id: string, options: unknown = {}) =>
        call('Drive.Permissions.update', resource, file, id, options),
      remove: (file: string, id: string, options: unknown = {}) => call('Drive.Permissions.remove', file, id, options),
    }),
  }),
};
