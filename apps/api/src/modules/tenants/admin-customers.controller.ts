import { Controller, Inject } from '@nestjs/common';
import type { InputOf } from '@tenantry/contracts';
import { customerRoutes } from '@tenantry/contracts/admin';
import type { PersonActor } from '../../platform/access/actor';
import { Actor, Implements, Input } from '../../platform/http/implements.decorator';
import { HistoryQueries } from '../audit-log';
import { CustomersQueries } from './customers.queries';
import { CustomersService } from './customers.service';
import { ManagementService } from './management.service';

@Controller()
export class AdminCustomersController {
  constructor(
    @Inject(CustomersService) private readonly customers: CustomersService,
    @Inject(CustomersQueries) private readonly queries: CustomersQueries,
    @Inject(ManagementService) private readonly management: ManagementService,
    @Inject(HistoryQueries) private readonly histories: HistoryQueries,
  ) {}

  @Implements(customerRoutes.list)
  list(@Actor() actor: PersonActor, @Input(customerRoutes.list) { query }: InputOf<typeof customerRoutes.list>) {
    return this.queries.list(actor, query);
  }

  @Implements(customerRoutes.create)
  create(@Actor() actor: PersonActor, @Input(customerRoutes.create) { body }: InputOf<typeof customerRoutes.create>) {
    return this.customers.create(actor, body);
  }

  @Implements(customerRoutes.accountNameCheck)
  checkName(
    @Actor() actor: PersonActor,
    @Input(customerRoutes.accountNameCheck) { query }: InputOf<typeof customerRoutes.accountNameCheck>,
  ) {
    return this.queries.accountNameAvailable(actor, query.accountName, query.parentId, query.exceptId);
  }

  @Implements(customerRoutes.get)
  get(@Actor() actor: PersonActor, @Input(customerRoutes.get) { params }: InputOf<typeof customerRoutes.get>) {
    return this.queries.get(actor, params.id);
  }

  @Implements(customerRoutes.update)
  update(
    @Actor() actor: PersonActor,
    @Input(customerRoutes.update) { params, body, version }: InputOf<typeof customerRoutes.update>,
  ) {
    return this.customers.update(actor, params.id, body, version);
  }

  @Implements(customerRoutes.decideManagement)
  decideManagement(
    @Actor() actor: PersonActor,
    @Input(customerRoutes.decideManagement) { params, body, version }: InputOf<typeof customerRoutes.decideManagement>,
  ) {
    return this.management.decideFor(actor, { ...params, ...body, version });
  }

  @Implements(customerRoutes.history)
  history(
    @Actor() actor: PersonActor,
    @Input(customerRoutes.history) { params, query }: InputOf<typeof customerRoutes.history>,
  ) {
    return this.histories.ofCustomer(actor, params.id, query);
  }
}
