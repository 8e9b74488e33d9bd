import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { ActingId, Audience, MembershipId, Role, TenantId, UserId } from '@tenantry/contracts';
import type { Acting, PersonActor } from './actor';
import { systemActor } from './actor';
import { Gatherer } from './gatherer';
import { Clock } from '../clock/clock';
import { ENVIRONMENT, type Environment } from '../config/environment';
import { hashOf } from '../crypto/secret-token';
import { refuseSecondConnection } from '../database/one-connection';
import { UnitOfWork } from '../database/unit-of-work';

type AppAudience = Exclude<Audience, 'public'>;

/** SE-01: idle 30 minutes; at the longest 12 hours for partners, 24 for customers. */
export const IDLE = '30 minutes';
export const LIFETIME: Record<AppAudience, string> = { admin: '12 hours', customer: '24 hours' };
/** How long the password counts as just given (SE-10). */
const AUTHENTICATED_FOR = '5 minutes';
const WRITE_LAST_SEEN_EVERY = 30_000;

interface SessionRow {
  session_id: string;
  user_id: string;
  email: string;
  first_name: string;
  last_name: string;
  membership_id: string;
  tenant_id: string;
  tenant_path: string[];
  role: Role;
  acting_id: string | null;
  acting_reason: string;
  acting_until: Date;
  acting_read_only: boolean;
  home_tenant_id: string;
  home_tenant_name: string;
}

interface Question {
  hash: Buffer;
  audience: AppAudience;
}

// Who must have a second factor and has none is in no session: a role or a policy of today holds from the next call on.
const STATEMENT = {
  name: 'sessions',
  text: `select asked.place, s.session_id, s.user_id, s.email, s.first_name, s.last_name, s.membership_id, s.tenant_id, s.tenant_path, s.role,
      s.acting_id, s.acting_reason, s.acting_until, s.acting_read_only, s.home_tenant_id, s.home_tenant_name
    from unnest($1::bytea[], $2::text[]) with ordinality as asked (hash, audience, place),
      lateral identity.session(asked.hash, asked.audience, coalesce($4, now()), $3) s
    where not ($5 and identity.lacks_second_factor(s.user_id) and not identity.vouched_for(s.session_id))`,
};

const actingOf = (row: SessionRow): Acting => ({
  id: row.acting_id as ActingId,
  userId: row.user_id as UserId,
  name: `${row.first_name} ${row.last_name}`,
  tenantId: row.home_tenant_id as TenantId,
  companyName: row.home_tenant_name,
  reason: row.acting_reason,
  until: row.acting_until,
  readOnly: row.acting_read_only,
});

/** Finds who a cookie belongs to. The active tenant comes from the session row, never from a header or a body. */
@Injectable()
export class Sessions implements OnApplicationShutdown {
  private readonly seen = new Map<string, Date>();
  private readonly rows = new Gatherer<Question, SessionRow | undefined>((questions) => this.findRows(questions));
  private readonly timer = setInterval(
    () => void this.writeLastSeen().catch(() => undefined),
    WRITE_LAST_SEEN_EVERY,
  ).unref();

  constructor(
    @Inject(UnitOfWork) private readonly uow: UnitOfWork,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  async find(token: string, audience: AppAudience): Promise<PersonActor | undefined> {
    // The statement runs for many, outside of this request's context, where the pool cannot see a transaction.
    refuseSecondConnection();
    const now = this.clock.now();
    const row = await this.rows.ask({ hash: hashOf(token), audience });
    if (!row) return undefined;
    this.seen.set(row.session_id, now);
    return {
      kind: 'person',
      tenantId: row.tenant_id as TenantId,
      tenantPath: row.tenant_path as TenantId[],
      userId: row.user_id as UserId,
      name: `${row.first_name} ${row.last_name}`,
      email: row.email,
      membershipId: row.membership_id as MembershipId,
      role: row.role,
      audience,
      sessionId: row.session_id,
      ...(row.acting_id !== null && { acting: actingOf(row) }),
    };
  }

  /** Whether a token that opens nothing was one with which staff acted for a customer: their way back is another. */
  async wasActing(token: string): Promise<boolean> {
    const [row] = await this.uow.lookUp<{ was: boolean }>(
      { name: 'was-acting', text: 'select identity.was_acting($1) as was' },
      [hashOf(token)],
    );
    return row?.was ?? false;
  }

  /**
   * Whether the person has given the password just now, at this very session. `byThemselves`: and not the provider of a
   * company for them, for what concerns the person in all of their companies.
   */
  async isJustAuthenticated(actor: PersonActor, { byThemselves }: { byThemselves: boolean }): Promise<boolean> {
    const [row] = await this.uow.read(actor, (tx) =>
      tx.query<{ just: boolean }>(
        `select identity.authenticated_within($1, tenancy.now(), $2)
           and (not $3 or identity.authenticated_by_person($1, tenancy.now(), $2)) as just`,
        [actor.sessionId, AUTHENTICATED_FOR, byThemselves],
      ),
    );
    return row?.just ?? false;
  }

  private async findRows(questions: readonly Question[]): Promise<(SessionRow | undefined)[]> {
    const rows = await this.uow.lookUp<SessionRow & { place: number }>(STATEMENT, [
      questions.map(({ hash }) => hash),
      questions.map(({ audience }) => audience),
      IDLE,
      this.uow.movedNow(),
      this.environment.secondFactors,
    ]);
    const byPlace = new Map(rows.map((row) => [row.place, row]));
    return questions.map((_, index) => byPlace.get(index + 1));
  }

  /** Coalesced: one statement for all sessions seen since the last time. An ended one stays ended. */
  async writeLastSeen(): Promise<void> {
    if (this.seen.size === 0) return;
    const ids = [...this.seen.keys()];
    this.seen.clear();
    await this.uow.run(systemActor('session'), (tx) =>
      tx.query('select identity.touch_sessions($1, tenancy.now())', [ids]),
    );
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.writeLastSeen().catch(() => undefined);
  }
}
