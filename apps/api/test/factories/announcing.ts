import type { Announcement, ContactType, TenantId } from '@tenantry/contracts';
import { announcementRoutes, customerContactRoutes, ownContactRoutes } from '@tenantry/contracts/admin';
import { CustomerMails } from '../support/customer-mails';
import type { TestClient } from '../support/test-client';
import { until } from '../support/until';
import { announcementInputOf } from './announcement-input';
import { contactInputOf } from './contact-input';

type Overrides = Record<string, unknown>;
type Answer = Awaited<ReturnType<TestClient['call']>>;

/** A server with a worker and a real mail server, a partner on it, and what it takes to announce something to its contacts. */
export class Announcing {
  private constructor(readonly mails: CustomerMails) {}

  static async start(): Promise<Announcing> {
    return new Announcing(await CustomerMails.start());
  }

  close(): Promise<void> {
    return this.mails.close();
  }

  get admin(): TestClient {
    return this.mails.partner.admin;
  }

  /** A customer of the partner. Its first administrator is a billing and technical contact. */
  async customer(client = this.admin, overrides: Overrides = {}): Promise<{ id: TenantId; email: string }> {
    const { body } = await this.mails.given.createCustomer(client, {
      accountMail: { when: 'date', date: '2998-01-01' },
      ...overrides,
    });
    const [row] = await this.mails.database.rows('select email from contacts where tenant_id = $1', [body.id]);
    return { id: body.id, email: String(row?.['email']) };
  }

  /** A contact of a customer, without user; its address is made of `name`. */
  async contact(
    customerId: TenantId,
    name: string,
    types: ContactType[],
    overrides: Overrides = {},
    client = this.admin,
  ) {
    const { body, status } = await client.call(customerContactRoutes.create, {
      params: { id: customerId },
      body: contactInputOf(this.mails.given.unique(name), { types, ...overrides }),
    });
    if (status !== 201) throw new Error(`contact answered ${status}`);
    return body;
  }

  /** A contact of the company of `client`. */
  async ownContact(name: string, types: ContactType[], client = this.admin) {
    const body = contactInputOf(this.mails.given.unique(name), { types });
    return (await client.call(ownContactRoutes.create, { params: {}, body })).body;
  }

  async draft(overrides: Overrides = {}, client = this.admin): Promise<Announcement> {
    const body = announcementInputOf(this.mails.given.unique('n'), overrides);
    return (await client.call(announcementRoutes.create, { body })).body;
  }

  send({ id, version }: Announcement, body: unknown = { at: null }, client = this.admin) {
    return client.call(announcementRoutes.send, { params: { id }, version, body });
  }

  cancel({ id, version }: Announcement, client = this.admin) {
    return client.call(announcementRoutes.cancel, { params: { id }, version });
  }

  async seen(id: Announcement['id'], client = this.admin): Promise<Announcement> {
    return (await client.call(announcementRoutes.get, { params: { id } })).body;
  }

  /** Writes, sends, and waits until nothing of it is left to do. */
  async sent(overrides: Overrides = {}, client = this.admin): Promise<Announcement> {
    const draft = await this.draft(overrides, client);
    const answer: Answer = await this.send(draft, { at: null }, client);
    if (answer.status !== 200) throw new Error(`sending answered ${answer.status}`);
    return this.over(draft.id, client);
  }

  over(id: Announcement['id'], client = this.admin): Promise<Announcement> {
    return until(async () => {
      const now = await this.seen(id, client);
      return now.status === 'sent' && now;
    });
  }

  /** Addresses that got a mail with this subject, sorted; one that got two stands there twice. */
  reached({ texts }: Announcement): string[] {
    const subjects = [texts.it?.subject, texts.en?.subject];
    return this.mails.sink.mails
      .filter(({ subject }) => subject !== undefined && subjects.includes(subject))
      .flatMap(({ to }) => to?.map(({ address }) => address ?? '') ?? [])
      .toSorted();
  }

  /** What became of the mail to an address, as it was written down. */
  async fate({ id }: Pick<Announcement, 'id'>, email: string) {
    const [row] = await this.mails.database.rows(
      'select status, reason, attempts from announcement_deliveries where announcement_id = $1 and email = $2',
      [id, email],
    );
    return row;
  }
}
