import type { Transaction } from '../../platform/database/transaction';
import { ActingPeriod } from './acting-period.entity';

/** Marks an acting as ended; undefined where it is already, or is not `due`. Of those who come at once one gets it. */
export async function endPeriod(
  tx: Transaction,
  id: string,
  due: (period: ActingPeriod) => boolean = () => true,
): Promise<ActingPeriod | undefined> {
  const periods = tx.scoped(ActingPeriod);
  const [period] = await periods.find({ id });
  if (!period || period.endedAt !== null || !due(period)) return undefined;
  const { version } = period;
  return (await periods.updateWhere({ id, version }, { endedAt: tx.now })) ?? undefined;
}
