/** The long form of what is repeated: with `TENANTRY_LONG=1`, as in the tests of the API. */
export const isLong = process.env.TENANTRY_LONG === '1';
