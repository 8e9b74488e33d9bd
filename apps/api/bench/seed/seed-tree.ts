import { ROOT_TENANT_ID } from '../../src/platform/access/root-tenant';
import { seededId } from './seeded-id';
import type { Seed, SeededPartner } from './seed-plan';

const SUB_RESELLERS = 24;
const OTHERS = 60;

/** The partners: one distributor with resellers below it, one large reseller, and many others. */
export function seedTree(customers: number, since: Date, next: () => number): Seed {
  const partner = (name: string, parentId: string = ROOT_TENANT_ID): SeededPartner => ({
    id: seededId(since, next),
    parentId,
    name,
  });
  const distributor = partner('Distribuzione Adriatica');
  const reseller = partner('Rivendita Padana');
  const below = Array.from({ length: SUB_RESELLERS }, (_, index) => partner(`Sub ${index + 1}`, distributor.id));
  const others = Array.from({ length: OTHERS }, (_, index) => partner(`Partner ${index + 1}`));
  const small = others.at(-1) ?? reseller;
  return { customers, distributor, reseller, small, partners: [distributor, reseller, ...below, ...others] };
}

/** Who looks after the next customer: a tenth the reseller, half the distributor's resellers, the rest unevenly. */
export function partnerOfNext({ distributor, reseller, partners }: Seed, next: () => number): string {
  const share = next();
  if (share < 0.1) return reseller.id;
  const group = partners.filter(({ id, parentId }) =>
    share < 0.6
      ? parentId === distributor.id
      : parentId === ROOT_TENANT_ID && id !== distributor.id && id !== reseller.id,
  );
  return group[Math.floor(next() ** 3 * group.length)]?.id ?? reseller.id;
}
