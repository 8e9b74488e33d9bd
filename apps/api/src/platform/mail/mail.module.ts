import { Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { ENVIRONMENT, type Environment } from '../config/environment';
import { MailOutbox } from './mail-outbox';
import { discardTransport, smtpTransport, type MailTransport } from './mail-transport';
import { SecurityMails } from './security-mails';

/** Injection token of the mail transport: a mail server where SMTP_URL names one, else the database keeps the mails. */
export const MAIL_TRANSPORT = Symbol('mail transport');

@Global()
@Module({
  providers: [
    MailOutbox,
    SecurityMails,
    {
      provide: MAIL_TRANSPORT,
      inject: [ENVIRONMENT],
      useFactory: ({ smtpUrl }: Environment) => (smtpUrl ? smtpTransport(smtpUrl) : discardTransport),
    },
  ],
  exports: [MailOutbox, SecurityMails, MAIL_TRANSPORT],
})
export class MailModule implements OnApplicationShutdown {
  constructor(@Inject(MAIL_TRANSPORT) private readonly transport: MailTransport) {}

  onApplicationShutdown(): void {
    this.transport.close();
  }
}
