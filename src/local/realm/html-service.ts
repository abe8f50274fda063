import { call } from './bridge.ts';
import { enumeration, guarded, type EnumValue } from './guarded.ts';

const XFrameOptionsMode = enumeration('HtmlService.XFrameOptionsMode', 'DEFAULT', 'ALLOWALL');

interface HtmlOutput {
  getContent(): string;
  setTitle(title: string): HtmlOutput;
  toJSON(): unknown;
}

function htmlOutput(start: string): HtmlOutput {
  const page = {
    html: start,
    title: '',
    metaTags: {} as Record<string, string>,
    xFrameOptions: 'DEFAULT',
    width: 0,
    height: 0,
  };
  const chain = (change: () => void): HtmlOutput => {
    change();
    return output;
  };
  const output = guarded('HtmlOutput', {
    getContent: () => page.html,
    setContent: (html: string) => chain(() => (page.html = html)),
    append: (html: string) => chain(() => (page.html += html)),
    getTitle: () => page.title,
    setTitle: (title: string) => chain(() => (page.title = title)),
    addMetaTag: (name: string, content: string) => chain(() => (page.metaTags[name] = content)),
    setXFrameOptionsMode: (mode: EnumValue) => chain(() => (page.xFrameOptions = mode.name())),
    setWidth: (width: number) => chain(() => (page.width = width)),
    setHeight: (height: number) => chain(() => (page.height = height)),
    toJSON: () => ({ kind: 'html', ...page }),
  });
  return output;
}

/** Pages without templates: what a function returns reaches `Run.returned` as `{kind: 'html', html, title, …}`. */
export const HtmlService = guarded('HtmlService', {
  XFrameOptionsMode,
  createHtmlOutput: (html = '') => htmlOutput(html),
  createHtmlOutputFromFile: (name: string) => htmlOutput(call<string>('htmlFile', name)),
});

const MimeType = enumeration('ContentService.MimeType', 'CSV', 'JAVASCRIPT', 'JSON', 'TEXT', 'XML');

export const ContentService = guarded('ContentService', {
  MimeType,
  createTextOutput: (text = '') => {
    let mimeType = 'TEXT';
    const output = guarded('TextOutput', {
      getContent: () => text,
      setMimeType: (type: EnumValue): unknown => {
        mimeType = type.name();
        return output;
      },
      toJSON: () => ({ kind: 'text', text, mimeType }),
    });
    return output;
  },
});
