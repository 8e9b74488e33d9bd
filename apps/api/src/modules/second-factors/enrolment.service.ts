import { Inject, Injectable } from '@nestjs/common';
import type { Enrolled, PasskeyCreation, PasskeyRegistration, TotpSetup } from '@tenantry/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { HalfActor } from '../../platform/access/half-sessions';
import type { Transaction } from '../../platform/database/transaction';
import { FactorSetup } from './factor-setup.service';
import { renewRecoveryCodes } from './recovery-codes';
import { SessionCompletion } from './session-completion';

/** The first factor of somebody who cannot go on without one: it is set up, and with it the sign-in is complete. */
@Injectable()
export class EnrolmentService {
  constructor(
    @Inject(FactorSetup) private readonly setup: FactorSetup,
    @Inject(SessionCompletion) private readonly completion: SessionCompletion,
  ) {}

  beginTotp(half: HalfActor): Promise<TotpSetup> {
    return this.setup.beginTotp(half);
  }

  confirmTotp(half: HalfActor, code: string, request: FastifyRequest, reply: FastifyReply): Promise<Enrolled> {
    return this.enrol(half, request, reply, (tx) => this.setup.confirmTotp(tx, half, code));
  }

  passkeyOptions(half: HalfActor): Promise<PasskeyCreation> {
    return this.setup.creationOptions(half);
  }

  async addPasskey(
    half: HalfActor,
    { name, response }: { name: string; response: PasskeyRegistration },
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<Enrolled> {
    const made = await this.setup.madePasskey(half, response);
    return this.enrol(half, request, reply, async (tx) => {
      const { recoveryCodes } = await this.setup.keepPasskey(tx, half, name, made);
      return recoveryCodes;
    });
  }

  private async enrol(
    half: HalfActor,
    request: FastifyRequest,
    reply: FastifyReply,
    add: (tx: Transaction) => Promise<string[] | null>,
  ): Promise<Enrolled> {
    const { session, proof } = await this.completion.complete(half, request, reply, async (tx) => {
      const recoveryCodes = await add(tx);
      // Everybody else who knows the password and came as far as this is out.
      await tx.query('select identity.end_own_sessions_but($1, tenancy.now())', [half.sessionId]);
      // A set from an earlier factor is a set that nobody was shown just now.
      return recoveryCodes ?? renewRecoveryCodes(tx);
    });
    return { session, recoveryCodes: proof };
  }
}
