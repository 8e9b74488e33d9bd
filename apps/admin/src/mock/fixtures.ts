import { permissionsOf, session, type Session } from '@tenantry/contracts';
import { customerListItem, dashboard, type CustomerListItem, type Dashboard } from '@tenantry/contracts/admin';
import * as z from 'zod/mini';

const idOf = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const dayMs = 86_400_000;
const dayIn = (days: number) => new Date(Date.now() + days * dayMs).toISOString().slice(0, 10);
const monthsAgo = (months: number) => {
  const now = new Date();
  return new Date(Date.UTC(now.getFullYear(), now.getMonth() - months, 1)).toISOString().slice(0, 7);
};

const account = {
  membershipId: idOf(11),
  tenantId: idOf(21),
  tenantName: 'Nordest Cloud',
  tenantKind: 'partner',
  tier: 1,
  role: 'partner_admin',
};

export const mockSession: Session = z.parse(session, {
  user: {
    id: idOf(1),
    email: 'giulia.bortolin@nordestcloud.example',
    firstName: 'Giulia',
    lastName: 'Bortolin',
    language: 'it',
  },
  account,
  accounts: [
    account,
    { ...account, membershipId: idOf(12), tenantId: idOf(22), tenantName: 'Adige Informatica', tier: 2 },
  ],
  permissions: permissionsOf('partner_admin'),
  demo: true,
});

const names = [
  ['Farmacie Riunite Belvalle', 'belvalle', 'active', 'Mestre', 4, -2],
  ['Ceramiche Montelupaia S.r.l.', 'ceramiche-montelupaia', 'active', 'Trento', 3, 2],
  ['Studio Legale Pontremari e Associati', 'pontremari', 'active', 'Padova', 2, 4],
  ['Consorzio Produttori Formaggi Altopiano dei Sette Borghi', 'sette-borghi', 'active', 'Asiago', 6, 27],
  ['Nautica Portosereno S.r.l.', 'portosereno', 'disabled', 'Trieste', 1, 68],
  ['Cantina Roccaverna Soc. Agr.', 'roccaverna', 'draft', 'Conegliano', 0, null],
] as const;

export const mockCustomers: CustomerListItem[] = names.map(
  ([name, accountName, status, city, licenceCount, days], index) =>
    z.parse(customerListItem, {
      id: idOf(1000 + index),
      name,
      accountName,
      status,
      partnerId: account.tenantId,
      partnerName: account.tenantName,
      city,
      region: 'Veneto',
      licenceCount,
      nextExpiry: days === null ? null : dayIn(days),
      createdAt: new Date(Date.now() - index * 9 * dayMs).toISOString(),
    }),
);

const labels = (one: string, other: string) => ({ it: { one, other }, en: { one, other } });

export const mockDashboard: Dashboard = z.parse(dashboard, {
  customers: { active: 214, newThisMonth: 6 },
  licences: { active: 512, expiring: 8, scheduled: 3 },
  units: [
    { unitLabels: labels('postazione', 'postazioni'), units: 3240 },
    { unitLabels: labels('casella', 'caselle'), units: 1290 },
    { unitLabels: labels('dispositivo', 'dispositivi'), units: 2410 },
  ],
  mails: { scheduled: 4, failed: 2 },
  growth: [171, 174, 178, 181, 181, 186, 190, 195, 198, 201, 208, 214].map((customers, index) => ({
    month: monthsAgo(11 - index),
    customers,
  })),
  renewals: mockCustomers.slice(1, 4).map(({ id, name }, index) => ({
    customerId: id,
    customerName: name,
    planName: 'Posta Business',
    units: 45 - index,
    unitLabels: labels('casella', 'caselle'),
    endDate: dayIn(2 + index * 4),
  })),
  recentCustomers: mockCustomers
    .slice(0, 4)
    .map(({ id, name, partnerName, createdAt }) => ({ id, name, partnerName, createdAt })),
});
