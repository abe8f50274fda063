import type { Counter, Files, Lock, Memory, Post, Share, StoredFile, Triggers, World } from '../engine/ports.ts';
import type { NoteTexts, Words } from '../text/words.ts';
import { personKey } from '../table/person-key.ts';
import { googleBooks } from './books.ts';
import { googleSolver } from './solver.ts';

/** The services that control uses, handed in so that each adapter names only its own. */
export interface Services {
  readonly sheets: NonNullable<typeof Sheets>;
  readonly drive: NonNullable<typeof Drive>;
  readonly lock: GoogleAppsScript.Lock.Lock;
  readonly properties: GoogleAppsScript.Properties.Properties;
  readonly cache: GoogleAppsScript.Cache.Cache;
  readonly mail: GoogleAppsScript.Mail.MailApp;
  readonly script: GoogleAppsScript.Script.ScriptApp;
  readonly session: GoogleAppsScript.Base.Session;
  readonly utilities: GoogleAppsScript.Utilities.Utilities;
  readonly html: GoogleAppsScript.HTML.HtmlService;
  /** Asked for only where something is to be solved. */
  readonly optimization: () => GoogleAppsScript.Optimization.LinearOptimizationService;
  /** The address of the web app, as the installing command pushed it. */
  readonly webApp: string;
}

export function googleWorld(services: Services): World {
  const { session, utilities } = services;
  return {
    books: googleBooks(services.sheets),
    solver: googleSolver(services.optimization),
    lock: googleLock(services.lock),
    memory: googleMemory(services.properties),
    post: googlePost(services.mail),
    files: googleFiles(services.drive),
    triggers: googleTriggers(services.script),
    counter: googleCounter(services.cache),
    now: () => Date.now(),
    sleep: (ms) => {
      utilities.sleep(ms);
    },
    uniqueId: () => utilities.getUuid(),
    me: () => personKey(session.getEffectiveUser().getEmail()),
    zone: () => session.getScriptTimeZone(),
    scriptId: () => services.script.getScriptId(),
    webApp: () => services.webApp,
    notes: noteTexts(services.html),
    log: (line) => {
      console.log(line);
    },
  };
}

/** The texts that the build put into `notes.html`. */
function noteTexts(html: GoogleAppsScript.HTML.HtmlService): NoteTexts {
  let texts: Readonly<Record<string, Words>> | null = null;
  return () => {
    if (texts !== null) return texts;
    const content = html.createHtmlOutputFromFile('notes').getContent();
    texts = JSON.parse(content.slice(content.indexOf('{'), content.lastIndexOf('}') + 1)) as Readonly<Record<string, Words>>;
    return texts;
  };
}

function googleLock(lock: GoogleAppsScript.Lock.Lock): Lock {
  return {
    tryLock: (waitMs) => lock.tryLock(waitMs),
    release: () => {
      lock.releaseLock();
    },
  };
}

function googleMemory(properties: GoogleAppsScript.Properties.Properties): Memory {
  return {
    all: () => properties.getProperties(),
    set: (values) => {
      properties.setProperties({ ...values });
    },
  };
}

/** Seconds that a count lives after the last addition: the longest that the cache keeps anything. */
const countSeconds = 21_600;

function googleCounter(cache: GoogleAppsScript.Cache.Cache): Counter {
  const count = (name: string) => Number(cache.get(name) ?? 0);
  return {
    count,
    add: (name) => {
      cache.put(name, String(count(name) + 1), countSeconds);
    },
    take: (names) => {
      const found = cache.getAll([...names]) as Readonly<Record<string, string>>;
      if (Object.keys(found).length > 0) cache.removeAll([...names]);
      return Object.fromEntries(Object.entries(found).map(([name, count]) => [name, Number(count)]));
    },
  };
}

