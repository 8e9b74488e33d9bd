/** The long form, with `E2E_LONG=1`: every page in both looks, and canaries in every dialog. */
export const isLong = process.env.E2E_LONG === '1';
