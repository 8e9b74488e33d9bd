import '@fastify/cookie';
import { Inject, Injectable } from '@nestjs/common';
import type { PasskeyAssertion, PasskeyRequest, SignInStep } from '@tenantry/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { systemActor } from '../../platform/access/actor';
import { ENVIRONMENT, type Environment } from '../../platform/config/environment';
import { newToken } from '../../platform/crypto/secret-token';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { Refusal } from '../../platform/http/problem';
import { emailKey } from '../accounts';
import { accountsOf, enterableAccounts, KnownDevices, SessionStart, SessionView } from '../sessions';
import { Challenges, type ChallengeFor } from './challenges';
import { PasskeyAnswers, passkeyRefused } from './passkey-answers';
import { requestOptions } from './passkey-options';
import type { PasskeyRow } from './passkey-row';
import { Passkeys } from './passkeys';

type AppAudience = 'admin' | 'customer';

/**
 * Signing in with a passkey and nothing else: it is something that one has, and the authenticator has made sure of who
 * uses it. Nobody says who they are before, so nothing can be learned of who has an account (AU-04).
 */
@Injectable()
export class PasskeySignInService {
  constructor(
    @Inject(UnitOfWork) private readonly uow: UnitOfWork,
    @Inject(Challenges) private readonly challenges: Challenges,
    @Inject(PasskeyAnswers) private readonly answers: PasskeyAnswers,
    @Inject(Passkeys) private readonly passkeys: Passkeys,
    @Inject(SessionStart) private readonly start: SessionStart,
    @Inject(SessionView) private readonly view: SessionView,
    @Inject(KnownDevices) private readonly devices: KnownDevices,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  async options(audience: AppAudience, reply: FastifyReply): Promise<PasskeyRequest> {
    const browser = newToken();
    const challenge = await this.challenges.begin(this.challengeFor(audience, browser));
    void reply.setCookie(this.cookieFor(audience), browser, this.cookieOptions());
    return requestOptions(challenge, { baseUrl: this.environment.baseUrl });
  }

  async signIn(
    audience: AppAudience,
    response: PasskeyAssertion,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<SignInStep> {
    const browser = request.cookies[this.cookieFor(audience)] ?? '';
    const passkey = await this.find(response.id);
    const used = await this.answers.used(response, this.challengeFor(audience, browser), passkey);
    const { all, accounts } = await this.uow.read(systemActor('sign-in'), async (tx) => ({
      all: await accountsOf(tx, used.userId, audience),
      accounts: await enterableAccounts(tx, used.userId, audience, null),
    }));
    if (all.length === 0) throw passkeyRefused();
    const [account] = accounts;
    if (!account) throw new Refusal('companySignInRequired');
    await this.start.open({ userId: used.userId, account, audience }, reply, (tx) => this.passkeys.use(tx, used));
    void reply.clearCookie(this.cookieFor(audience), this.cookieOptions());
    const session = await this.view.of(used.userId, account.membership_id, accounts);
    const key = emailKey(session.user.email);
    this.devices.remember(reply, audience, key, this.devices.idFor(request, audience, key));
    return { step: 'signedIn', session };
  }

  private async find(credentialId: string): Promise<PasskeyRow | undefined> {
    const [row] = await this.uow.read(systemActor('sign-in'), (tx) =>
      tx.query<PasskeyRow>('select * from identity.passkey_of_credential($1)', [credentialId]),
    );
    return row;
  }

  private challengeFor = (audience: AppAudience, browser: string): ChallengeFor => ({
    purpose: 'sign_in',
    audience,
    holder: { browser },
  });

  private cookieOptions = () =>
    ({ path: '/', httpOnly: true, sameSite: 'strict', secure: this.environment.secureCookies }) as const;

  private cookieFor = (audience: AppAudience): string =>
    `${this.environment.secureCookies ? '__Host-' : ''}tenantry-${audience}-passkey`;
}
