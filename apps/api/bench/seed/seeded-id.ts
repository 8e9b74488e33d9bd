/** An id in the shape of the product's (version 7: time first), so that indexes are as local as they really are. */
export function seededId(at: Date, next: () => number): string {
  const time = at.getTime().toString(16).padStart(12, '0');
  const bits = (digits: number) =>
    Math.floor(next() * 16 ** digits)
      .toString(16)
      .padStart(digits, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${bits(3)}-8${bits(3)}-${bits(6)}${bits(6)}`;
}
