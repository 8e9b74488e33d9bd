const SHORTEST_UNIT = 4;
const ROWS = ['1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** Whether the text is one short piece over and over, the last time perhaps cut off. */
function repeatsPiece(signs: readonly string[]): boolean {
  for (let length = 1; length <= SHORTEST_UNIT; length += 1)
    if (signs.every((sign, index) => sign === signs[index % length])) return true;
  return false;
}

const areNeighbours = (before: string, after: string): boolean => {
  if (Math.abs((after.codePointAt(0) ?? 0) - (before.codePointAt(0) ?? 0)) <= 1) return true;
  const row = ROWS.find((keys) => keys.includes(before) && keys.includes(after));
  return row !== undefined && Math.abs(row.indexOf(after) - row.indexOf(before)) <= 1;
};

/**
 * Whether a password can be foretold from its first signs: a short piece repeated (`abababababab`), or runs along the
 * alphabet or the keyboard (`abcdefghijkl`, `qwertyuiopas`). No list is needed for these, so a form knows them too.
 */
export function isPredictable(password: string): boolean {
  const signs = [...password.toLowerCase()];
  if (signs.length < 2) return true;
  if (repeatsPiece(signs)) return true;
  const jumps = signs.slice(1).filter((sign, index) => !areNeighbours(signs[index] ?? '', sign)).length;
  return jumps <= signs.length / 6;
}
