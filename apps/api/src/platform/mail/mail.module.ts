import { Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { ENVIRONMENT, type Environment } from '../config/environment';
import { Bounces } from './bounces';
import { MailOutbox } from './mail-outbox';
import { discardTransport, smtpTransport, type MailTransport } from './mail-transport';
import { SecurityMails } from './security-mails';

/** Injection token of the mail transport: a mail server where SMTP_URL names one, else the database keeps the mails. */
export const MAIL_TRANSPORT = Symbol('mail transport');
/** The same server over connections of its own: thousands of mails never stand in the way of a single one. */
export const BULK_MAIL_TRANSPORT = Symbol('bulk mail transport');

const CONNECTIONS = 2;

const transportOf = (token: symbol) => ({
  provide: token,
  inject: [ENVIRONMENT],
  useFactory: ({ smtpUrl }: Environment) => (smtpUrl ? smtpTransport(smtpUrl, CONNECTIONS) : discardTransport),
});

@Global()
@Module({
  providers: [MailOutbox, Bounces, SecurityMails, transportOf(MAIL_TRANSPORT), transportOf(BULK_MAIL_TRANSPORT)],
  exports: [MailOutbox, Bounces, SecurityMails, MAIL_TRANSPORT, BULK_MAIL_TRANSPORT],
})
export class MailModule implements OnApplicationShutdown {
  constructor(
    @Inject(MAIL_TRANSPORT) private readonly transport: MailTransport,
    @Inject(BULK_MAIL_TRANSPORT) private readonly bulkTransport: MailTransport,
  ) {}

  onApplicationShutdown(): void {
    this.transport.close();
    this.bulkTransport.close();
  }
}
