import { respond } from '@tenantry/api-client/testing';
import { customerRoutes, licenceRoutes, mailRoutes, municipalityRoutes } from '@tenantry/contracts/admin';
import { aCustomer, aMail, customerFixtureId as customerId } from '@tenantry/contracts/fixtures';
import { screen } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { retype } from '../../../test/conflicting-edit';
import { server } from '../../../test/mock-server';
import { renderPage } from '../../../test/render-page';

// The last letter of the domain is a Cyrillic one.
const email = 'lucia@valbrentan\u0430.example';

beforeEach(() =>
  server.use(
    respond(customerRoutes.get, aCustomer({ email })),
    respond(customerRoutes.history, { items: [], nextCursor: null }),
    respond(customerRoutes.accountNameCheck, { available: true }),
    respond(licenceRoutes.list, { items: [] }),
    respond(mailRoutes.list, { items: [aMail({ to: email })] }),
    respond(municipalityRoutes.suggest, { items: [] }),
    respond(municipalityRoutes.regions, { items: [] }),
  ),
);

it('IN-06 shows beside an address of other letters where its mail goes', async () => {
  renderPage(`/customers/${customerId}`);
  const link = await screen.findByRole('link', { name: `${email} (xn--valbrentan-8qi.example)` });
  expect(link).toHaveAttribute('href', `mailto:${email}`);
});

it('IN-06 says at the field that the name could be taken for another', async () => {
  const { user } = renderPage(`/customers/${customerId}/edit`);
  const company = await screen.findByRole('textbox', { name: 'Azienda' });
  await retype(user, company, 'Officine Valbrentan\u0430');
  await user.click(screen.getByRole('button', { name: 'Salva' }));
  expect(company).toHaveAccessibleDescription(
    expect.stringContaining('Qui lettere di un altro alfabeto sembrano latine'),
  );
});
