import { Inject, Injectable } from '@nestjs/common';
import type { Profile, profileChange } from '@tenantry/contracts';
import type * as z from 'zod/mini';
import type { PersonActor } from '../../platform/access/actor';
import { changesBetween } from '../../platform/audit/domain-event';
import { staleVersion } from '../../platform/audit/stale-version';
import type { Transaction } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { notFound } from '../../platform/http/problem';

interface ProfileRow {
  email: string;
  first_name: string;
  last_name: string;
  language: Profile['language'];
  version: number;
}

const shown = (row: ProfileRow): Profile => ({
  email: row.email,
  firstName: row.first_name,
  lastName: row.last_name,
  language: row.language,
  version: row.version,
});

/** The signed-in person's own data; the database functions refuse any other person's. */
@Injectable()
export class ProfileService {
  constructor(@Inject(UnitOfWork) private readonly uow: UnitOfWork) {}

  get(actor: PersonActor): Promise<Profile> {
    return this.uow.read(actor, (tx) => this.load(tx));
  }

  update(actor: PersonActor, change: z.output<typeof profileChange>, version: number): Promise<Profile> {
    return this.uow.run(actor, async (tx) => {
      const before = await this.load(tx);
      const [row] = await tx.query<ProfileRow>('select * from identity.update_profile($1, $2, $3, $4, $5)', [
        actor.userId,
        change.firstName,
        change.lastName,
        change.language,
        version,
      ]);
      if (!row)
        throw await staleVersion(tx, {
          action: 'profile.updated',
          tenantId: actor.tenantId,
          objectId: actor.userId,
        });
      await tx.emit({
        action: 'profile.updated',
        tenantId: actor.tenantId,
        objectId: actor.userId,
        changes: changesBetween<object>(before, change),
      });
      return shown(row);
    });
  }

  private async load(tx: Transaction): Promise<Profile> {
    const [row] = await tx.query<ProfileRow>('select * from identity.profile($1)', [tx.actor.userId]);
    if (!row) throw notFound();
    return shown(row);
  }
}
