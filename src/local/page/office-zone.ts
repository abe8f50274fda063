/**
 * Sets the process to the time zone of manifest and workbooks. Imported before anything else by a command that runs scripts:
 * Apps Script's `Date` follows the manifest, and the local one follows the process.
 */
process.env.TZ = 'Asia/Shanghai';
