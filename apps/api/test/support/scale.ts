/** Whether this is `pnpm test:long`. */
export const isLong = Boolean(process.env['TENANTRY_LONG']);

/**
 * How often a test repeats itself: `short` in `npm test`, `long` in `pnpm test:long`, whose figures stand in
 * `.github/measurements`. Both run the same code.
 */
export const scale = (short: number, long: number): number => (isLong ? long : short);