function googlePost(mail: GoogleAppsScript.Mail.MailApp): Post {
  return {
    quota: () => mail.getRemainingDailyQuota(),
    send: ({ to, subject, text, html }) => {
      mail.sendEmail({ to: to.join(','), subject, body: text, htmlBody: html, name: '掌柜 Zhanggui' });
    },
  };
}

const folderType = 'application/vnd.google-apps.folder';
const sheetType = 'application/vnd.google-apps.spreadsheet';

function googleFiles(drive: NonNullable<typeof Drive>): Files {
  const make = (name: string, mimeType: string, parent: string | null) =>
    stored(drive.Files.create({ name, mimeType, ...(parent === null ? {} : { parents: [parent] }) }));
  const list = (q: string) => {
    const answer = drive.Files.list({ q, fields: 'files(id,name)', orderBy: 'createdTime', pageSize: 200 });
    return (answer.files ?? []).map(stored);
  };
  return {
    folder: (name, parent) => make(name, folderType, parent),
    workbook: (name, folder) => make(name, sheetType, folder),
    copy: (file, name, folder) => stored(drive.Files.copy({ name, parents: [folder] }, file)),
    sharing: (folder) => {
      const answer = drive.Files.list({
        q: `'${quoted(folder)}' in parents and mimeType = '${sheetType}' and trashed = false`,
        fields: 'files(id,permissions(id,type,role,emailAddress,domain,deleted))',
        pageSize: 200,
      });
      return (answer.files ?? []).map(({ id, permissions }) => ({
        id: id ?? '',
        shares: (permissions ?? []).filter(({ deleted }) => deleted !== true).map(shareOf),
      }));
    },
    share: (file, mail, role) => {
      drive.Permissions.create({ type: 'user', role, emailAddress: mail }, file, { sendNotificationEmail: false, fields: 'id' });
    },
    reshare: (file, share, role) => {
      drive.Permissions.update({ role }, file, share, { fields: 'id' });
    },
    unshare: (file, share) => {
      drive.Permissions.remove(file, share);
    },
    list: (folder) => list(`'${quoted(folder)}' in parents and trashed = false`),
    folders: (name, parent) => {
      const inside = parent === null ? '' : `'${quoted(parent)}' in parents and `;
      return list(`${inside}name = '${quoted(name)}' and mimeType = '${folderType}' and trashed = false`);
    },
    note: (file, facts) => {
      drive.Files.update({ properties: { ...facts } }, file);
    },
  };
}

/** What is more than commenting and not owning lets people type: writers, and the roles of shared drives. */
function shareOf({ id, type, role, emailAddress, domain }: GoogleAppsScript.Drive_v3.Drive.V3.Schema.Permission): Share {
  return {
    id: id ?? '',
    who: emailAddress ?? domain ?? null,
    isPerson: type === 'user',
    role: role === 'owner' || role === 'commenter' || role === 'reader' ? role : 'writer',
  };
}

function quoted(text: string): string {
  return text.replace(/\\/g, '\\\\').replace(/'/g, "\\'");
}

function stored(file: GoogleAppsScript.Drive_v3.Drive.V3.Schema.File): StoredFile {
  return { id: file.id ?? '', name: file.name ?? '' };
}

function googleTriggers(script: GoogleAppsScript.Script.ScriptApp): Triggers {
  return {
    mine: () =>
      script.getProjectTriggers().map((trigger) => ({
        id: trigger.getUniqueId(),
        handler: trigger.getHandlerFunction(),
        book: trigger.getEventType() === script.EventType.ON_EDIT ? trigger.getTriggerSourceId() : null,
      })),
    everyMinutes: (handler, minutes) => {
      script.newTrigger(handler).timeBased().everyMinutes(minutes).create();
    },
    onEdit: (handler, book) => {
      script.newTrigger(handler).forSpreadsheet(book).onEdit().create();
    },
    remove: (id) => {
      for (const trigger of script.getProjectTriggers()) if (trigger.getUniqueId() === id) script.deleteTrigger(trigger);
    },
  };
}
