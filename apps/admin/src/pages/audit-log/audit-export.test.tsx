import { refuse, respond } from '@tenantry/api-client/testing';
import { auditRoutes } from '@tenantry/contracts/admin';
import { anAuditEntry } from '@tenantry/contracts/fixtures';
import { screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { caughtDownloads } from '../../../test/caught-downloads';
import { server } from '../../../test/mock-server';
import { renderPage } from '../../../test/render-page';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-21T20:00:00Z') });
  server.use(respond(auditRoutes.list, { items: [anAuditEntry()], nextCursor: null }));
});
afterEach(() => void vi.useRealTimers());

const fileOf = (total: string) =>
  respond(auditRoutes.export, ({ query }) => JSON.stringify(query), { 'X-Total-Count': total });

it('LG-03 saves what the filters leave, for a spreadsheet in Italian', async () => {
  const saved = caughtDownloads();
  server.use(fileOf('1234'));
  const { user } = renderPage('/audit-log?from=2026-11-01&subject=licence&size=50');
  await user.click(await screen.findByRole('button', { name: 'Esporta CSV' }));
  expect(await screen.findByText('1.234 voci esportate')).toBeVisible();
  expect(saved[0]?.name).toBe('registro-di-controllo-2026-11-21.csv');
  expect(JSON.parse((await saved[0]?.file.text()) ?? '')).toEqual({
    from: '2026-11-01',
    subject: 'licence',
    separator: 'semicolon',
  });
  expect(screen.queryByText(/voci più recenti su/)).not.toBeInTheDocument();
});

it('LG-03 saves it with commas, under an English name, for who reads English', async () => {
  const saved = caughtDownloads();
  server.use(fileOf('1'));
  const { user } = renderPage('/audit-log', { language: 'en' });
  await user.click(await screen.findByRole('button', { name: 'Export CSV' }));
  expect(await screen.findByText('1 entry exported')).toBeVisible();
  expect(saved[0]?.name).toBe('audit-log-2026-11-21.csv');
  expect(await saved[0]?.file.text()).toBe('{"separator":"comma"}');
});

it('LG-03 says that a file does not hold the whole log', async () => {
  const saved = caughtDownloads();
  server.use(fileOf('61234'));
  const { user } = renderPage('/audit-log');
  await user.click(await screen.findByRole('button', { name: 'Esporta CSV' }));
  expect(await screen.findByText(/^Il file contiene le 50\.000 voci più recenti su 61\.234\./)).toBeVisible();
  expect(saved).toHaveLength(1);
});

it('LG-03 saves nothing when the export is refused, says why and tries again', async () => {
  const saved = caughtDownloads();
  server.use(refuse(auditRoutes.export, 'tooManyRequests', { params: { retryAfter: 40 } }));
  const { user } = renderPage('/audit-log');
  await user.click(await screen.findByRole('button', { name: 'Esporta CSV' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('riprova tra 40 secondi');
  expect(saved).toHaveLength(0);
  server.use(fileOf('1'));
  await user.click(screen.getByRole('button', { name: 'Riprova' }));
  await waitFor(() => expect(saved).toHaveLength(1));
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});
