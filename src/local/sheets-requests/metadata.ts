import type { ApiMetadata, DataFilter } from '../api-types.ts';
import { GoogleError } from '../contract.ts';
import { newNumber } from '../ids.ts';
import type { Metadata } from '../model.ts';
import { matches } from '../spreadsheet-resource.ts';
import { request, sheetOf, type RequestKinds } from './request.ts';

/** Metadata of the spreadsheet and of whole sheets. That of rows and columns is not emulated: nothing may rely on it. */
export const metadataRequests: RequestKinds = {
  createDeveloperMetadata: request((target, body: { developerMetadata?: ApiMetadata }) => {
    const { metadataId = newNumber(target.draft), metadataKey, metadataValue, visibility, location } = body.developerMetadata ?? {};
    const book = target.draft.book(target.file);
    if (!metadataKey) throw new GoogleError('The developer metadata key must not be empty');
    if (visibility !== 'DOCUMENT' && visibility !== 'PROJECT') throw new GoogleError('The developer metadata visibility must be specified');
    if (metadataId < 1) throw new GoogleError('The developer metadata ID must be greater than 0');
    if (target.google.fence === 'refused' && book.metadata.some((one) => one.metadataId === metadataId)) {
      throw new GoogleError(`The developer metadata ID ${String(metadataId)} is already in use`);
    }
    const sheetId = location?.sheetId;
    if (sheetId !== undefined) sheetOf(target, sheetId);
    else if (location?.spreadsheet !== true) throw new GoogleError('Developer metadata at this location is not emulated');
    const made: Metadata = {
      metadataId,
      metadataKey,
      ...(metadataValue === undefined ? {} : { metadataValue }),
      visibility,
      location: sheetId === undefined ? { locationType: 'SPREADSHEET', spreadsheet: true } : { locationType: 'SHEET', sheetId },
    };
    book.metadata = [...book.metadata, made];
    return { createDeveloperMetadata: { developerMetadata: made } };
  }),
  deleteDeveloperMetadata: request((target, body: { dataFilter?: DataFilter }) => {
    const lookup = body.dataFilter?.developerMetadataLookup;
    if (!lookup) throw new GoogleError('Only developerMetadataLookup is emulated here');
    const book = target.draft.book(target.file);
    const deleted = book.metadata.filter((one) => matches(lookup, one));
    book.metadata = book.metadata.filter((one) => !deleted.includes(one));
    return deleted.length > 0 ? { deleteDeveloperMetadata: { deletedDeveloperMetadata: deleted } } : {};
  }),
};
