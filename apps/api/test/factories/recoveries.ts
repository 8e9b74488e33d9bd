import type { AccountRecoveryKind, MembershipId, Role } from '@tenantry/contracts';
import { memberRecoveryRoutes as byStaff } from '@tenantry/contracts/admin';
import {
  accountRecoveryLinkRoutes as customerLinks,
  memberRecoveryRoutes as byCustomer,
} from '@tenantry/contracts/customer';
import { FinishRecoveryJob } from '../../src/modules/account-recoveries/finish-recovery.job';
import { SendMailJob } from '../../src/modules/mail-log';
import { aMember, type Member } from '../access/memberships';
import { tokenIn, type CustomerMails } from '../support/customer-mails';
import { TestClient } from '../support/test-client';

export const REASON = 'Casella chiusa, verificato al telefono';
const HOUR = 3_600_000;
type Whom = Pick<Member, 'membershipId'>;

/** What recoveries of accounts are tested with: people, the calls about them, and the hour that comes. */
export class Recoveries {
  constructor(readonly mails: CustomerMails) {}

  newAddress = () => `${this.mails.given.unique('forzato')}@address.example`;

  member = (tenantId: string, role: Role) => aMember(this.mails.target, this.mails.given, tenantId, role);

  /** A customer with its owner and a colleague. */
  async aCompany(role: Role = 'member') {
    const { id } = await this.mails.scheduled();
    return { id, owner: await this.member(id, 'owner'), colleague: await this.member(id, role) };
  }

  start(client: TestClient, { membershipId }: Whom, kind: AccountRecoveryKind, email = this.newAddress()) {
    const routes = client.audience === 'admin' ? byStaff : byCustomer;
    return client.call(routes.start, {
      params: { id: membershipId as MembershipId },
      body: { kind, email: kind === 'address' ? email : null, reason: REASON },
    });
  }

  withdraw(client: TestClient, { membershipId }: Whom) {
    const routes = client.audience === 'admin' ? byStaff : byCustomer;
    return client.call(routes.withdraw, { params: { id: membershipId as MembershipId } });
  }

  /** The secret of the link in the mail with this number to an address. */
  linkTo = async (address: string, number = 1) => tokenIn((await this.mails.arrival(address, number)).text);

  cancel = (token: string) =>
    new TestClient(this.mails.target, 'customer').call(customerLinks.cancel, { body: { token } });

  /** The 72 hours pass. */
  letPass = (hours = 72) => this.mails.target.clock.moveBy(hours * HOUR + 1000);

  /** Mails of a later hour, which the queue holds back by the clock of this machine. */
  async sendNow(address: string): Promise<void> {
    const waiting = await this.mails.database.rows(
      `select id, tenant_id from outbound_emails where to_email = $1 and status = 'queued'`,
      [address],
    );
    for (const mail of waiting)
      await this.mails.target.app
        .get(SendMailJob)
        .run({ tenantId: String(mail['tenant_id']), mailId: String(mail['id']) });
  }

  /** The job of whatever waits for a person, as the queue would run it: once, or so many times at once. */
  async finish({ userId }: Pick<Member, 'userId'>, times = 1): Promise<void> {
    const [row] = await this.mails.database.rows(
      'select id, requested_in from identity.account_recoveries where user_id = $1 order by created_at desc, id desc limit 1',
      [userId],
    );
    const job = this.mails.target.app.get(FinishRecoveryJob);
    const payload = { tenantId: String(row?.['requested_in']), recoveryId: String(row?.['id']) };
    await Promise.all(Array.from({ length: times }, () => job.run(payload)));
  }

  statesOf = async ({ userId }: Pick<Member, 'userId'>) => {
    const rows = await this.mails.database.rows(
      'select status from identity.account_recoveries where user_id = $1 order by created_at, id',
      [userId],
    );
    return rows.map(({ status }) => status);
  };

  addressOf = async ({ userId }: Pick<Member, 'userId'>) =>
    (await this.mails.database.rows('select email from identity.users where id = $1', [userId]))[0]?.['email'];

  /** Entries of the history about a person that name a recovery, with who did it and who asked. */
  entriesOf = ({ userId }: Pick<Member, 'userId'>) =>
    this.mails.database.rows(
      `select a.action, a.actor_user_id as by, v.content::jsonb->'values'->>'requester' as requester
       from audit_events a join audit_values v on v.id = a.id
       where a.object_id = $1 and (a.action like 'user.forced_address%' or a.action like 'user.factor_reset%') order by a.at, a.id`,
      [userId],
    );
}
