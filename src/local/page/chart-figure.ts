const numbers = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 12 });

/** A figure with its thousands apart: `12,500`. */
export function figure(value: number): string {
  const size = Math.abs(value);
  return size !== 0 && (size >= 1e15 || size < 1e-6) ? value.toExponential(3) : numbers.format(value);
}
