/** The browser scripts of the dialogs, bundled; the build puts them in place of these names. */
declare const importDialogScript: string;
declare const linksDialogScript: string;
