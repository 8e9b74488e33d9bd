import { Inject, Injectable } from '@nestjs/common';
import type { UnitTypeId } from '@tenantry/contracts';
import type { newUnitType, UnitType as UnitTypeView } from '@tenantry/contracts/admin';
import { v7 as uuid } from 'uuid';
import type * as z from 'zod/mini';
import type { PersonActor } from '../../platform/access/actor';
import { changesBetween } from '../../platform/audit/domain-event';
import { staleVersion } from '../../platform/audit/stale-version';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { translatingRefusals } from './catalogue.errors';
import { CatalogueQueries } from './catalogue.queries';
import { UnitType } from './unit-type.entity';

type NewUnitType = z.output<typeof newUnitType>;
const REASON = 'unit types belong to the platform and have no tenant; the policy lets only the root write';

// One line per word: the history shows which one changed.
const factsOf = ({ code, labels }: Pick<UnitTypeView, 'code' | 'labels'>) => ({
  code,
  ...Object.fromEntries(
    Object.entries(labels).flatMap(([language, { one, other }]) => [
      [`labels.${language}.one`, one],
      [`labels.${language}.other`, other],
    ]),
  ),
});

/** The platform's unit types: what a licence counts, in words of every language (S001-27). */
@Injectable()
export class UnitTypesService {
  constructor(
    @Inject(UnitOfWork) private readonly uow: UnitOfWork,
    @Inject(CatalogueQueries) private readonly queries: CatalogueQueries,
  ) {}

  create(actor: PersonActor, { code, labels }: NewUnitType): Promise<UnitTypeView> {
    return translatingRefusals(() =>
      this.uow.run(actor, async (tx) => {
        const id = uuid();
        await tx
          .unscoped(UnitType, REASON)
          .createQueryBuilder()
          .insert()
          .values({ id, code, labels })
          .updateEntity(false)
          .execute();
        await tx.emit({ action: 'unit_type.created', tenantId: actor.tenantId, objectId: id, values: { code } });
        return this.queries.unitType(tx, id);
      }),
    );
  }

  update(actor: PersonActor, id: UnitTypeId, version: number, { code, labels }: NewUnitType): Promise<UnitTypeView> {
    return translatingRefusals(() =>
      this.uow.run(actor, async (tx) => {
        const before = await this.queries.unitType(tx, id);
        const { affected } = await tx
          .unscoped(UnitType, REASON)
          .createQueryBuilder()
          .update()
          .set({ code, labels, version: () => 'version + 1' })
          .where({ id, version })
          .execute();
        if (affected !== 1)
          throw await staleVersion(tx, { action: 'unit_type.updated', tenantId: actor.tenantId, objectId: id });
        const after = await this.queries.unitType(tx, id);
        await tx.emit({
          action: 'unit_type.updated',
          tenantId: actor.tenantId,
          objectId: id,
          values: { code },
          changes: changesBetween(factsOf(before), factsOf(after)),
        });
        return after;
      }),
    );
  }
}
