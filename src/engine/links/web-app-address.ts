/** One account of the several with which a person's browser is logged in: with it an address opens for nobody else. */
const oneOfSeveral = /^(https:\/\/script\.google\.com\/(?:\S*\/)?)u\/\d+\//;

/**
 * The address under which everybody opens the web app, out of one that was typed or copied; empty for none. Null for one that leads
 * nobody there: the test deployment, which only its developers open and which ends in /dev, or no address of a web app at all.
 */
export function webAppAddress(typed: string): string | null {
  const [before = ''] = typed.trim().split(/[?#]/);
  const address = before.replace(oneOfSeveral, '$1');
  if (address === '') return '';
  return /^https?:\/\/\S+\/exec$/.test(address) ? address : null;
}
