// Loaded before clasp where a command is given another address than Google's: clasp has no option for it, its library has.
import { createRequire } from 'node:module';

const fromHere = createRequire(import.meta.url);
const { google } = createRequire(fromHere.resolve('@google/clasp'))('googleapis');
const script = google.script.bind(google);
google.script = (options) => script({ ...options, rootUrl: `${process.env.ZHANGGUI_ENDPOINT}/` });
