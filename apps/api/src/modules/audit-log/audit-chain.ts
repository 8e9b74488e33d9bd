import { Inject, Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { systemActor } from '../../platform/access/actor';
import {
  entryDigest,
  genesisDigest,
  HeadSeal,
  linkHash,
  NOTHING_BEFORE,
  type EntryFacts,
} from '../../platform/audit/entry-digest';
import { ENVIRONMENT, type Environment } from '../../platform/config/environment';
import type { Transaction } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { ENTRY_FACTS } from './entry-facts.statement';

const CHUNK = 500;

interface Unchained extends EntryFacts {
  chainId: string;
}
interface Head {
  seq: number;
  hash: Buffer;
}
interface Link {
  tenantId: string;
  chainId: string;
  seq: number;
  entryId: string | null;
  digest: Buffer;
  previous: Buffer;
  hash: Buffer;
}

/** Appends committed entries to the chain of their tier-1 partner (LG-02). */
@Injectable()
export class AuditChain {
  private readonly seal: HeadSeal;

  constructor(
    @Inject(UnitOfWork) private readonly uow: UnitOfWork,
    @Inject(ENVIRONMENT) environment: Environment,
  ) {
    this.seal = new HeadSeal(environment.secret);
  }

  /** Chains everything that is committed; returns how many entries. One instance at a time, the others leave it to that one. */
  async append(): Promise<number> {
    let total = 0;
    for (let done = CHUNK; done === CHUNK; total += done)
      done = await this.uow.run(systemActor('audit-chain'), (tx) => this.appendSome(tx));
    return total;
  }

  private async appendSome(tx: Transaction): Promise<number> {
    const [lock] = await tx.query<{ free: boolean }>(
      `select pg_try_advisory_xact_lock(hashtextextended('audit chain', 0)) as free`,
    );
    if (!lock?.free) return 0;
    const entries = await tx.query<Unchained>(
      `with taken as (
         delete from audit_unchained where id in (select id from audit_unchained order by noted_at, id limit $1) returning id)
       select ${ENTRY_FACTS}, coalesce(a.tenant_path[2], a.tenant_path[1]) as "chainId"
       from taken join audit_events a on a.id = taken.id order by a.at, a.id`,
      [CHUNK],
    );
    if (entries.length === 0) return 0;
    const heads = await this.headsOf(tx, [...new Set(entries.map(({ chainId }) => chainId))]);
    const links = entries.flatMap((entry) => this.linksFor(entry, heads));
    await this.insert(tx, links);
    await this.moveHeads(tx, heads);
    return entries.length;
  }

  private async headsOf(tx: Transaction, chainIds: string[]): Promise<Map<string, Head>> {
    const rows = await tx.query<Head & { chainId: string }>(
      'select tenant_id as "chainId", seq, hash from audit_heads where tenant_id = any ($1)',
      [chainIds],
    );
    return new Map(rows.map(({ chainId, seq, hash }) => [chainId, { seq, hash }]));
  }

  /** The link of an entry, after the first link of all where the chain begins with it. Moves the head in `heads`. */
  private linksFor({ chainId, ...entry }: Unchained, heads: Map<string, Head>): Link[] {
    const links: Link[] = [];
    const add = (tenantId: string, entryId: string | null, digest: Buffer) => {
      const head = heads.get(chainId);
      const seq = head ? head.seq + 1 : 0;
      const previous = head?.hash ?? NOTHING_BEFORE;
      const hash = linkHash(chainId, seq, previous, digest);
      heads.set(chainId, { seq, hash });
      links.push({ tenantId, chainId, seq, entryId, digest, previous, hash });
    };
    if (!heads.has(chainId)) add(chainId, null, genesisDigest(chainId));
    add(entry.tenantId, entry.id, entryDigest(entry));
    return links;
  }

  private async insert(tx: Transaction, links: readonly Link[]): Promise<void> {
    await tx.query(
      `insert into audit_chain (id, tenant_id, chain_id, seq, entry_id, entry_digest, previous_hash, hash)
       select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::bigint[], $5::uuid[], $6::bytea[], $7::bytea[], $8::bytea[])`,
      [
        links.map(() => uuid()),
        links.map(({ tenantId }) => tenantId),
        links.map(({ chainId }) => chainId),
        links.map(({ seq }) => seq),
        links.map(({ entryId }) => entryId),
        links.map(({ digest }) => digest),
        links.map(({ previous }) => previous),
        links.map(({ hash }) => hash),
      ],
    );
  }

  private async moveHeads(tx: Transaction, heads: ReadonlyMap<string, Head>): Promise<void> {
    const all = [...heads];
    await tx.query(
      `insert into audit_heads (id, tenant_id, seq, hash, signature)
       select * from unnest($1::uuid[], $2::uuid[], $3::bigint[], $4::bytea[], $5::bytea[])
       on conflict (tenant_id) do update set seq = excluded.seq, hash = excluded.hash, signature = excluded.signature, moved_at = clock_timestamp()`,
      [
        all.map(() => uuid()),
        all.map(([chainId]) => chainId),
        all.map(([, { seq }]) => seq),
        all.map(([, { hash }]) => hash),
        all.map(([chainId, { seq, hash }]) => this.seal.sign(chainId, seq, hash)),
      ],
    );
  }
}
