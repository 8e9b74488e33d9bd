import type { Mail } from '@tenantry/contracts';
import { mailRoutes } from '@tenantry/contracts/admin';
import type { Email } from 'postal-mime';
import type { Environment } from '../../src/platform/config/environment';
import { Given } from '../factories/given';
import { inspectDatabase, type Inspection } from './inspect-database';
import { startSmtpSink, type SmtpSink } from './smtp-sink';
import { createTestApp, type TestApp } from './test-app';
import type { TestClient } from './test-client';
import { until } from './until';

/** Secret of the link in a mail's text; empty where it has none. */
export const tokenIn = (text = ''): string => /#token=([\w-]+)/.exec(text)?.[1] ?? '';

/** The day that lies so many days from today, in UTC. */
export const inDays = (days: number): string => new Date(Date.now() + days * 864e5).toISOString().slice(0, 10);

/** A server with a worker and a real mail server, a partner on it, and ways to look at its customers' mails. */
export class CustomerMails {
  private constructor(
    readonly target: TestApp,
    readonly sink: SmtpSink,
    readonly given: Given,
    readonly database: Inspection,
    readonly partner: { id: string; name: string; admin: TestClient },
  ) {}

  static async start(environment: Partial<Environment> = {}): Promise<CustomerMails> {
    const sink = await startSmtpSink();
    const target = await createTestApp({ jobs: true, environment: { smtpUrl: sink.url, ...environment } });
    const given = new Given(target);
    return new CustomerMails(target, sink, given, await inspectDatabase(target.database), await given.partner());
  }

  async close(): Promise<void> {
    await this.database.close();
    await this.target.close();
    await this.sink.close();
  }

  /** Mails that the mail server has taken for an address. */
  arrived(address: string): Email[] {
    return this.sink.mails.filter(({ to }) => to?.some((one) => one.address === address));
  }

  /** The mail with this number for an address, once it is there. */
  arrival(address: string, number = 1): Promise<Email> {
    return until(() => this.arrived(address)[number - 1]);
  }

  /** The newest mail of a customer, as its partner sees it. */
  async newest(customerId: string): Promise<Mail> {
    const { body } = await this.partner.admin.call(mailRoutes.list, { params: { id: customerId as never } });
    const [mail] = body.items;
    if (!mail) throw new Error('no mail');
    return mail;
  }

  /** A customer whose creation mail waits for a day. */
  async scheduled(date = inDays(9)): Promise<{ id: string; email: string; mail: Mail }> {
    const email = `${this.given.unique('later')}@mail.example`;
    const { body } = await this.given.createCustomer(this.partner.admin, {
      email,
      accountMail: { when: 'date', date },
    });
    return { id: body.id, email, mail: await this.newest(body.id) };
  }
}
