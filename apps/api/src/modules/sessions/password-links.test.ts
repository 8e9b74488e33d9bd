import { sessionRoutes as adminDoor } from '@tenantry/contracts/admin';
import { sessionRoutes } from '@tenantry/contracts/customer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PASSWORD } from '../../../test/factories/given';
import { CustomerMails, tokenIn } from '../../../test/support/customer-mails';
import { TestClient } from '../../../test/support/test-client';
import { until } from '../../../test/support/until';

let mails: CustomerMails;

beforeAll(async () => {
  mails = await CustomerMails.start();
});
afterAll(() => mails.close());

const browser = () => new TestClient(mails.target, 'customer');
const inspect = (token: string) => browser().call(sessionRoutes.inspectPasswordLink, { body: { token } });
const use = (token: string, password = 'another long phrase') =>
  browser().call(sessionRoutes.setPassword, { body: { token, password } });
const signIn = (email: string, password: string) => browser().call(sessionRoutes.signIn, { body: { email, password } });

// Longer than what some algorithms read of it.
const LONGEST = 'volpe elefante balena granchio '.repeat(9).slice(0, 256);

/** One of a customer's people who asked for a new password, and the link's token that was mailed. */
const aResetLink = async () => {
  const { id } = await mails.scheduled();
  const { email, userId } = await mails.given.person(id, 'admin');
  await browser().call(sessionRoutes.forgottenPassword, { body: { email } });
  return { email, userId, token: tokenIn((await mails.arrival(email)).text) };
};
/** Everything that is kept of a person and their links, but for what the mail's own way adds. */
const rowsOf = async (userId: string) => {
  const user = await mails.database.rows('select * from identity.users where id = $1', [userId]);
  const tokens = await mails.database.rows('select * from identity.tokens where user_id = $1 order by id', [userId]);
  const events = await mails.database.rows('select * from audit_events where object_id = $1 order by id', [userId]);
  return { user, tokens, events };
};

it('TK-01 changes nothing when a link is looked at, however often', async () => {
  const { email, userId, token } = await aResetLink();
  const before = await rowsOf(userId);
  for (let look = 0; look < 50; look += 1) expect((await inspect(token)).body.email).toBe(email);
  for (const method of ['GET', 'HEAD', 'OPTIONS'] as const)
    for (const path of ['/api/v1/customer/password/link', '/api/v1/customer/password'])
      await mails.target.app.inject({ method, url: `${path}?token=${token}` });
  expect(await rowsOf(userId)).toEqual(before);
  expect((await use(token)).status).toBe(200);
});

it('TK-02 lets one of 20 uses at the same time win, and its password is the one', async () => {
  const { email, token } = await aResetLink();
  const phrases = Array.from({ length: 20 }, (_, index) => `long phrase number ${index}`);
  const answers = await Promise.all(phrases.map((phrase) => use(token, phrase)));
  const winners = phrases.filter((_, index) => answers[index]?.status === 200);
  expect(winners).toHaveLength(1);
  expect(answers.filter(({ status, problem }) => status === 410 && problem.code === 'linkInvalid')).toHaveLength(19);
  for (const phrase of phrases.slice(0, 4).concat(winners))
    expect([phrase, (await signIn(email, phrase)).status]).toEqual([phrase, winners.includes(phrase) ? 200 : 401]);
});

it('TK-02 answers alike to a link that is used, expired, cut off, made up, of the other app, or replaced by a newer one', async () => {
  const used = await aResetLink();
  await use(used.token);
  const replaced = await aResetLink();
  await browser().call(sessionRoutes.forgottenPassword, { body: { email: replaced.email } });
  await mails.arrival(replaced.email, 2);
  const expired = await aResetLink();
  const before = await rowsOf(expired.userId);
  const first = expired.token.startsWith('A') ? 'B' : 'A';
  const others = new TestClient(mails.target, 'admin');
  const answers = [
    await use(used.token),
    await inspect(used.token),
    await use(replaced.token),
    await use(expired.token.slice(0, -1)),
    await use(expired.token.slice(0, 8)),
    await use(`${first}${expired.token.slice(1)}`),
    await others.call(adminDoor.setPassword, { body: { token: expired.token, password: 'another long phrase' } }),
    await others.call(adminDoor.inspectPasswordLink, { body: { token: expired.token } }),
  ];
  mails.target.clock.moveBy(30 * 60_000 + 1000);
  answers.push(await use(expired.token), await inspect(expired.token));
  mails.target.clock.reset();
  for (const { status, problem } of answers) {
    const { requestId: _, ...rest } = problem;
    expect([status, rest]).toEqual([
      410,
      { type: 'urn:tenantry:problem:linkInvalid', title: 'linkInvalid', status: 410, code: 'linkInvalid' },
    ]);
  }
  expect(await rowsOf(expired.userId)).toEqual(before);
  expect((await signIn(expired.email, PASSWORD)).status).toBe(200);
});

it('TK-02 does not let a person in who was disabled after the mail went', async () => {
  const { email, userId, token } = await aResetLink();
  await mails.database.rows(`update identity.users set status = 'disabled' where id = $1`, [userId]);
  expect((await use(token)).problem.code).toBe('linkInvalid');
  expect((await signIn(email, PASSWORD)).status).toBe(401);
});

it('AU-03 keeps a password exactly as it was chosen, in any script, blanks and composed letters included', async () => {
  const { email } = await aResetLink();
  for (const [chosen, typed, fits] of [
    [' leading and trailing ', ' leading and trailing ', true],
    [' leading and trailing ', 'leading and trailing', false],
    ['caffè macchiato', 'caffe\u0300 macchiato', true],
    ['пароль из слов 🐘🐘', 'пароль из слов 🐘🐘', true],
    [LONGEST, LONGEST, true],
    [LONGEST, LONGEST.slice(0, -1), false],
  ] as const) {
    const links = () => mails.arrived(email).flatMap(({ text }) => tokenIn(text) || []);
    const seen = links().length;
    await browser().call(sessionRoutes.forgottenPassword, { body: { email } });
    const { status } = await use(await until(() => links()[seen]), chosen);
    expect([chosen, status, (await signIn(email, typed)).status]).toEqual([chosen, 200, fits ? 200 : 401]);
  }
});

it('LG-03 tells the company of whoever set a password by a link as theirs, not the platform', async () => {
  const { userId, token } = await aResetLink();
  expect((await use(token)).status).toBe(200);
  const [entry] = await mails.database.rows(
    `select actor_user_id, actor_tenant_id = tenant_id as own from audit_events where action = 'user.password_set' and object_id = $1`,
    [userId],
  );
  expect(entry).toEqual({ actor_user_id: userId, own: true });
});
