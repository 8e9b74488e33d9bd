import type { PersonActor } from '../../platform/access/actor';
import type { Transaction } from '../../platform/database/transaction';

/** Takes down that the person at this session has just shown that they are still the same (SE-10). */
export async function noteAuthentication(tx: Transaction, actor: PersonActor): Promise<void> {
  await tx.query('select identity.note_authentication($1, tenancy.now())', [actor.sessionId]);
  await tx.emit({ action: 'session.confirmed', tenantId: actor.tenantId, objectId: actor.userId });
}
