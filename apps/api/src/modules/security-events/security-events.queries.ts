import { Inject, Injectable } from '@nestjs/common';
import { SECURITY_EVENT_LIMIT, type RefusedAttempts, type SecurityEvent } from '@tenantry/contracts';
import type { PersonActor } from '../../platform/access/actor';
import type { Transaction } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { addressPrefix } from '../../platform/http/address-prefix';
import { deviceName } from '../../platform/http/device-name';

interface EventRow {
  id: string;
  at: Date;
  action: string;
  tenant_name: string;
  own: boolean;
  /** Null once it was erased. */
  content: string | null;
}

interface Content {
  ip?: string | null;
  agent?: string | null;
  values?: SecurityEvent['values'];
}

const NO_DEVICE = { browser: null, system: null, address: null };

function shown({ id, at, action, tenant_name, own, content }: EventRow): SecurityEvent {
  const { ip, agent, values = {} } = (content === null ? {} : JSON.parse(content)) as Content;
  const device = own ? { ...deviceName(agent ?? null), address: ip ? addressPrefix(ip) : null } : NO_DEVICE;
  const newDevice = values['device'] === 'new';
  return { id, at: at.toISOString(), action, values, accountName: tenant_name, own, newDevice, ...device };
}

/** What happened to how the signed-in person gets in; the database functions know whose it is. */
@Injectable()
export class SecurityEventsQueries {
  constructor(@Inject(UnitOfWork) private readonly uow: UnitOfWork) {}

  list(actor: PersonActor): Promise<{ items: SecurityEvent[]; refused: RefusedAttempts | null }> {
    return this.uow.read(actor, async (tx) => {
      const rows = await tx.query<EventRow>('select * from identity.own_events($1)', [SECURITY_EVENT_LIMIT]);
      return { items: rows.map(shown), refused: await this.refused(tx) };
    });
  }

  private async refused(tx: Transaction): Promise<RefusedAttempts | null> {
    const [row] = await tx.query<{ times: number; since: Date; last_at: Date }>(
      'select * from identity.own_refused(tenancy.now())',
    );
    return row ? { times: row.times, since: row.since.toISOString(), lastAt: row.last_at.toISOString() } : null;
  }
}
