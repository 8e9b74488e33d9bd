import { refuse, respond } from '@tenantry/api-client/testing';
import { ownSessionRoutes, securityEventRoutes } from '@tenantry/contracts/customer';
import { anOwnSession, aSecurityEvent, someRefusedAttempts } from '@tenantry/contracts/fixtures';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { server } from '../../../test/mock-server';
import { renderPage } from '../../../test/render-page';

const telling = (
  items: ReturnType<typeof aSecurityEvent>[],
  refused: ReturnType<typeof someRefusedAttempts> | null,
) => {
  server.use(
    respond(ownSessionRoutes.list, { items: [anOwnSession({ app: 'customer' })] }),
    respond(securityEventRoutes.list, { items, refused }),
  );
  return renderPage('/profile/security');
};
const events = async () =>
  within(await screen.findByRole('list', { name: 'Eventi di sicurezza, dal più recente' })).getAllByRole('listitem');

it('SE-10 says what happened, on which device, from where, in which company, and marks a new device', async () => {
  telling(
    [
      aSecurityEvent({ newDevice: true, browser: 'Safari', system: 'iPhone', address: '198.51.100.24' }),
      aSecurityEvent({ number: 1, action: 'user.password_changed', browser: null, system: null, address: null }),
      aSecurityEvent({ number: 2, action: 'session.all_ended', own: false, values: { name: 'Lucia Ferraro' } }),
      aSecurityEvent({ number: 3, action: 'factor.invented' }),
    ],
    null,
  );
  const [signIn, password, ended, unknown] = await events();
  expect(signIn).toHaveTextContent(
    /Accesso effettuato.*Nuovo dispositivo.*Safari su iPhone · 198\.51\.100\.24 · Nordest Cloud/,
  );
  expect(password).toHaveTextContent(/Password cambiata.*Dispositivo sconosciuto · Nordest Cloud/);
  expect(password).not.toHaveTextContent('Nuovo dispositivo');
  expect(ended).toHaveTextContent(/Tutte le sessioni di Lucia Ferraro terminate da un amministratore.*Nordest Cloud/);
  expect(ended).not.toHaveTextContent(/su Windows|203\.0\.113/);
  expect(unknown).toHaveTextContent('Modifica registrata');
  expect(screen.queryByText(/password sbagliata/)).toBeNull();
});

it('SE-10 counts refused attempts', async () => {
  telling([], someRefusedAttempts({ times: 12 }));
  expect(await screen.findByText(/12 tentativi di accesso con una password sbagliata dal 27\/02\/2026/)).toBeVisible();
  expect(screen.getByText('Ancora nessun evento')).toBeVisible();
});

it('SE-10 shows the newest first, and all when asked', async () => {
  const { user } = telling(
    Array.from({ length: 20 }, (_, number) => aSecurityEvent({ number })),
    null,
  );
  expect(await events()).toHaveLength(8);
  await user.click(screen.getByRole('button', { name: 'Mostra tutti (20)' }));
  expect(await events()).toHaveLength(20);
  expect(screen.queryByRole('button', { name: /Mostra tutti/ })).toBeNull();
});

it('SE-10 leaves the rest of the page alone when the events do not come', async () => {
  const { user } = telling([], null);
  server.use(refuse(securityEventRoutes.list, 'forbidden'));
  expect(await screen.findByRole('list', { name: "Dove hai fatto l'accesso" })).toBeVisible();
  // Other parts of the page may offer to try again as well.
  const ours = await screen.findByRole('region', { name: 'Eventi di sicurezza' });
  const again = await within(ours).findByRole('button', { name: 'Riprova' });
  server.use(respond(securityEventRoutes.list, { items: [aSecurityEvent()], refused: null }));
  await user.click(again);
  await waitFor(async () => expect(await events()).toHaveLength(1));
});
