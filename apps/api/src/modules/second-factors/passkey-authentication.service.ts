import { Inject, Injectable } from '@nestjs/common';
import type { PasskeyAssertion, PasskeyRequest } from '@tenantry/contracts';
import type { PersonActor } from '../../platform/access/actor';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { noteAuthentication } from '../sessions';
import { Passkeys } from './passkeys';

/** The person at a session that is open shows with a passkey that it is still them: the authenticator has verified who. */
@Injectable()
export class PasskeyAuthenticationService {
  constructor(
    @Inject(UnitOfWork) private readonly uow: UnitOfWork,
    @Inject(Passkeys) private readonly passkeys: Passkeys,
  ) {}

  options(actor: PersonActor): Promise<PasskeyRequest> {
    return this.passkeys.requestOptions(actor, 'authentication');
  }

  async give(actor: PersonActor, response: PasskeyAssertion): Promise<null> {
    const used = await this.passkeys.answered(actor, response, 'authentication');
    return this.uow.run(actor, async (tx) => {
      await this.passkeys.use(tx, used);
      await noteAuthentication(tx, actor);
      return null;
    });
  }
}
