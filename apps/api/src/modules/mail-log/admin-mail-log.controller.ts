import { Controller, Inject } from '@nestjs/common';
import type { InputOf } from '@tenantry/contracts';
import { mailRoutes } from '@tenantry/contracts/admin';
import type { PersonActor } from '../../platform/access/actor';
import { Actor, Implements, Input } from '../../platform/http/implements.decorator';
import { MailLogService } from './mail-log.service';

@Controller()
export class AdminMailLogController {
  constructor(@Inject(MailLogService) private readonly mails: MailLogService) {}

  @Implements(mailRoutes.list)
  list(@Actor() actor: PersonActor, @Input(mailRoutes.list) { params }: InputOf<typeof mailRoutes.list>) {
    return this.mails.list(actor, params.id);
  }

  @Implements(mailRoutes.reschedule)
  reschedule(
    @Actor() actor: PersonActor,
    @Input(mailRoutes.reschedule) { params, body, version }: InputOf<typeof mailRoutes.reschedule>,
  ) {
    return this.mails.reschedule(actor, params.id, body.date, version);
  }

  @Implements(mailRoutes.sendNow)
  sendNow(
    @Actor() actor: PersonActor,
    @Input(mailRoutes.sendNow) { params, version }: InputOf<typeof mailRoutes.sendNow>,
  ) {
    return this.mails.sendNow(actor, params.id, version);
  }

  @Implements(mailRoutes.cancel)
  cancel(
    @Actor() actor: PersonActor,
    @Input(mailRoutes.cancel) { params, version }: InputOf<typeof mailRoutes.cancel>,
  ) {
    return this.mails.cancel(actor, params.id, version);
  }
}
