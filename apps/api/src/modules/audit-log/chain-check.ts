import {
  entryDigest,
  genesisDigest,
  linkHash,
  NOTHING_BEFORE,
  valuesHashOf,
  type EntryFacts,
  type HeadSeal,
} from '../../platform/audit/entry-digest';
import type { Anchor, VerificationReport } from './audit-verification';

/** A link as it is stored, with its entry and the entry's values; null where those are gone. */
export interface StoredLink extends Omit<EntryFacts, 'id' | 'valuesHash'> {
  chainId: string;
  seq: number;
  entryId: string | null;
  digest: Buffer;
  previous: Buffer;
  hash: Buffer;
  id: string | null;
  valuesHash: Buffer | null;
  hasValues: boolean;
  salt: Buffer | null;
  content: string | null;
  erased: boolean;
}

export interface StoredHead {
  chainId: string;
  seq: number;
  hash: Buffer;
  signature: Buffer;
}

/** What does not fit. `seq` is the place in the chain, `entryId` the entry concerned. */
export interface ChainFinding {
  kind:
    | 'genesisWrong'
    | 'linkMissing'
    | 'linkBroken'
    | 'entryMissing'
    | 'entryChanged'
    | 'valuesMissing'
    | 'valuesChanged'
    | 'headMissing'
    | 'headForged'
    | 'tailCut'
    | 'anchorLost'
    | 'unchained'
    | 'historyMissing';
  chainId: string;
  seq?: number;
  entryId?: string | null;
}

/** Goes through the links of all chains in their order and compares each with what was stored; knows no database. */
export class ChainCheck {
  private readonly findings: ChainFinding[] = [];
  private readonly ends = new Map<string, { seq: number; hash: Buffer }>();
  /** Hash by `chain:seq` of the places that an anchor or a head names. */
  private readonly links = new Map<string, string>();
  private count = 0;
  private erased = 0;

  constructor(
    private readonly seal: HeadSeal,
    private readonly anchors: readonly Anchor[],
  ) {}

  read(link: StoredLink): void {
    const { chainId, seq, entryId } = link;
    const before = this.ends.get(chainId);
    const tell = (kind: ChainFinding['kind']) => this.findings.push({ kind, chainId, seq, entryId });
    if (seq !== (before ? before.seq + 1 : 0)) tell('linkMissing');
    else if (!link.previous.equals(before?.hash ?? NOTHING_BEFORE)) tell('linkBroken');
    if (!linkHash(chainId, seq, link.previous, link.digest).equals(link.hash)) tell('linkBroken');
    if (seq === 0) {
      if (!link.digest.equals(genesisDigest(chainId))) tell('genesisWrong');
    } else this.readEntry(link, tell);
    this.count += 1;
    this.ends.set(chainId, { seq, hash: link.hash });
    this.links.set(`${chainId}:${seq}`, link.hash.toString('hex'));
  }

  /** `heads` were read before the links, `outside` after them. */
  finish(heads: readonly StoredHead[], outside: readonly ChainFinding[]): VerificationReport {
    const headed = new Map(heads.map((head) => [head.chainId, head]));
    for (const head of heads) this.readHead(head);
    for (const [chainId, { seq }] of this.ends)
      if (!headed.has(chainId) && seq > 0) this.findings.push({ kind: 'headMissing', chainId, seq });
    for (const { chainId, seq, hash } of this.anchors)
      if (this.links.get(`${chainId}:${seq}`) !== hash) this.findings.push({ kind: 'anchorLost', chainId, seq });
    return {
      chains: this.ends.size,
      links: this.count,
      erased: this.erased,
      findings: [...this.findings, ...outside],
      anchors: [...this.ends].map(([chainId, { seq, hash }]) => ({ chainId, seq, hash: hash.toString('hex') })),
    };
  }

  private readEntry(link: StoredLink, tell: (kind: ChainFinding['kind']) => void): void {
    const { id, valuesHash } = link;
    if (id === null || valuesHash === null) return void tell('entryMissing');
    if (!entryDigest({ ...link, id, valuesHash }).equals(link.digest)) tell('entryChanged');
    if (!link.hasValues) tell('valuesMissing');
    else if (link.erased) this.erased += 1;
    else if (link.salt === null || link.content === null || !valuesHashOf(link.salt, link.content).equals(valuesHash))
      tell('valuesChanged');
  }

  private readHead({ chainId, seq, hash, signature }: StoredHead): void {
    if (!this.seal.fits(signature, chainId, seq, hash)) this.findings.push({ kind: 'headForged', chainId, seq });
    else if (this.links.get(`${chainId}:${seq}`) !== hash.toString('hex'))
      this.findings.push({ kind: 'tailCut', chainId, seq });
  }
}
