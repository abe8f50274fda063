/** Everything in this folder runs inside a script's context. It reaches the host through this one function only. */
export type Door = (name: string, json: string) => string;

let door: Door = () => '';

export function openDoor(given: Door): void {
  door = given;
}

/** Calls the host. Errors come back as errors of this realm, with Google's name and message. */
export function call<T>(name: string, ...args: readonly unknown[]): T {
  const answer = door(name, JSON.stringify(args));
  if (answer.startsWith('!')) {
    const told = JSON.parse(answer.slice(1)) as { name: string; message: string };
    const error = told.name === 'TypeError' ? new TypeError(told.message) : new Error(told.message);
    if (error.name !== told.name) Object.defineProperty(error, 'name', { value: told.name, configurable: true, writable: true });
    throw error;
  }
  return (answer === '' ? undefined : JSON.parse(answer)) as T;
}
