import { Controller, Inject } from '@nestjs/common';
import type { InputOf } from '@tenantry/contracts';
import { accountRecoveryLinkRoutes as links, memberRecoveryRoutes as members } from '@tenantry/contracts/admin';
import type { PersonActor } from '../../platform/access/actor';
import { Actor, Implements, Input } from '../../platform/http/implements.decorator';
import { AccountRecoveriesService } from './account-recoveries.service';
import { RecoveryLinksService } from './recovery-links.service';

@Controller()
export class AdminAccountRecoveriesController {
  constructor(
    @Inject(AccountRecoveriesService) private readonly recoveries: AccountRecoveriesService,
    @Inject(RecoveryLinksService) private readonly links: RecoveryLinksService,
  ) {}

  @Implements(members.start)
  start(@Actor() actor: PersonActor, @Input(members.start) { params, body }: InputOf<typeof members.start>) {
    return this.recoveries.start(actor, params.id, body);
  }

  @Implements(members.withdraw)
  withdraw(@Actor() actor: PersonActor, @Input(members.withdraw) { params }: InputOf<typeof members.withdraw>) {
    return this.recoveries.withdraw(actor, params.id);
  }

  @Implements(links.inspect)
  inspect(@Input(links.inspect) { body }: InputOf<typeof links.inspect>) {
    return this.links.inspect('admin', body.token);
  }

  @Implements(links.cancel)
  cancel(@Input(links.cancel) { body }: InputOf<typeof links.cancel>) {
    return this.links.cancel('admin', body.token);
  }
}
