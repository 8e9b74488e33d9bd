import type { AnnouncementSending } from '@tenantry/contracts';
import type { Transaction } from '../../platform/database/transaction';
import { refuseField } from '../../platform/http/problem';

/** The instant that was chosen on the clock of a time zone; refused where it lies before now. */
export async function chosenInstant(
  tx: Transaction,
  { at }: AnnouncementSending,
): Promise<{ sendAt: Date; timezone: string | null }> {
  if (!at) return { sendAt: tx.now, timezone: null };
  const { date, time, timezone } = at;
  const [row] = await tx.query<{ at: Date }>('select ($1::date + $2::time) at time zone $3 as at', [
    date,
    time,
    timezone,
  ]);
  if (!row || row.at.getTime() < tx.now.getTime()) throw refuseField('sendDateInPast', 'at.date');
  return { sendAt: row.at, timezone };
}
