import { Controller, Inject } from '@nestjs/common';
import type { InputOf } from '@tenantry/contracts';
import { memberRoutes as routes, ownMemberRoutes } from '@tenantry/contracts/customer';
import type { PersonActor } from '../../platform/access/actor';
import { Actor, Implements, Input } from '../../platform/http/implements.decorator';
import { InvitationsService } from './invitations.service';
import { MembersQueries } from './members.queries';
import { MembersService } from './members.service';

/** The users of a customer, looked after by itself. */
@Controller()
export class CustomerMembersController {
  constructor(
    @Inject(MembersQueries) private readonly queries: MembersQueries,
    @Inject(MembersService) private readonly members: MembersService,
    @Inject(InvitationsService) private readonly invitations: InvitationsService,
  ) {}

  @Implements(ownMemberRoutes.list)
  list(@Actor() actor: PersonActor, @Input(ownMemberRoutes.list) { query }: InputOf<typeof ownMemberRoutes.list>) {
    return this.queries.list(actor, undefined, query);
  }

  @Implements(ownMemberRoutes.invite)
  invite(@Actor() actor: PersonActor, @Input(ownMemberRoutes.invite) { body }: InputOf<typeof ownMemberRoutes.invite>) {
    return this.invitations.invite(actor, undefined, body);
  }

  @Implements(routes.changeRole)
  changeRole(
    @Actor() actor: PersonActor,
    @Input(routes.changeRole) { params, body, version }: InputOf<typeof routes.changeRole>,
  ) {
    return this.members.changeRole(actor, params.id, body.role, version);
  }

  @Implements(routes.disable)
  disable(@Actor() actor: PersonActor, @Input(routes.disable) { params, version }: InputOf<typeof routes.disable>) {
    return this.members.disable(actor, params.id, version);
  }

  @Implements(routes.enable)
  enable(@Actor() actor: PersonActor, @Input(routes.enable) { params, version }: InputOf<typeof routes.enable>) {
    return this.members.enable(actor, params.id, version);
  }

  @Implements(routes.remove)
  remove(@Actor() actor: PersonActor, @Input(routes.remove) { params, body, version }: InputOf<typeof routes.remove>) {
    return this.members.remove(actor, params.id, version, body.contact);
  }

  @Implements(routes.resendInvitation)
  resendInvitation(
    @Actor() actor: PersonActor,
    @Input(routes.resendInvitation) { params, version }: InputOf<typeof routes.resendInvitation>,
  ) {
    return this.invitations.resend(actor, params.id, version);
  }

  @Implements(routes.withdrawInvitation)
  withdrawInvitation(
    @Actor() actor: PersonActor,
    @Input(routes.withdrawInvitation) { params, version }: InputOf<typeof routes.withdrawInvitation>,
  ) {
    return this.invitations.withdraw(actor, params.id, version);
  }
}
