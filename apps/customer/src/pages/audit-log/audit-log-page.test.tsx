import { respond } from '@tenantry/api-client/testing';
import { auditRoutes, homeRoutes, ownLicenceRoutes } from '@tenantry/contracts/customer';
import { aCustomerAuditEntry, aHome, fixtureId } from '@tenantry/contracts/fixtures';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { server } from '../../../test/mock-server';
import { anOwner, renderPage } from '../../../test/render-page';

const own = aCustomerAuditEntry({
  id: '2',
  action: 'profile.updated',
  actorName: 'Lucia Ferraro',
  actorTenantName: 'Officine Valbrentana S.r.l.',
  values: {},
  changes: [{ field: 'language', from: 'en', to: 'it' }],
});
const rowOf = async (sentence: string) => {
  const row = (await screen.findByRole('button', { name: sentence })).closest('tr');
  if (!row) throw new Error('the entry is not in a row');
  return within(row);
};
const log = () => server.use(respond(auditRoutes.list, { items: [aCustomerAuditEntry(), own], nextCursor: null }));

it('LG-03 tells plainly what the partner did, and what the own people did', async () => {
  log();
  renderPage('/audit-log');
  const theirs = await rowOf('Account officine-valbrentana creato');
  expect(theirs.getByText('Giulia Bortolin')).toBeVisible();
  expect(theirs.getByText('Nordest Cloud')).toBeVisible();
  expect(theirs.getByText('Partner')).toBeVisible();
  const ours = await rowOf('Profilo personale modificato');
  expect(ours.getByText('Lucia Ferraro')).toBeVisible();
  expect(ours.queryByText('Partner')).not.toBeInTheDocument();
  expect(ours.queryByText('Officine Valbrentana S.r.l.')).not.toBeInTheDocument();
});

it('LG-01 shows the values of an entry in words', async () => {
  log();
  const { user } = renderPage('/audit-log', { language: 'en' });
  await user.click(await screen.findByRole('button', { name: 'Personal profile changed' }));
  const panel = within(await screen.findByRole('dialog', { name: 'Personal profile changed' }));
  expect(panel.getByRole('row', { name: 'Language English Italian' })).toBeVisible();
  expect(panel.queryByText('IP address')).not.toBeInTheDocument();
});

it('LG-03 asks for one person of the own log, and for no company whatever the address says', async () => {
  const asked = vi.fn();
  server.use(
    respond(auditRoutes.list, ({ query }) => {
      asked(query);
      return { items: [own], nextCursor: null };
    }),
  );
  const person = fixtureId(41);
  renderPage(`/audit-log?actor=${person}&tenant=${fixtureId(9)}`);
  expect(await screen.findByRole('button', { name: 'Togli il filtro Persona: Lucia Ferraro' })).toBeVisible();
  expect(asked).toHaveBeenCalledWith({ actorId: person, limit: 25 });
  expect(screen.queryByRole('button', { name: /Organizzazione/ })).not.toBeInTheDocument();
});

it('LG-03 is reached from the navigation by who may read it', async () => {
  log();
  server.use(respond(homeRoutes.get, aHome()), respond(ownLicenceRoutes.list, { items: [] }));
  const { user, router, unmount } = renderPage('/');
  await user.click(await screen.findByRole('link', { name: 'Registro di controllo' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/audit-log'));
  unmount();
  renderPage('/', { session: anOwner({ role: 'member' }) });
  expect(await screen.findByRole('link', { name: 'Profilo' })).toBeVisible();
  expect(screen.queryByRole('link', { name: 'Registro di controllo' })).not.toBeInTheDocument();
});
