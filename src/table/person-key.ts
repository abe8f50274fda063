/** Two ways to write one address are one person. Dots and what follows a plus count: only Gmail takes them for the same. */
export function personKey(mail: string | null): string {
  return (mail ?? '').trim().toLowerCase();
}

/** Under these names an address may stand, or the name of a person or post. */
const addressed = ['mail', 'to', 'told', 'holder', 'addedBy', 'by', 'who'];

/** For `JSON.parse`: the addresses in what was written down, some of it before they were written in one way. */
export function onePerson(name: string, value: unknown): unknown {
  return typeof value === 'string' && value.includes('@') && addressed.includes(name) ? personKey(value) : value;
}
