import { mayIn, type ManagementMode } from '@tenantry/contracts';
import type { PersonActor } from '../../platform/access/actor';
import { Refusal } from '../../platform/http/problem';

/** Staff act for a customer that they look after, and a partner only while the customer lets it manage (decision 19). */
export function mayActFor(actor: Pick<PersonActor, 'role'>, customer: { managementMode: ManagementMode }): void {
  if (!mayIn(actor.role, 'customers.actAs', customer)) throw new Refusal('forbidden');
}
