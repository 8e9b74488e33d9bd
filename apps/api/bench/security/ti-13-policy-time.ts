import { measureRowSecurity } from '../list/row-security';
import type { Statement } from './statement';

const MOST = 20;

/** TI-13: time in the database of a page of 50 under row-level security, for tenants with all rows, half, and few. */
export const policyTime: Statement = async ({ database, seed }) => {
  const figures = await measureRowSecurity(database, seed);
  const [slowest] = figures.toSorted((a, b) => b.on - a.on);
  const time = slowest?.on ?? Number.NaN;
  return [
    {
      id: 'TI-13',
      what: `page of 50, slowest of ${figures.length} (${slowest?.name}), ${seed.customers} customers`,
      figure: `${time.toFixed(1)} ms`,
      required: `≤ ${MOST} ms`,
      met: time <= MOST,
    },
  ];
};
