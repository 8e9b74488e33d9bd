import { Controller, Inject } from '@nestjs/common';
import type { InputOf } from '@tenantry/contracts';
import { memberRoutes } from '@tenantry/contracts/customer';
import type { PersonActor } from '../../platform/access/actor';
import { Actor, Implements, Input } from '../../platform/http/implements.decorator';
import { MemberSessionsService } from './member-sessions.service';

@Controller()
export class CustomerMembersController {
  constructor(@Inject(MemberSessionsService) private readonly sessions: MemberSessionsService) {}

  @Implements(memberRoutes.endSessions)
  endSessions(
    @Actor() actor: PersonActor,
    @Input(memberRoutes.endSessions) { params }: InputOf<typeof memberRoutes.endSessions>,
  ) {
    return this.sessions.end(actor, params.id);
  }
}
