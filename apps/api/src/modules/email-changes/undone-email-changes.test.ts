import { emailChangeLinkRoutes as links, ownMemberRoutes, sessionRoutes } from '@tenantry/contracts/customer';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { AddressChanges } from '../../../test/factories/address-changes';
import type { CustomerMails } from '../../../test/support/customer-mails';

let changes: AddressChanges;
let mails: CustomerMails;

beforeAll(async () => {
  changes = await AddressChanges.start();
  ({ mails } = changes);
});
afterEach(() => changes.mails.target.clock.reset());
afterAll(() => changes.close());

const HOUR = 3_600_000;

describe('undoing', () => {
  it('S004-37 the old address brings itself back within 72 hours: sessions end, and a new password is needed', async () => {
    const { client, email: old, newEmail, userId, undoToken } = await changes.changedPerson();
    mails.target.clock.moveBy(71 * HOUR);
    expect((await changes.browser().call(links.inspect, { body: { token: undoToken } })).body.purpose).toBe('undo');
    expect((await changes.undo(undoToken)).body).toEqual({ outcome: 'reverted' });
    expect([await changes.addressOf(userId), await changes.changesOf(userId)]).toEqual([old, ['reverted']]);
    expect((await client.call(sessionRoutes.current)).status).toBe(401);
    expect([(await changes.signIn(old)).status, (await changes.signIn(newEmail)).status]).toEqual([401, 401]);
    expect((await changes.undo(undoToken)).problem.code).toBe('linkInvalid');
  });

  it('S004-37 the way back brings a link to choose a new password', async () => {
    const { email: old, undoToken } = await changes.changedPerson();
    await changes.undo(undoToken);
    const token = await changes.linkTo(old, 3);
    const set = await changes
      .browser()
      .call(sessionRoutes.setPassword, { body: { token, password: 'una frase tutta nuova' } });
    expect(set.status).toBe(200);
    expect((await changes.signIn(old, 'una frase tutta nuova')).status).toBe(200);
  });

  it('S004-37 is over after 72 hours', async () => {
    const { userId, newEmail, undoToken } = await changes.changedPerson();
    mails.target.clock.moveBy(72 * HOUR + 1000);
    expect((await changes.undo(undoToken)).problem.code).toBe('linkInvalid');
    expect(await changes.addressOf(userId)).toBe(newEmail);
  });

  it('S004-37 the old address says no before it is confirmed, too', async () => {
    const { client, email: old, userId } = await changes.person();
    const email = changes.newAddress();
    await changes.ask(client, email);
    const token = await changes.linkTo(email);
    expect((await changes.undo(await changes.linkTo(old))).body).toEqual({ outcome: 'cancelled' });
    expect((await changes.confirm(client, token)).problem.code).toBe('linkInvalid');
    expect([await changes.addressOf(userId), (await changes.signIn(old)).status]).toEqual([old, 200]);
  });

  it('AU-06 whoever holds the account cannot take the way back away', async () => {
    const { client, email: old, newEmail, userId, undoToken } = await changes.changedPerson();
    // A forgotten password, a new password, another address: none of them makes the link to the old address void.
    await changes.browser().call(sessionRoutes.forgottenPassword, { body: { email: newEmail } });
    await mails.arrival(newEmail, 2);
    await changes.ask(client, changes.newAddress());
    // Nobody else gets the old address meanwhile: not by a change, and not by an invitation.
    const attacker = await changes.person('owner');
    expect((await changes.ask(attacker.client, old)).problem.code).toBe('emailTaken');
    await attacker.client.call(
      ownMemberRoutes.invite,
      { body: { firstName: 'A', lastName: 'B', email: old, role: 'member', language: 'it' } },
      { 'idempotency-key': mails.given.unique('key') },
    );
    const bound = await mails.database.rows(
      'select user_id from memberships where tenant_id = $1 and invited_email = $2',
      [attacker.tenantId, old],
    );
    expect(bound).toEqual([{ user_id: userId }]);
    expect((await changes.undo(undoToken)).body).toEqual({ outcome: 'reverted' });
    expect([await changes.addressOf(userId), await changes.changesOf(userId)]).toEqual([
      old,
      ['reverted', 'cancelled'],
    ]);
  });
});
