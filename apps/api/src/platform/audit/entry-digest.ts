import { createHash, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/** Everything of an entry that never changes, as text; `at` in UTC with microseconds. */
export interface EntryFacts {
  id: string;
  tenantId: string;
  at: string;
  actorUserId: string | null;
  actorTenantId: string | null;
  action: string;
  objectType: string;
  objectId: string;
  method: string;
  requestId: string | null;
  /** The acting in which staff did it inside a customer. */
  actingId: string | null;
  /** Hash of what may be erased, so that erasing it leaves this digest as it is. */
  valuesHash: Buffer;
}

const sha256 = (...parts: (string | Buffer)[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** Hash of the erasable part of an entry. The salt keeps short values from being guessed once they are erased. */
export const valuesHashOf = (salt: Buffer, content: string): Buffer => sha256(salt, content);

/**
 * SHA-256 over the facts as a JSON array: no field can be moved into its neighbour. Its first word says which fields there
 * are: entries that were chained before there was any acting keep their digest.
 */
export const entryDigest = (entry: EntryFacts): Buffer =>
  sha256(
    JSON.stringify([
      entry.actingId === null ? 'entry-1' : 'entry-2',
      entry.id,
      entry.tenantId,
      entry.at,
      entry.actorUserId,
      entry.actorTenantId,
      entry.action,
      entry.objectType,
      entry.objectId,
      entry.method,
      entry.requestId,
      entry.valuesHash.toString('hex'),
      ...(entry.actingId === null ? [] : [entry.actingId]),
    ]),
  );

/** Hash of link `seq` of a chain, over the link before it and the digest of its entry. */
export const linkHash = (chainId: string, seq: number, previous: Buffer, digest: Buffer): Buffer =>
  sha256(JSON.stringify(['link-1', chainId, seq, previous.toString('hex'), digest.toString('hex')]));

/** What link 0 of every chain stands for: no entry, and a value of its own for each chain. */
export const genesisDigest = (chainId: string): Buffer => sha256(`tenantry audit chain 1 ${chainId}`);
export const NOTHING_BEFORE = Buffer.alloc(32);

/** Signs the end of a chain with a key made of the server's secret: a cut-off tail cannot be covered up in the database. */
export class HeadSeal {
  private readonly key: Buffer;

  constructor(secret: string) {
    this.key = Buffer.from(hkdfSync('sha256', secret, '', 'tenantry audit head', 32));
  }

  sign(chainId: string, seq: number, hash: Buffer): Buffer {
    return createHmac('sha256', this.key)
      .update(JSON.stringify([chainId, seq, hash.toString('hex')]))
      .digest();
  }

  fits(signature: Buffer, chainId: string, seq: number, hash: Buffer): boolean {
    const wanted = this.sign(chainId, seq, hash);
    return signature.length === wanted.length && timingSafeEqual(signature, wanted);
  }
}
