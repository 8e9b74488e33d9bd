import { Inject, Injectable } from '@nestjs/common';
import { permissionsOf, type Language, type Session, type UserId } from '@tenantry/contracts';
import { systemActor, type Acting } from '../../platform/access/actor';
import { ENVIRONMENT, type Environment } from '../../platform/config/environment';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { Refusal } from '../../platform/http/problem';
import { actingViewOf, readingRights } from './acting-view';
import { accountOf, type AccountRow } from './account-list';

interface PersonRow {
  email: string;
  first_name: string;
  last_name: string;
  language: Language;
}

/** What an app is told about the session it works in. */
@Injectable()
export class SessionView {
  constructor(
    @Inject(UnitOfWork) private readonly uow: UnitOfWork,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  /** `accounts` are all that the person may enter; an account that is no longer among them is no session. */
  async of(userId: string, membershipId: string, accounts: readonly AccountRow[], acting?: Acting): Promise<Session> {
    const current = accounts.find((row) => row.membership_id === membershipId);
    if (!current) throw new Refusal('notSignedIn');
    const actor = { ...systemActor('session', current.tenant_id, current.tenant_path), userId: userId as UserId };
    const [person] = await this.uow.read(actor, (tx) =>
      tx.query<PersonRow>('select email, first_name, last_name, language from identity.profile($1)', [userId]),
    );
    if (!person) throw new Refusal('notSignedIn');
    return {
      user: {
        id: userId as UserId,
        email: person.email,
        firstName: person.first_name,
        lastName: person.last_name,
        language: person.language,
      },
      account: accountOf(current),
      accounts: accounts.map(accountOf),
      permissions: acting?.readOnly ? readingRights(current.role) : permissionsOf(current.role),
      acting: acting ? actingViewOf(acting) : null,
      demo: this.environment.mode === 'demo',
    };
  }
}
