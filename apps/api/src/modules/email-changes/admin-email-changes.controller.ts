import { Controller, Inject } from '@nestjs/common';
import type { InputOf } from '@tenantry/contracts';
import {
  emailChangeLinkRoutes as links,
  memberEmailChangeRoutes as members,
  ownEmailChangeRoutes as own,
} from '@tenantry/contracts/admin';
import type { PersonActor } from '../../platform/access/actor';
import { Actor, Implements, Input } from '../../platform/http/implements.decorator';
import { EmailChangesService } from './email-changes.service';
import { EmailLinksService } from './email-links.service';

@Controller()
export class AdminEmailChangesController {
  constructor(
    @Inject(EmailChangesService) private readonly changes: EmailChangesService,
    @Inject(EmailLinksService) private readonly links: EmailLinksService,
  ) {}

  @Implements(own.get)
  get(@Actor() actor: PersonActor) {
    return this.changes.get(actor);
  }

  @Implements(own.request)
  request(@Actor() actor: PersonActor, @Input(own.request) { body }: InputOf<typeof own.request>) {
    return this.changes.request(actor, undefined, body.email);
  }

  @Implements(own.resend)
  resend(@Actor() actor: PersonActor) {
    return this.changes.resend(actor, undefined);
  }

  @Implements(own.cancel)
  cancel(@Actor() actor: PersonActor) {
    return this.changes.cancel(actor, undefined);
  }

  @Implements(members.request)
  requestFor(@Actor() actor: PersonActor, @Input(members.request) { params, body }: InputOf<typeof members.request>) {
    return this.changes.request(actor, params.id, body.email);
  }

  @Implements(members.resend)
  resendFor(@Actor() actor: PersonActor, @Input(members.resend) { params }: InputOf<typeof members.resend>) {
    return this.changes.resend(actor, params.id);
  }

  @Implements(members.cancel)
  cancelFor(@Actor() actor: PersonActor, @Input(members.cancel) { params }: InputOf<typeof members.cancel>) {
    return this.changes.cancel(actor, params.id);
  }

  @Implements(links.inspect)
  inspect(@Input(links.inspect) { body }: InputOf<typeof links.inspect>) {
    return this.links.inspect('admin', body.token);
  }

  @Implements(links.confirm)
  confirm(@Actor() actor: PersonActor, @Input(links.confirm) { body }: InputOf<typeof links.confirm>) {
    return this.links.confirm(actor, body.token);
  }

  @Implements(links.undo)
  undo(@Input(links.undo) { body }: InputOf<typeof links.undo>) {
    return this.links.undo('admin', body.token);
  }
}
