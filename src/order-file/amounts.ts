/** An amount as platforms write it, without its sign of money, thousands commas and what stands behind it in brackets; other text as it is. */
export function amount(text: string): string {
  const bracket = /[)）]$/.test(text) ? text.search(/[（(]/) : -1;
  const plain = (bracket < 0 ? text : text.slice(0, bracket))
    .replace(/^(?:CN)?[¥￥]/, '')
    .replace(/元$/, '')
    .trim();
  return /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(plain) ? plain.replace(/,/g, '') : plain;
}

/** Two amounts or counts added up, or the second taken away, exact to four decimals; where one is no number it is the other, or both as they stand, which is then told as a fault. */
export function plusAmounts(one: string, other: string, sign: 1 | -1): string {
  if (other === '') return one;
  if (one === '') return sign === 1 ? other : '';
  const [a, b] = [one, other].map((text) => Math.round(Number(text) * 10_000));
  if (a === undefined || b === undefined || Number.isNaN(a) || Number.isNaN(b)) return `${one} + ${other}`;
  return String((a + sign * b) / 10_000);
}
