import { Inject, Injectable } from '@nestjs/common';
import type { Member, MemberListQuery, Page } from '@tenantry/contracts';
import type { PersonActor } from '../../platform/access/actor';
import { ENVIRONMENT, type Environment } from '../../platform/config/environment';
import type { Transaction } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { notFound } from '../../platform/http/problem';
import { cursorAfter, positionOf } from './member-cursor';
import { memberTenant, type MemberPlace } from './member-tenant';
import { LISTED, ONE } from './members.statement';

type Row = Member & { sortKey: string };

const shown = ({ sortKey: _, ...row }: Row): Member => row;

/** The users of a tenant as the screens show them. */
@Injectable()
export class MembersQueries {
  constructor(
    @Inject(UnitOfWork) private readonly uow: UnitOfWork,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  list(actor: PersonActor, place: MemberPlace, query: MemberListQuery): Promise<Page<Member>> {
    const after = positionOf(query.cursor);
    return this.uow.read(actor, async (tx) => {
      const tenant = await memberTenant(tx, actor, place);
      const rows = await tx.query<Row>(LISTED, [
        tenant.id,
        actor.userId,
        this.environment.secondFactors,
        query.role ?? null,
        query.state ?? null,
        query.contactType ?? null,
        query.search || null,
        after?.sortKey ?? null,
        after?.id ?? null,
        query.limit + 1,
      ]);
      const items = rows.slice(0, query.limit);
      const last = items.at(-1);
      return { items: items.map(shown), nextCursor: rows.length > query.limit && last ? cursorAfter(last) : null };
    });
  }

  /** One of them, for the answer of what was done about them. */
  async one(tx: Transaction, { tenantId, id }: { tenantId: string; id: string }): Promise<Member> {
    const [row] = await tx.query<Row>(ONE, [tenantId, tx.actor.userId, this.environment.secondFactors, id]);
    if (!row) throw notFound();
    return shown(row);
  }
}
