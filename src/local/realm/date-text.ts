import { instantOf } from '../zones.ts';

const isoDay = /^[+-]?\d{4,6}(?:-\d{2}){0,2}$/;
const isoTime = /^[+-]?\d{4,6}(?:-\d{2}){0,2}T/;
/** A zone at the end of a text, or before what stands in brackets there. */
const zoned = /(?:Z|\b(?:GMT|UTC?|[ECMP][SD]T)|[+-]\d{2}:?\d{2})(?:\s*\([^)]*\))?\s*$/i;

/** `Date.parse` for which a text without a zone means the wall of one; a bare ISO date means UTC, as the language has it. */
export function zonedParse(parse: (text: string) => number, zone: () => string): (text: string) => number {
  return (text) => {
    const bare = text.trim();
    if (isoDay.test(bare)) return parse(text);
    if (isoTime.test(bare)) return zoned.test(bare.slice(bare.indexOf('T'))) ? parse(text) : local(parse(`${bare}Z`), zone);
    const clock = bare.search(/\d:\d/);
    const hasZone = zoned.test(clock < 0 ? bare.replace(/[\d/-]+/g, ' ') : bare.slice(clock));
    return hasZone ? parse(text) : local(parse(`${bare} UTC`), zone);
  };
}

function local(wall: number, zone: () => string): number {
  return Number.isNaN(wall) ? wall : instantOf(wall, zone());
}
