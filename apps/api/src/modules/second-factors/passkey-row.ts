import type { Passkey, PasskeyId } from '@tenantry/contracts';

/** A passkey as the functions of the database give it out. */
export interface PasskeyRow {
  id: string;
  user_id: string;
  credential_id: string;
  public_key: Buffer;
  /** A bigint, which comes as text. */
  counter: string;
  transports: string[];
  backed_up: boolean;
  name: string;
  created_at: Date;
  last_used_at: Date | null;
}

export const passkeyOf = (row: PasskeyRow): Passkey => ({
  id: row.id as PasskeyId,
  name: row.name,
  createdAt: row.created_at.toISOString(),
  lastUsedAt: row.last_used_at?.toISOString() ?? null,
  synced: row.backed_up,
});
