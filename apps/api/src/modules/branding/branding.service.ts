import { Inject, Injectable } from '@nestjs/common';
import type { Brand as Shown, BrandChange, OwnBrand, TenantId } from '@tenantry/contracts';
import { v7 as uuid } from 'uuid';
import type { PersonActor } from '../../platform/access/actor';
import { changesBetween } from '../../platform/audit/domain-event';
import { staleVersion } from '../../platform/audit/stale-version';
import { violates } from '../../platform/database/database-error';
import type { Transaction } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { Refusal } from '../../platform/http/problem';
import { brandOf } from '../../platform/mail/mail-brand';
import { Brand } from './brand.entity';
import { refuseUnreadable } from './brand.policy';

const NOT_SET = 0;
const factsOf = ({ name, accent, replyTo }: BrandChange) => ({ brandName: name, accent, replyTo });

/** The brand of the own mails: set by the company itself, or inherited from above. */
@Injectable()
export class BrandingService {
  constructor(@Inject(UnitOfWork) private readonly uow: UnitOfWork) {}

  get(actor: PersonActor): Promise<OwnBrand> {
    return this.uow.read(actor, async (tx) => {
      const own = await this.own(tx, actor.tenantId);
      const { partnerName, accent, replyTo } = await brandOf(tx, actor.tenantId);
      return { name: partnerName, accent, replyTo, inherited: !own, version: own?.version ?? NOT_SET };
    });
  }

  /** Brands that mails of the own company and of those below go out under: the one that holds here, and those set below. */
  list(actor: PersonActor): Promise<{ items: Shown[] }> {
    return this.uow.read(actor, async (tx) => {
      const { partnerName, accent, replyTo } = await brandOf(tx, actor.tenantId);
      const below = (await tx.scoped(Brand).find({})).filter(({ tenantId }) => tenantId !== actor.tenantId);
      const shown = below.map((brand) => ({
        tenantId: brand.tenantId as TenantId,
        name: brand.name,
        accent: brand.accent,
        replyTo: brand.replyTo,
      }));
      const here = { tenantId: actor.tenantId, name: partnerName, accent, replyTo };
      return { items: [here, ...shown.toSorted((a, b) => a.name.localeCompare(b.name))] };
    });
  }

  async update(actor: PersonActor, version: number, change: BrandChange): Promise<OwnBrand> {
    refuseUnreadable(change.accent);
    try {
      return await this.uow.run(actor, (tx) => this.keep(tx, actor, version, change));
    } catch (error) {
      // Somebody else has set the first one in the same moment.
      if (violates(error, 'brands_tenant_id_key')) throw new Refusal('staleVersion');
      throw error;
    }
  }

  private async keep(tx: Transaction, actor: PersonActor, version: number, change: BrandChange): Promise<OwnBrand> {
    const before = await this.own(tx, actor.tenantId);
    const by = { updatedBy: actor.userId };
    const brands = tx.scoped(Brand);
    const after = before
      ? await brands.updateWhere({ id: before.id, version }, { ...change, ...by, updatedAt: tx.now })
      : version === NOT_SET
        ? (await brands.insert({ id: uuid(), tenantId: actor.tenantId, ...change, ...by, createdBy: actor.userId }))[0]
        : undefined;
    const { tenantId } = actor;
    if (!after)
      throw await staleVersion(tx, { action: 'brand.updated', tenantId, objectId: before?.id ?? actor.tenantId });
    const was = before ? factsOf(before) : { brandName: null, accent: null, replyTo: null };
    await tx.emit({
      action: 'brand.updated',
      tenantId,
      objectId: after.id,
      values: { name: after.name },
      changes: changesBetween(was as ReturnType<typeof factsOf>, factsOf(after)),
    });
    const { name, accent, replyTo } = after;
    return { name, accent, replyTo, inherited: false, version: after.version };
  }

  private async own(tx: Transaction, tenantId: string): Promise<Brand | undefined> {
    const [own] = await tx.scoped(Brand).find({ tenantId });
    return own;
  }
}
