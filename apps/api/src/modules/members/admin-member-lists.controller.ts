import { Controller, Inject } from '@nestjs/common';
import type { InputOf } from '@tenantry/contracts';
import { customerMemberRoutes, ownMemberRoutes } from '@tenantry/contracts/admin';
import type { PersonActor } from '../../platform/access/actor';
import { Actor, Implements, Input } from '../../platform/http/implements.decorator';
import { InvitationsService } from './invitations.service';
import { MembersQueries } from './members.queries';

/** The users of the own company and of customers below, and the way in. */
@Controller()
export class AdminMemberListsController {
  constructor(
    @Inject(MembersQueries) private readonly queries: MembersQueries,
    @Inject(InvitationsService) private readonly invitations: InvitationsService,
  ) {}

  @Implements(ownMemberRoutes.list)
  listOwn(@Actor() actor: PersonActor, @Input(ownMemberRoutes.list) { query }: InputOf<typeof ownMemberRoutes.list>) {
    return this.queries.list(actor, undefined, query);
  }

  @Implements(ownMemberRoutes.invite)
  inviteOwn(
    @Actor() actor: PersonActor,
    @Input(ownMemberRoutes.invite) { body }: InputOf<typeof ownMemberRoutes.invite>,
  ) {
    return this.invitations.invite(actor, undefined, body);
  }

  @Implements(customerMemberRoutes.list)
  listOfCustomer(
    @Actor() actor: PersonActor,
    @Input(customerMemberRoutes.list) { params, query }: InputOf<typeof customerMemberRoutes.list>,
  ) {
    return this.queries.list(actor, params.id, query);
  }

  @Implements(customerMemberRoutes.invite)
  inviteOfCustomer(
    @Actor() actor: PersonActor,
    @Input(customerMemberRoutes.invite) { params, body }: InputOf<typeof customerMemberRoutes.invite>,
  ) {
    return this.invitations.invite(actor, params.id, body);
  }
}
