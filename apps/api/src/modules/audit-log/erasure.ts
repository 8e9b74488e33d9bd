import { Inject, Injectable } from '@nestjs/common';
import { systemActor } from '../../platform/access/actor';
import { ROOT_TENANT_ID } from '../../platform/access/root-tenant';
import { UnitOfWork } from '../../platform/database/unit-of-work';

/** Erases names and values of one person from the history; what happened, and when, stays. */
@Injectable()
export class AuditErasure {
  constructor(@Inject(UnitOfWork) private readonly uow: UnitOfWork) {}

  /** Returns how many entries lost their values. That it was done is an entry of the platform's own. */
  eraseValuesOf(personId: string): Promise<number> {
    return this.uow.run(systemActor('audit-erasure'), async (tx) => {
      const [row] = await tx.query<{ erased: number }>('select tenancy.erase_audit_values($1) as erased', [personId]);
      const erased = row?.erased ?? 0;
      if (erased > 0)
        await tx.emit({
          action: 'audit.values_erased',
          tenantId: ROOT_TENANT_ID,
          objectId: personId,
          values: { entries: erased },
        });
      return erased;
    });
  }
}
