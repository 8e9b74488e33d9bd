import { Inject, Injectable } from '@nestjs/common';
import { systemActor } from '../../platform/access/actor';
import { HeadSeal } from '../../platform/audit/entry-digest';
import { ENVIRONMENT, type Environment } from '../../platform/config/environment';
import type { Transaction } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { ChainCheck, type ChainFinding, type StoredHead, type StoredLink } from './chain-check';
import { ENTRY_FACTS } from './entry-facts.statement';

const CHUNK = 2000;
// A chain that nobody appended to: the job is off, or somebody keeps it from an entry.
const LATE = '1 minute';

/** The end of a chain as it was noted down earlier, outside of this database. */
export interface Anchor {
  chainId: string;
  seq: number;
  hash: string;
}

export interface VerificationReport {
  chains: number;
  links: number;
  /** Entries whose values were erased on request: their digest is checked, their values are gone. */
  erased: number;
  findings: ChainFinding[];
  /** Where each chain ends now: kept elsewhere, they show later that no tail was cut off. */
  anchors: Anchor[];
}

const LINKS = `
  select c.chain_id as "chainId", c.seq, c.entry_id as "entryId", c.entry_digest as digest, c.previous_hash as previous, c.hash,
    v.salt, v.content, v.erased_at is not null as erased, v.id is not null as "hasValues", ${ENTRY_FACTS}
  from audit_chain c left join audit_events a on a.id = c.entry_id left join audit_values v on v.id = c.entry_id
  where $1::uuid is null or (c.chain_id, c.seq) > ($1, $2::bigint)
  order by c.chain_id, c.seq limit $3`;

/** Reads every chain from its first link on and tells everything that does not fit (LG-02). */
@Injectable()
export class AuditVerification {
  private readonly seal: HeadSeal;

  constructor(
    @Inject(UnitOfWork) private readonly uow: UnitOfWork,
    @Inject(ENVIRONMENT) environment: Environment,
  ) {
    this.seal = new HeadSeal(environment.secret);
  }

  /** `anchors` are ends that an earlier run printed: a chain that does not hold them any more was cut or rewritten. */
  async run(anchors: readonly Anchor[] = []): Promise<VerificationReport> {
    const actor = systemActor('audit-verification');
    const check = new ChainCheck(this.seal, anchors);
    // Heads first: what is chained while this runs makes a chain longer than its head said, and that is no fault.
    const heads = await this.uow.read(actor, (tx) =>
      tx.query<StoredHead>('select tenant_id as "chainId", seq, hash, signature from audit_heads'),
    );
    let last: StoredLink | undefined;
    for (let more = true; more;) {
      const links: StoredLink[] = await this.uow.read(actor, (tx) =>
        tx.query<StoredLink>(LINKS, [last?.chainId ?? null, last?.seq ?? null, CHUNK]),
      );
      for (const link of links) check.read(link);
      last = links.at(-1);
      more = links.length === CHUNK;
    }
    const late = await this.uow.read(actor, (tx) => this.findOutside(tx));
    return check.finish(heads, late);
  }

  /** Entries that no chain holds although their time is up, and tier-1 tenants without any chain. */
  private async findOutside(tx: Transaction): Promise<ChainFinding[]> {
    const entries = await tx.query<{ entryId: string; chainId: string }>(
      `select a.id as "entryId", coalesce(a.tenant_path[2], a.tenant_path[1]) as "chainId" from audit_events a
       left join audit_unchained u on u.id = a.id
       where not exists (select from audit_chain c where c.entry_id = a.id)
         and (u.noted_at is null or u.noted_at < clock_timestamp() - $1::interval)
       order by a.at, a.id limit 1000`,
      [LATE],
    );
    const tenants = await tx.query<{ chainId: string }>(
      `select t.id as "chainId" from tenants t where t.kind = 'partner' and t.id = t.tier1_id
         and not exists (select from audit_events a where a.tenant_id = t.id)`,
    );
    return [
      ...entries.map((entry) => ({ kind: 'unchained' as const, ...entry })),
      ...tenants.map((tenant) => ({ kind: 'historyMissing' as const, ...tenant })),
    ];
  }
}
