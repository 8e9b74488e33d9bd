import type { PlanChange } from '@tenantry/contracts/admin';
import type { UnitLabels } from '@tenantry/contracts';

/** Unit types, products and plans of the demo: invented, in the manner of what partners sell. */
export const demoUnitTypes: { code: string; labels: UnitLabels }[] = [
  { code: 'seat', labels: { it: { one: 'postazione', other: 'postazioni' }, en: { one: 'seat', other: 'seats' } } },
  { code: 'mailbox', labels: { it: { one: 'casella', other: 'caselle' }, en: { one: 'mailbox', other: 'mailboxes' } } },
  {
    code: 'device',
    labels: { it: { one: 'dispositivo', other: 'dispositivi' }, en: { one: 'device', other: 'devices' } },
  },
  { code: 'terabyte', labels: { it: { one: 'TB', other: 'TB' }, en: { one: 'TB', other: 'TB' } } },
  {
    code: 'appliance',
    labels: { it: { one: 'apparato', other: 'apparati' }, en: { one: 'appliance', other: 'appliances' } },
  },
  {
    code: 'extension',
    labels: { it: { one: 'interno', other: 'interni' }, en: { one: 'extension', other: 'extensions' } },
  },
];

export const demoProducts = [
  { name: 'Suite Ufficio', vendor: 'Alpina Software', unit: 'seat' },
  { name: 'Posta Business', vendor: 'Alpina Software', unit: 'mailbox' },
  { name: 'Protezione Endpoint', vendor: 'Rocca Sicurezza', unit: 'device' },
  { name: 'Backup Cloud', vendor: 'Tenantry', unit: 'terabyte' },
  { name: 'Firewall Gestito', vendor: 'Rocca Sicurezza', unit: 'appliance' },
  { name: 'Centralino VoIP', vendor: 'Voce Chiara', unit: 'extension' },
] as const;

type DemoPlan = Pick<PlanChange, 'name' | 'versionType' | 'minUnits' | 'maxUnits' | 'unitPrice'> &
  Partial<PlanChange> & { product: (typeof demoProducts)[number]['name'] };

const YEAR = { count: 12, unit: 'month' } as const;

export const demoPlans: DemoPlan[] = [
  {
    name: 'Suite Ufficio Standard',
    product: 'Suite Ufficio',
    versionType: 'full',
    minUnits: 1,
    maxUnits: 500,
    unitPrice: 13_800,
  },
  {
    name: 'Suite Ufficio Premium',
    product: 'Suite Ufficio',
    versionType: 'full',
    minUnits: 5,
    maxUnits: 2000,
    unitPrice: 21_600,
  },
  {
    name: 'Posta Business 50 GB',
    product: 'Posta Business',
    versionType: 'full',
    minUnits: 1,
    maxUnits: 500,
    unitPrice: 5040,
  },
  {
    name: 'Posta Business 100 GB',
    product: 'Posta Business',
    versionType: 'full',
    minUnits: 5,
    maxUnits: 500,
    unitPrice: 7200,
  },
  {
    name: 'Protezione Endpoint Plus',
    product: 'Protezione Endpoint',
    versionType: 'full',
    minUnits: 1,
    maxUnits: 1000,
    unitPrice: 3960,
  },
  {
    name: 'Protezione Endpoint Prova',
    product: 'Protezione Endpoint',
    versionType: 'trial',
    minUnits: 1,
    maxUnits: 25,
    unitPrice: null,
    period: { count: 30, unit: 'day' },
  },
  {
    name: 'Backup Cloud',
    product: 'Backup Cloud',
    versionType: 'full',
    minUnits: 1,
    maxUnits: 50,
    unitPrice: 4500,
    period: { count: 1, unit: 'month' },
  },
  {
    name: 'Backup Cloud Annuale',
    product: 'Backup Cloud',
    versionType: 'full',
    minUnits: 1,
    maxUnits: 50,
    unitPrice: 48_000,
  },
  {
    name: 'Firewall Gestito',
    product: 'Firewall Gestito',
    versionType: 'full',
    minUnits: 1,
    maxUnits: 20,
    unitPrice: 62_000,
  },
  {
    name: 'Firewall Gestito Prova',
    product: 'Firewall Gestito',
    versionType: 'trial',
    minUnits: 1,
    maxUnits: 1,
    unitPrice: null,
    period: { count: 30, unit: 'day' },
  },
  {
    name: 'Centralino VoIP',
    product: 'Centralino VoIP',
    versionType: 'full',
    minUnits: 2,
    maxUnits: 200,
    stepUnits: 2,
    unitPrice: 9600,
  },
  {
    name: 'Centralino VoIP Interno',
    product: 'Centralino VoIP',
    versionType: 'nfr',
    minUnits: 2,
    maxUnits: 10,
    stepUnits: 2,
    unitPrice: null,
    visibleToSubPartners: false,
  },
];

/** A plan of the demo as the service wants it; what is not said is the usual. */
export const planChangeOf = ({ product: _, ...plan }: DemoPlan, productId: PlanChange['productId']): PlanChange => ({
  period: YEAR,
  stepUnits: 1,
  currency: 'EUR',
  enabled: true,
  visibleToSubPartners: true,
  ...plan,
  productId,
});
