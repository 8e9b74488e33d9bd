import { Controller, Inject } from '@nestjs/common';
import type { InputOf } from '@tenantry/contracts';
import { memberRoutes as routes } from '@tenantry/contracts/admin';
import type { PersonActor } from '../../platform/access/actor';
import { Actor, Implements, Input } from '../../platform/http/implements.decorator';
import { InvitationsService } from './invitations.service';
import { MembersService } from './members.service';

/** Acts about one person, in the own company or in a customer below. */
@Controller()
export class AdminMembersController {
  constructor(
    @Inject(MembersService) private readonly members: MembersService,
    @Inject(InvitationsService) private readonly invitations: InvitationsService,
  ) {}

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
