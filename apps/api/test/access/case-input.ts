import { customerRoutes, planRoutes, type Customer } from '@tenantry/contracts/admin';
import { customerChangeOf } from '../factories/customer-change';
import { Given } from '../factories/given';
import { partnerInputOf } from '../factories/partner-input';
import type { TestApp } from '../support/test-app';
import type { TestClient } from '../support/test-client';
import type { IdsOfPlace } from './places';

interface Input {
  params?: Record<string, string>;
  body?: unknown;
  version?: number;
}

const today = () => new Date().toISOString().slice(0, 10);

/** Input that would be accepted from somebody who may: only the right and the place decide the answer. */
export class CaseInput {
  private readonly given: Given;
  private readonly byRoute: Record<string, (ids: IdsOfPlace) => Promise<Input> | Input>;

  constructor(
    target: TestApp,
    /** A platform administrator, who may read everything that a change has to send back. */
    private readonly reader: TestClient,
  ) {
    this.given = new Given(target);
    this.byRoute = {
      'POST /admin/customers': ({ parentId }) => ({ body: this.given.customerInput({ parentId }) }),
      'PUT /admin/customers/:id': ({ customerId }) => this.customerChange(customerId),
      'POST /admin/partners': ({ parentId }) => ({ body: partnerInputOf(this.given.unique('socio'), { parentId }) }),
      'POST /admin/plans': () => this.planInput(),
      'PUT /admin/plans/:id': async ({ planId }) => ({ ...(await this.planInput()), params: { id: planId } }),
      'POST /admin/customers/:id/licences': ({ customerId }) => this.assignment(customerId),
    };
  }

  /** `:id` is the customer of the place, where a route says nothing else. */
  of(route: string, ids: IdsOfPlace): Promise<Input> | Input {
    const make = this.byRoute[route];
    return make ? make(ids) : route.includes(':id') ? { params: { id: ids.customerId } } : {};
  }

  private async customerChange(id: string): Promise<Input> {
    const { status, body } = await this.reader.call(customerRoutes.get, { params: { id: id as Customer['id'] } });
    // No customer stands above: any body will do for what is not there.
    if (status !== 200) return { params: { id }, version: 1, body: this.given.customerInput() };
    return { params: { id }, version: body.version, body: customerChangeOf(body) };
  }

  /** A change for any plan, made from one of the platform's; nobody has changed a plan of the places before. */
  private async planInput(): Promise<Input> {
    const plan = await this.given.plan();
    const change = Object.fromEntries(Object.entries(plan).filter(([field]) => field in planRoutes.create.body.shape));
    return { version: 1, body: { ...change, name: this.given.unique('Piano') } };
  }

  private async assignment(id: string): Promise<Input> {
    const plan = await this.given.plan();
    return { params: { id }, body: { plans: [{ planId: plan.id, units: plan.minUnits, startDate: today() }] } };
  }
}
