import { Inject, Injectable } from '@nestjs/common';
import type { PasskeyAssertion, PasskeyRequest, PendingSignIn, Session } from '@tenantry/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { HalfActor } from '../../platform/access/half-sessions';
import { clearSessionCookie, readSessionCookie } from '../../platform/access/session-cookie';
import { ENVIRONMENT, type Environment } from '../../platform/config/environment';
import { hashOf } from '../../platform/crypto/secret-token';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { methodsOf, ownSecondFactors } from '../sessions';
import { CodeGuesses } from './code-guesses';
import { FactorChanges } from './factor-changes';
import { Passkeys } from './passkeys';
import { recoverWith } from './recovery-codes';
import { SessionCompletion } from './session-completion';
import { TotpFactor } from './totp-factor';

/** The second step of a sign-in. */
@Injectable()
export class SecondStepService {
  constructor(
    @Inject(UnitOfWork) private readonly uow: UnitOfWork,
    @Inject(CodeGuesses) private readonly guesses: CodeGuesses,
    @Inject(TotpFactor) private readonly totp: TotpFactor,
    @Inject(Passkeys) private readonly passkeys: Passkeys,
    @Inject(FactorChanges) private readonly changes: FactorChanges,
    @Inject(SessionCompletion) private readonly completion: SessionCompletion,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  async pending(half: HalfActor): Promise<PendingSignIn> {
    const factors = await this.uow.read(half, ownSecondFactors);
    const isEnrolment = half.stage === 'enrolment';
    return {
      email: half.email,
      step: isEnrolment ? 'enrolment' : 'secondFactor',
      methods: isEnrolment ? [] : methodsOf(factors),
      reason: factors.reason,
      expiresAt: half.expiresAt.toISOString(),
    };
  }

  async cancel(half: HalfActor, request: FastifyRequest, reply: FastifyReply): Promise<null> {
    const token = readSessionCookie(request, half.audience, this.environment.secureCookies) ?? '';
    await this.uow.run(half, async (tx) => {
      await tx.query('select identity.end_session($1, tenancy.now())', [hashOf(token)]);
      await tx.emit({ action: 'session.sign_in_cancelled', tenantId: half.tenantId, objectId: half.userId });
    });
    clearSessionCookie(reply, half.audience, this.environment.secureCookies);
    return null;
  }

  async giveCode(half: HalfActor, code: string, request: FastifyRequest, reply: FastifyReply): Promise<Session> {
    const { session } = await this.guesses.ofApp(half, request, () =>
      this.completion.complete(half, request, reply, (tx) => this.totp.use(tx, code)),
    );
    return session;
  }

  async giveRecoveryCode(
    half: HalfActor,
    code: string,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<Session> {
    const { session } = await this.guesses.inSignIn(half, () =>
      this.completion.complete(half, request, reply, async (tx) => {
        await recoverWith(tx, code);
        await this.changes.tell(tx, half, { action: 'factor.recovery_code_used', change: 'recoveryCodeUsed' });
      }),
    );
    return session;
  }

  passkeyOptions(half: HalfActor): Promise<PasskeyRequest> {
    return this.passkeys.requestOptions(half, 'second_factor');
  }

  async givePasskey(
    half: HalfActor,
    response: PasskeyAssertion,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<Session> {
    const used = await this.passkeys.answered(half, response, 'second_factor');
    const { session } = await this.completion.complete(half, request, reply, (tx) => this.passkeys.use(tx, used));
    return session;
  }
}
