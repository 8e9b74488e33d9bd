import { Controller, Inject } from '@nestjs/common';
import type { InputOf } from '@tenantry/contracts';
import { ownContactRoutes as routes } from '@tenantry/contracts/customer';
import type { PersonActor } from '../../platform/access/actor';
import { Actor, Implements, Input } from '../../platform/http/implements.decorator';
import { ContactConfirmations } from './contact-confirmations';
import { ContactsQueries } from './contacts.queries';
import { ContactsService } from './contacts.service';

/** Contacts of the own company, the same records that its partner sees (S004-26). */
@Controller()
export class CustomerContactsController {
  constructor(
    @Inject(ContactsService) private readonly contacts: ContactsService,
    @Inject(ContactsQueries) private readonly queries: ContactsQueries,
    @Inject(ContactConfirmations) private readonly confirmations: ContactConfirmations,
  ) {}

  @Implements(routes.list)
  list(@Actor() actor: PersonActor, @Input(routes.list) { query }: InputOf<typeof routes.list>) {
    return this.queries.list(actor, undefined, query);
  }

  @Implements(routes.get)
  get(@Actor() actor: PersonActor, @Input(routes.get) { params }: InputOf<typeof routes.get>) {
    return this.queries.get(actor, undefined, params.contactId);
  }

  @Implements(routes.candidates)
  candidates(@Actor() actor: PersonActor) {
    return this.queries.candidates(actor, undefined);
  }

  @Implements(routes.create)
  create(@Actor() actor: PersonActor, @Input(routes.create) { body }: InputOf<typeof routes.create>) {
    return this.contacts.create(actor, undefined, body);
  }

  @Implements(routes.createFromUser)
  createFromUser(
    @Actor() actor: PersonActor,
    @Input(routes.createFromUser) { body }: InputOf<typeof routes.createFromUser>,
  ) {
    return this.contacts.createFromUser(actor, undefined, body);
  }

  @Implements(routes.update)
  update(@Actor() actor: PersonActor, @Input(routes.update) { params, body, version }: InputOf<typeof routes.update>) {
    return this.contacts.update(actor, undefined, params.contactId, version, body);
  }

  @Implements(routes.askConfirmation)
  askConfirmation(
    @Actor() actor: PersonActor,
    @Input(routes.askConfirmation) { params }: InputOf<typeof routes.askConfirmation>,
  ) {
    return this.confirmations.ask(actor, undefined, params.contactId);
  }

  @Implements(routes.decideConfirmation)
  decideConfirmation(
    @Actor() actor: PersonActor,
    @Input(routes.decideConfirmation) { body }: InputOf<typeof routes.decideConfirmation>,
  ) {
    return this.confirmations.decide(actor, undefined, body);
  }

  @Implements(routes.remove)
  remove(@Actor() actor: PersonActor, @Input(routes.remove) { params }: InputOf<typeof routes.remove>) {
    return this.contacts.remove(actor, undefined, params.contactId);
  }
}
