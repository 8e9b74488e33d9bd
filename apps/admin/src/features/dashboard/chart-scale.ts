const steps = [1, 2, 2.5, 5, 10];

/** The smallest round step that covers `span` in at most `count` parts. */
function roundStep(span: number, count: number): number {
  const rough = Math.max(span / count, 1);
  const magnitude = 10 ** Math.floor(Math.log10(rough));
  const step = (steps.find((one) => one * magnitude >= rough) ?? 10) * magnitude;
  return Math.ceil(step);
}

/** Round values for the axis of a chart of counts, from the lowest to the highest, with room for every value. */
export function axisTicks(values: readonly number[], count = 3): number[] {
  const low = Math.min(...values);
  const high = Math.max(...values);
  // A flat or low line is drawn from zero: otherwise one customer more would look like a mountain.
  const base = high - low < high * 0.1 || low < high * 0.5 ? 0 : low;
  const step = roundStep(high - base, count);
  const first = Math.floor(base / step) * step;
  const parts = Math.max(1, Math.ceil((high - first) / step));
  return Array.from({ length: parts + 1 }, (_, index) => first + index * step);
}
