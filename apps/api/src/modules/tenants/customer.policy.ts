import { reachOf } from '@tenantry/contracts';
import type { PersonActor } from '../../platform/access/actor';
import { Refusal } from '../../platform/http/problem';

/** A partner edits a customer only while the customer lets it manage (permissions matrix: `managed`). */
export function mayEditCustomer(actor: Pick<PersonActor, 'role'>, customer: { managementMode: string }): void {
  const reach = reachOf(actor.role, 'customers.edit');
  if (!reach || (reach === 'managed' && customer.managementMode !== 'managed')) throw new Refusal('forbidden');
}
