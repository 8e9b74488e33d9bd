import { RefuseWith, respond } from '@tenantry/api-client/testing';
import type { BrandChange } from '@tenantry/contracts';
import { brandRoutes, companyRoutes } from '@tenantry/contracts/admin';
import { aCompany, anOwnBrand, aSession } from '@tenantry/contracts/fixtures';
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { server } from '../../../test/mock-server';
import { renderPage } from '../../../test/render-page';

const open = (brand = anOwnBrand({ inherited: true, version: 0 })) => {
  server.use(respond(companyRoutes.get, aCompany()), respond(brandRoutes.get, brand));
  const session = aSession();
  const permissions = session.permissions.filter((one) => !one.startsWith('contacts.'));
  return renderPage('/company/profile', { session: { ...session, permissions } });
};
const colour = () => screen.findByLabelText(/^Colore/);

it('X-04 shows a mail under the brand as it is typed, tells its contrast, and offers the shade that can be read', async () => {
  const sent: [BrandChange, string | null][] = [];
  server.use(
    respond(brandRoutes.update, ({ body, headers }) => {
      sent.push([body, headers.get('If-Match')]);
      return anOwnBrand({ ...body });
    }),
  );
  const { user } = open();
  expect(await screen.findByText(/Non hai ancora scelto un marchio/)).toBeVisible();
  const name = screen.getByLabelText(/^Nome del mittente/);
  await user.clear(name);
  await user.type(name, 'Valle Digitale');
  expect(screen.getByRole('group', { name: 'Anteprima' })).toHaveTextContent('Valle Digitale');
  await user.clear(await colour());
  await user.type(await colour(), '#FFD400');
  expect(screen.getByText(/^Contrasto 1,4:1/)).toHaveTextContent('troppo chiaro');
  await user.click(screen.getByRole('button', { name: /^Usa #/ }));
  expect(screen.getByText(/^Contrasto 4,5:1/)).toHaveTextContent('si legge bene');
  await user.click(screen.getByRole('button', { name: 'Salva il marchio' }));
  expect(await screen.findByText('Marchio salvato: Valle Digitale')).toBeVisible();
  expect(sent).toMatchObject([[{ name: 'Valle Digitale' }, '"0"']]);
});

it('X-04 shows the refusal of a colour next to its field, with the shade that would do', async () => {
  const params = { ratio: 1.43, suggestion: '#8B7300' };
  server.use(
    respond(brandRoutes.update, () => {
      throw new RefuseWith('contrastTooLow', { errors: [{ field: 'accent', code: 'contrastTooLow', params }] });
    }),
  );
  const { user } = open();
  await screen.findByText(/Non hai ancora scelto un marchio/);
  await user.click(screen.getByRole('button', { name: 'Salva il marchio' }));
  expect(await screen.findByText(/ne serve 4,5:1\). Prova #8B7300/)).toBeVisible();
  expect(await colour()).toHaveAttribute('aria-invalid', 'true');
});
