/** Area under the normal distribution beyond |z|, on both sides (Abramowitz and Stegun 7.1.26, error below 1.5e-7). */
function bothTails(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + 0.327_591_1 * x);
  const sum = ((((1.061_405_429 * t - 1.453_152_027) * t + 1.421_413_741) * t - 0.284_496_736) * t + 0.254_829_592) * t;
  return sum * Math.exp(-x * x);
}

/** The rank of each value, from 1; equal ones share the middle of theirs. */
function ranksOf(values: readonly number[]): number[] {
  const order = values.map((_, index) => index).toSorted((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const ranks = Array<number>(values.length).fill(0);
  for (let first = 0; first < order.length;) {
    let next = first;
    while (next < order.length && values[order[next] ?? -1] === values[order[first] ?? -1]) next += 1;
    for (let place = first; place < next; place += 1) ranks[order[place] ?? -1] = (first + next + 1) / 2;
    first = next;
  }
  return ranks;
}

/** How likely samples that differ so much are when both come from one source (two-sided, many values of few ties). */
export function mannWhitney(left: readonly number[], right: readonly number[]): number {
  const ranks = ranksOf([...left, ...right]);
  const ofLeft = ranks.slice(0, left.length).reduce((sum, rank) => sum + rank, 0);
  const u = ofLeft - (left.length * (left.length + 1)) / 2;
  const mean = (left.length * right.length) / 2;
  const deviation = Math.sqrt((left.length * right.length * (left.length + right.length + 1)) / 12);
  return bothTails((u - mean) / deviation);
}
