import { aCustomer, aLicence, aMail, aSession, customerFixtureId as customerId } from '@tenantry/contracts/fixtures';
import { actingRoutes, customerRoutes, licenceRoutes, mailRoutes, ownSessionRoutes } from '@tenantry/contracts/admin';
import type { Customer } from '@tenantry/contracts/admin';
import type { Role } from '@tenantry/contracts';
import { RefuseWith, respond } from '@tenantry/api-client/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { server } from './mock-server';
import { renderPage } from './render-page';

const left = vi.fn<(url: string) => void>();
beforeEach(() => vi.stubGlobal('location', { ...window.location, assign: left }));
afterEach(() => {
  vi.unstubAllGlobals();
  left.mockReset();
});

function open(role: Role = 'partner_admin', facts: Partial<Customer> = {}) {
  server.use(
    respond(customerRoutes.get, { ...aCustomer(), ...facts }),
    respond(licenceRoutes.list, { items: [aLicence()] }),
    respond(mailRoutes.list, () => ({ items: [aMail()] })),
    respond(customerRoutes.history, { items: [], nextCursor: null }),
  );
  return renderPage(`/customers/${customerId}`, { session: aSession({ role }) });
}
const button = () => screen.findByRole('button', { name: 'Accedi come cliente' });
const answer = { until: '2026-11-21T12:00:00Z' };
const dialog = async () =>
  within(await screen.findByRole('dialog', { name: 'Accedi come Officine Valbrentana S.r.l.' }));

it('AZ-11 asks why and for how long, and goes on to the customer area', async () => {
  const bodies: unknown[] = [];
  server.use(
    respond(actingRoutes.start, ({ body }) => {
      bodies.push(body);
      return answer;
    }),
  );
  const { user } = open();
  await user.click(await button());
  const form = await dialog();
  await user.type(form.getByRole('textbox', { name: /Motivo/ }), 'Ticket 4711: licenze non visibili');
  await user.selectOptions(form.getByRole('combobox', { name: /Per quanto tempo/ }), '1 ora');
  await user.click(form.getByRole('button', { name: 'Entra' }));
  await waitFor(() => expect(left.mock.calls).toEqual([['/customer/act-as']]));
  expect(bodies).toEqual([{ reason: 'Ticket 4711: licenze non visibili', minutes: 60 }]);
});

it('AZ-11 sends nothing without a reason that says something', async () => {
  const { user } = open();
  await user.click(await button());
  const form = await dialog();
  const reason = form.getByRole('textbox', { name: /Motivo/ });
  await user.type(reason, 'ticket');
  await user.click(form.getByRole('button', { name: 'Entra' }));
  await waitFor(() => expect(reason).toHaveAccessibleDescription(/almeno 10 caratteri/));
  expect(reason).toHaveFocus();
  expect(left).not.toHaveBeenCalled();
});

it('SE-10 asks for the password where it was given too long ago, and goes on by itself', async () => {
  const tries: number[] = [];
  server.use(
    respond(actingRoutes.start, () => {
      tries.push(1);
      if (tries.length === 1) throw new RefuseWith('reauthenticationRequired');
      return answer;
    }),
    respond(ownSessionRoutes.authenticate, null),
  );
  const { user } = open();
  await user.click(await button());
  const form = await dialog();
  await user.type(form.getByRole('textbox', { name: /Motivo/ }), 'Ticket 4711: licenze non visibili');
  await user.click(form.getByRole('button', { name: 'Entra' }));
  const person = within(await screen.findByRole('dialog', { name: 'Conferma che sei tu' }));
  await user.type(person.getByLabelText('Password'), 'correct horse battery');
  await user.click(person.getByRole('button', { name: 'Continua' }));
  await waitFor(() => expect(left.mock.calls).toEqual([['/customer/act-as']]));
  expect(tries).toHaveLength(2);
});

it.each<[string, Partial<Customer>, RegExp]>([
  ['manages itself', { managementMode: 'self_managed' }, /si gestisce in autonomia/],
  ['is disabled', { status: 'disabled' }, /è disabilitato/],
])('AZ-11 keeps the way closed where the customer %s, and says why', async (_, facts, why) => {
  const { user } = open('partner_admin', facts);
  const closed = await button();
  expect(closed).toHaveAttribute('aria-disabled', 'true');
  expect(screen.getByText(why)).toBeVisible();
  expect(closed).toHaveAccessibleDescription(why);
  await user.click(closed);
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
});

it('AZ-11 lets the platform act for a customer that manages itself', async () => {
  open('platform_admin', { managementMode: 'self_managed' });
  expect(await button()).not.toHaveAttribute('aria-disabled', 'true');
});

it('AZ-11 tells helpdesk that they will only look', async () => {
  const { user } = open('partner_helpdesk');
  await user.click(await button());
  expect((await dialog()).getByText(/puoi guardare ma non modificare/)).toBeVisible();
});

it.each<Role>(['partner_sales', 'partner_reader'])('AZ-11 does not offer it to %s', async (role) => {
  open(role);
  await screen.findByRole('heading', { level: 1 });
  expect(screen.queryByRole('button', { name: 'Accedi come cliente' })).not.toBeInTheDocument();
});
