/** Two letters for a name: first and last word of a person or company, legal forms left out; '?' for nothing. */
export function initials(name: string): string {
  const words = name.split(/[\s-]+/).filter((word) => /^[\p{L}\d]/u.test(word));
  const real = words.filter(
    (word) => !/^(s\.?r\.?l|s\.?p\.?a|s\.?n\.?c|s\.?a\.?s|ltd|inc|gmbh|soc|coop)\.?$/i.test(word),
  );
  const [first, ...rest] = real.length > 0 ? real : words;
  if (!first) return '?';
  const last = rest.at(-1);
  return (last ? first.charAt(0) + last.charAt(0) : first.slice(0, 2)).toLocaleUpperCase();
}
