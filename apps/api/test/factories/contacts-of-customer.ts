import type { Contact } from '@tenantry/contracts';
import { customerContactRoutes as routes, customerRoutes } from '@tenantry/contracts/admin';
import type { CustomerMails } from '../support/customer-mails';
import { until } from '../support/until';
import { contactInputOf } from './contact-input';

/** The contacts of one customer, as its partner looks after them. */
export class ContactsOfCustomer {
  private constructor(
    private readonly mails: CustomerMails,
    private readonly params: { id: never },
    readonly company: string,
  ) {}

  /** A customer with an owner of its own, which asks for addresses to be confirmed or not. */
  static async make(mails: CustomerMails, confirms: boolean) {
    const { body } = await mails.given.createCustomer(mails.partner.admin);
    const owner = await mails.given.person(body.id, 'owner', { firstName: 'Olga', lastName: 'Neri' });
    const contacts = new ContactsOfCustomer(mails, { id: body.id as never }, body.name);
    if (confirms) await contacts.decide(true);
    return { contacts, owner };
  }

  private get admin() {
    return this.mails.partner.admin;
  }

  private one = (contactId: string) => ({ ...this.params, contactId: contactId as never });

  decide = (confirmsAddresses: boolean) =>
    this.admin.call(routes.decideConfirmation, { params: this.params, body: { confirmsAddresses } });

  add = (facts: Record<string, unknown> = {}) =>
    this.admin.call(routes.create, {
      params: this.params,
      body: contactInputOf(this.mails.given.unique('ada'), facts),
    });

  change = (
    { id, version, firstName, lastName, email, types }: Contact,
    facts: { email?: string; firstName?: string },
  ) =>
    this.admin.call(routes.update, {
      params: this.one(id),
      version,
      body: { firstName, lastName, email, phone: null, jobTitle: null, language: null, types, ...facts },
    });

  ask = (id: string) => this.admin.call(routes.askConfirmation, { params: this.one(id) });

  remove = (id: string) => this.admin.call(routes.remove, { params: this.one(id) });

  read = async (id: string) => (await this.admin.call(routes.get, { params: this.one(id) })).body;

  page = async () => (await this.admin.call(routes.list, { params: this.params, query: {} as never })).body;

  /** Whether the customer is marked on its page, and found marked in the list of those whose contacts need a look. */
  async mark(by: 'awaitsContact' | 'bouncesContact' = 'awaitsContact'): Promise<[boolean, boolean]> {
    const { body } = await this.admin.call(customerRoutes.get, { params: this.params });
    const query = { contacts: 'incomplete', limit: 200 } as never;
    const { items } = (await this.admin.call(customerRoutes.list, { query })).body;
    return [body[by], items.some((item) => item.id === body.id && item[by])];
  }

  mailsTo = (address: string) =>
    this.mails.database.rows('select template from outbound_emails where to_email = $1', [address]);

  /** Waits until a mail to an address has failed for this reason. */
  mailFailed = (address: string, reason: string) =>
    until(async () => {
      const [mail] = await this.mails.database.rows(
        `select id from outbound_emails where to_email = $1 and status = 'failed' and reason = $2`,
        [address, reason],
      );
      return mail;
    });

  history = (contactId: string) =>
    this.mails.database.rows(
      `select a.action, v.content::json->>'actor' as by from audit_events a join audit_values v on v.id = a.id
       where a.object_id = $1 order by a.at, a.id`,
      [contactId],
    );
}
