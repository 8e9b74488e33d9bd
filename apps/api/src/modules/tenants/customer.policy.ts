import { mayIn, type ManagementMode } from '@tenantry/contracts';
import type { PersonActor } from '../../platform/access/actor';
import { Refusal } from '../../platform/http/problem';

/** A partner edits a customer only while the customer lets it manage (permissions matrix: `managed`). */
export function mayEditCustomer(actor: Pick<PersonActor, 'role'>, customer: { managementMode: ManagementMode }): void {
  if (!mayIn(actor.role, 'customers.edit', customer)) throw new Refusal('forbidden');
}
