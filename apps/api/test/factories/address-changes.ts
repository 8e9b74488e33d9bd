import {
  emailChangeLinkRoutes as links,
  ownEmailChangeRoutes as own,
  ownMemberRoutes,
  sessionRoutes,
} from '@tenantry/contracts/customer';
import { CustomerMails, tokenIn } from '../support/customer-mails';
import { TestClient } from '../support/test-client';
import { PASSWORD } from './given';

/** Addresses that change, from the asking to the way back, with the mails that really arrive. */
export class AddressChanges {
  private constructor(readonly mails: CustomerMails) {}

  static async start(): Promise<AddressChanges> {
    return new AddressChanges(await CustomerMails.start());
  }

  /** A browser of the customer area in which nobody is signed in. */
  browser(): TestClient {
    return new TestClient(this.mails.target, 'customer');
  }

  newAddress(): string {
    return `${this.mails.given.unique('nuovo')}@address.example`;
  }

  /** Somebody in a customer of their own, signed in. */
  async person(role: 'owner' | 'admin' | 'member' = 'member') {
    const { id } = await this.mails.scheduled();
    return { tenantId: id, ...(await this.mails.given.person(id, role)) };
  }

  /** Somebody whose address has changed, with what both addresses were sent. */
  async changedPerson() {
    const person = await this.person();
    const email = this.newAddress();
    await this.ask(person.client, email);
    // Mails go side by side: the second one is known by the first having come.
    await this.mails.arrival(person.email);
    const { body } = await this.confirm(person.client, await this.linkTo(email));
    if (body.outcome !== 'confirmed') throw new Error(`not confirmed: ${JSON.stringify(body)}`);
    return { ...person, newEmail: email, undoToken: await this.linkTo(person.email, 2) };
  }

  ask(client: TestClient, email: string) {
    return client.call(own.request, { body: { email } });
  }

  /** The secret of the link in the mail with this number to an address. */
  async linkTo(address: string, number = 1) {
    return tokenIn((await this.mails.arrival(address, number)).text);
  }

  confirm(client: TestClient, token: string) {
    return client.call(links.confirm, { body: { token } });
  }

  undo(token: string) {
    return this.browser().call(links.undo, { body: { token } });
  }

  signIn(email: string, password = PASSWORD) {
    return this.browser().call(sessionRoutes.signIn, { body: { email, password } });
  }

  async addressOf(userId: string) {
    return (await this.mails.database.rows('select email from identity.users where id = $1', [userId]))[0]?.['email'];
  }

  /** The states of everything that this person's address went through, the oldest first. */
  async changesOf(userId: string) {
    const rows = await this.mails.database.rows(
      'select status from identity.email_changes where user_id = $1 order by created_at, id',
      [userId],
    );
    return rows.map(({ status }) => status);
  }

  /** The member that a search of this person finds first. */
  async memberOf(client: TestClient, search: string) {
    return (await client.call(ownMemberRoutes.list, { query: { search } as never })).body.items[0];
  }

  close(): Promise<void> {
    return this.mails.close();
  }
}
