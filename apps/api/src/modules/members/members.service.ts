import { Inject, Injectable } from '@nestjs/common';
import type { ContactOfRemoved, Member, Role } from '@tenantry/contracts';
import type { PersonActor } from '../../platform/access/actor';
import { MembershipsService } from '../accounts';
import { ContactOfUser } from '../contacts';
import { MembersQueries } from './members.queries';

/** What is done about people who are in a tenant; who may do what is decided with their memberships. */
@Injectable()
export class MembersService {
  constructor(
    @Inject(MembershipsService) private readonly memberships: MembershipsService,
    @Inject(MembersQueries) private readonly queries: MembersQueries,
    @Inject(ContactOfUser) private readonly contacts: ContactOfUser,
  ) {}

  changeRole(actor: PersonActor, id: string, role: Role, version: number): Promise<Member> {
    return this.memberships.changeRole(actor, id, role, version, (tx, after) => this.queries.one(tx, after));
  }

  disable(actor: PersonActor, id: string, version: number): Promise<Member> {
    return this.memberships.disable(actor, id, version, (tx, after) => this.queries.one(tx, after));
  }

  enable(actor: PersonActor, id: string, version: number): Promise<Member> {
    return this.memberships.enable(actor, id, version, (tx, after) => this.queries.one(tx, after));
  }

  /** Their contact goes with them, or stays as a person without access (S004-33). */
  remove(actor: PersonActor, id: string, version: number, contact: ContactOfRemoved): Promise<null> {
    return this.memberships.remove(actor, id, version, async (tx, { tenantId, userId }) => {
      await (contact === 'keep'
        ? this.contacts.detach(tx, { tenantId, userId })
        : this.contacts.remove(tx, { tenantId, userId }));
      return null;
    });
  }
}
