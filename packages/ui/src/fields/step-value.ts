export interface StepRange {
  min?: number | undefined;
  max?: number | undefined;
  step?: number | undefined;
}

/**
 * The next value one step up or down, kept on the grid that starts at `min` and inside the range. From an empty or unreadable
 * value it starts at `min` (or 0).
 */
export function stepValue(
  value: number | null | undefined,
  direction: 1 | -1,
  { min, max, step = 1 }: StepRange,
): number {
  const base = min ?? 0;
  if (value == null || Number.isNaN(value)) return base;
  const steps = (value - base) / step;
  const next = base + (direction === 1 ? Math.floor(steps + 1) : Math.ceil(steps - 1)) * step;
  return Math.min(max ?? Number.POSITIVE_INFINITY, Math.max(min ?? Number.NEGATIVE_INFINITY, next));
}
