/** Longer texts are no telephone number. */
const mostChars = 60;

/** What nobody sees and copying brings along: direction and width marks. */
const marks = /[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/**
 * The one form in which a telephone number is kept, so that it is found however it was written; null for what cannot be dialled.
 * Marks, spaces and brackets go, full-width figures become plain, China's own code goes. Mobiles and 400/800 numbers are figures
 * alone (`13812345678`), landlines have a hyphen after the area code (`010-12345678`), foreign ones begin with `+`. An extension
 * follows as it was written, after a hyphen or 转. A number that the platform masked stays as it is (`138****1234`).
 */
export function phoneForm(text: string): string | null {
  if (text.length > mostChars) return null;
  const plain = text
    .replace(marks, '')
    .replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\s()]/g, '');
  const turned = /^(.+?)-?(?:转|轉|分机|分機|ext\.?|#):?(\d{1,6})$/i.exec(plain);
  if (turned !== null) return joined(bareForm(turned[1] ?? ''), '转', turned[2]);
  const landline = /^(0\d{2,3}-\d{7,8})-(\d{1,6})$/.exec(plain);
  if (landline !== null) return joined(bareForm(landline[1] ?? ''), '-', landline[2]);
  const whole = bareForm(plain);
  if (whole !== null) return whole;
  const extended = /^(.+)-(\d{1,6})$/.exec(plain);
  return extended === null ? null : joined(bareForm(extended[1] ?? ''), '-', extended[2]);
}

function joined(form: string | null, sign: string, extension: string | undefined): string | null {
  return form === null ? null : `${form}${sign}${extension ?? ''}`;
}

/** The form of a number without its extension. */
function bareForm(plain: string): string | null {
  if (plain.includes('*')) return /^[\d*+-]{5,25}$/.test(plain) && plain.replace(/-/g, '').length >= 5 ? plain : null;
  const figures = plain.replace(/-/g, '');
  const mobile = /^(?:(?:\+|00)?86)?(1[3-9]\d{9})$/.exec(figures)?.[1];
  if (mobile !== undefined) return mobile;
  const home = /^(?:\+|00)86(\d{9,12})$/.exec(figures)?.[1];
  const local = home === undefined || home.startsWith('0') || /^[48]00\d{7}$/.test(home) ? (home ?? figures) : `0${home}`;
  if (/^0\d{9,11}$/.test(local) && !local.startsWith('00')) return landlineForm(local);
  if (/^[48]00\d{7}$/.test(local)) return local;
  const foreign = /^(?:\+|00)(?!86)(\d{7,14})$/.exec(figures)?.[1];
  return foreign === undefined ? null : `+${foreign}`;
}

/** Beijing and the cities of 02x have area codes of three figures, others of four; ten figures are Taiwan's, or old ones, and stay whole. */
function landlineForm(figures: string): string {
  if (figures.length === 10) return figures;
  const area = figures.length === 11 && /^0(?:10|2)/.test(figures) ? 3 : 4;
  return `${figures.slice(0, area)}-${figures.slice(area)}`;
}
