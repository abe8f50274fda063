import { desk, folderType, ledger, write, type Case, type Kit } from '../kit.ts';

const found = (kit: Kit, q: string) => {
  const answer = kit.drive.Files.list({ q, fields: 'files(id,name)', orderBy: 'createdTime', pageSize: 200 });
  return (answer.files ?? []).map(({ id }) => id);
};
const make = (kit: Kit, name: string, parent: string, mimeType = folderType) =>
  kit.drive.Files.create({ name, mimeType, parents: [parent] }).id ?? '';

/** Files and folders of Drive, under `drive.file`. */
export const filesCases: readonly Case[] = [
  {
    name: 'files-found-by-parent-and-name',
    source: 'D',
    run: (kit) => {
      const folder = kit.folder();
      const [one, two] = [make(kit, '2026-03', folder), make(kit, "head's copies", folder)];
      const inside = `'${folder}' in parents and `;
      kit.same('by parent, just after they were made', found(kit, `${inside}trashed = false`), [one, two]);
      kit.same('by name and type', found(kit, `${inside}name = '2026-03' and mimeType = '${folderType}' and trashed = false`), [one]);
      kit.same('a name with an apostrophe', found(kit, `${inside}name = 'head\\'s copies' and trashed = false`), [two]);
      kit.same('another type', found(kit, `${inside}mimeType = 'application/vnd.google-apps.spreadsheet' and trashed = false`), []);
    },
  },
  {
    name: 'trashed-files-not-found',
    source: 'D',
    run: (kit) => {
      const folder = kit.folder();
      const [one, two] = [make(kit, 'one', folder), make(kit, 'two', folder)];
      kit.drive.Files.update({ trashed: true }, one);
      kit.same('what is left', found(kit, `'${folder}' in parents and trashed = false`), [two]);
    },
  },
  {
    name: 'new-workbook-has-sheet-0',
    source: 'B',
    run: (kit) => {
      const book = make(kit, 'New', kit.folder(), 'application/vnd.google-apps.spreadsheet');
      const answer = kit.sheets.Spreadsheets.get(book, { fields: 'sheets(properties(sheetId))' });
      kit.same(
        'ids of its sheets',
        (answer.sheets ?? []).map((sheet) => sheet.properties?.sheetId ?? 0),
        [0],
      );
    },
  },
  {
    name: 'copy-keeps-the-workbook',
    source: 'B',
    run: (kit) => {
      const book = kit.book();
      kit.batch(
        book,
        write(desk, 0, '=1+1', 12.5),
        write(ledger, 0, 'sealed'),
        { updateSheetProperties: { properties: { sheetId: ledger, hidden: true }, fields: 'hidden' } },
        { addProtectedRange: { protectedRange: { range: { sheetId: ledger }, description: 'ledger', editors: { users: [] } } } },
      );
      const copy = kit.drive.Files.copy({ name: 'Copy', parents: [kit.folder()] }, book).id ?? '';
      const fields = 'sheets(properties(sheetId,title,hidden),protectedRanges(description))';
      const { sheets = [] } = kit.sheets.Spreadsheets.get(copy, { fields });
      const shown = sheets
        .slice(1)
        .map(({ properties, protectedRanges = [] }) => [
          properties?.sheetId,
          properties?.title,
          properties?.hidden ?? false,
          protectedRanges.map(({ description }) => description),
        ]);
      kit.same('id, title, hidden, protections', shown, [
        [desk, 'Desk', false, []],
        [ledger, 'Ledger', true, ['ledger']],
      ]);
      kit.same('cells', kit.cells(copy, { sheetId: desk }, { sheetId: ledger }), [[['=1+1', 12.5]], [['sealed']]]);
    },
  },
  {
    name: 'copy-leaves-the-original-alone',
    source: 'D',
    run: (kit) => {
      const book = kit.book();
      kit.batch(book, write(desk, 0, 'before'));
      const copy = kit.drive.Files.copy({ name: 'Copy', parents: [kit.folder()] }, book).id ?? '';
      kit.batch(book, write(desk, 0, 'after'));
      kit.same('copy, original', [kit.cells(copy, { sheetId: desk }), kit.cells(book, { sheetId: desk })], [[[['before']]], [[['after']]]]);
    },
  },
  {
    name: 'file-properties-kept',
    source: 'D',
    run: (kit) => {
      const file = kit.drive.Files.create({ name: 'Facts', parents: [kit.folder()], mimeType: 'application/vnd.google-apps.folder' });
      const id = file.id ?? '';
      kit.drive.Files.update({ properties: { one: '1', two: '2' } }, id);
      kit.drive.Files.update({ properties: { two: '二' } }, id);
      kit.same('properties', kit.drive.Files.get(id, { fields: 'properties' }).properties, { one: '1', two: '二' });
      kit.refused('a property of more than 124 bytes', /./, () => kit.drive.Files.update({ properties: { long: 'x'.repeat(121) } }, id));
    },
  },
  {
    name: 'sharing-told-with-the-list',
    source: 'D',
    run: (kit) => {
      const folder = kit.folder();
      make(kit, 'Shared', folder, 'application/vnd.google-apps.spreadsheet');
      const fields = 'files(id,permissions(id,type,role,emailAddress))';
      const { files = [] } = kit.drive.Files.list({ q: `'${folder}' in parents and trashed = false`, fields });
      const told = (files[0]?.permissions ?? []).map(({ id = '', type, role, emailAddress = '' }) => [
        type,
        role,
        id !== '',
        emailAddress.includes('@'),
      ]);
      kit.same('of a file just made', told, [['user', 'owner', true, true]]);
    },
  },
  {
    name: 'sharing-without-an-account-refused',
    source: 'L',
    run: (kit) => {
      const book = kit.book();
      const nobody = { type: 'user', role: 'reader', emailAddress: 'zhanggui@no-such-account.invalid' };
      kit.refused('without a letter', /no Google account associated with this email address/, () =>
        kit.drive.Permissions.create(nobody, book, { sendNotificationEmail: false }),
      );
    },
  },
  {
    name: 'unknown-file',
    source: 'L',
    run: (kit) => {
      const nowhere = '1zhangguiNoSuchFileAnywhere00000000000000000';
      kit.refused('a read by Sheets', /Requested entity was not found/, () => kit.sheets.Spreadsheets.get(nowhere));
      kit.refused('a copy by Drive', /File not found/, () => kit.drive.Files.copy({ name: 'Copy' }, nowhere));
    },
  },
];
