import { refuse, respond } from '@tenantry/api-client/testing';
import type { Contact } from '@tenantry/contracts';
import { customerContactRoutes as routes, customerRoutes } from '@tenantry/contracts/admin';
import {
  aContact,
  aContactPage,
  aCustomer,
  aSession,
  customerFixtureId,
  fixtureId,
} from '@tenantry/contracts/fixtures';
import { shownAddress } from '@tenantry/ui';
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { server } from '../../../test/mock-server';
import { renderPage } from '../../../test/render-page';

const path = `/customers/${customerFixtureId}/configure`;
const waiting = aContact({ emailState: 'waiting' });
const known = aContact({ number: 1, firstName: 'Irene', lastName: 'Moro', emailState: 'confirmed' });
const user = aContact({ number: 2, firstName: 'Lucia', lastName: 'Ferraro', userId: fixtureId(2) });

/** A customer that has addresses confirmed, or not, until somebody presses the switch. */
function api(confirms: boolean, contacts: readonly Contact[] = [waiting, known, user]) {
  let confirmsAddresses = confirms;
  server.use(
    respond(customerRoutes.get, aCustomer()),
    respond(routes.list, () => aContactPage(contacts, { confirmsAddresses })),
    respond(routes.decideConfirmation, ({ body }) => {
      ({ confirmsAddresses } = body);
      return body;
    }),
  );
}

const row = (name: RegExp) => screen.findByRole('row', { name });
const theSwitch = () => screen.findByRole('switch', { name: 'Chiedi conferma degli indirizzi' });

it('S004-40 shows which address waits and which is confirmed, and offers to ask only where there is something to ask', async () => {
  api(true);
  renderPage(path);
  expect(await row(/Paolo Zanin/)).toHaveTextContent('In attesa di conferma');
  expect(await row(/Irene Moro/)).toHaveTextContent('Confermato');
  expect(await row(/Lucia Ferraro/)).not.toHaveTextContent(/conferma/i);
  expect(screen.getAllByRole('button', { name: /di confermare l'indirizzo/ }).map((one) => one.ariaLabel)).toEqual([
    "Chiedi a Paolo Zanin di confermare l'indirizzo",
  ]);
});

it('S004-23 S004-40 shows from which address mail came back, and offers to ask there', async () => {
  api(true, [aContact({ emailState: 'bounced' })]);
  renderPage(path);
  expect(await row(/Paolo Zanin/)).toHaveTextContent('Posta respinta');
  expect(screen.getByRole('button', { name: /di confermare l'indirizzo/ })).toBeVisible();
});

it('S004-23 says on the overview that mail to a contact comes back, with the way to the contacts', async () => {
  server.use(respond(customerRoutes.get, aCustomer({ bouncesContact: true })));
  renderPage(`/customers/${customerFixtureId}/overview`);
  expect(await screen.findByText(/^La posta a un contatto è tornata indietro/)).toBeVisible();
  expect(screen.getByRole('link', { name: 'Vedi i contatti' })).toHaveAttribute(
    'href',
    expect.stringMatching(/configure$/),
  );
});

it('S004-40 asks once more after saying that the link before is dead, and says why it cannot', async () => {
  api(true);
  let answers = 0;
  server.use(respond(routes.askConfirmation, () => ((answers += 1), waiting)));
  const { user: browser } = renderPage(path);
  const open = async () => {
    await browser.click(await screen.findByRole('button', { name: /Chiedi a Paolo Zanin/ }));
    return screen.findByRole('dialog', { name: 'Chiedere conferma a Paolo Zanin?' });
  };
  const dialog = await open();
  expect(dialog).toHaveTextContent('Quello di prima non servirà più');
  await browser.click(within(dialog).getByRole('button', { name: 'Chiedi conferma' }));
  expect(await screen.findByText(`E-mail in partenza verso ${shownAddress(waiting.email)}`)).toBeVisible();
  expect(answers).toBe(1);

  server.use(refuse(routes.askConfirmation, 'nothingToConfirm'));
  await browser.click(within(await open()).getByRole('button', { name: 'Chiedi conferma' }));
  expect(await screen.findByText("Per questo indirizzo non c'è nulla da confermare")).toBeVisible();
});

it('S004-40 is switched on and off by whoever manages the contacts, and says what that means', async () => {
  api(false, [aContact()]);
  const { user: browser } = renderPage(path);
  expect(await theSwitch()).not.toBeChecked();
  expect(await theSwitch()).toHaveAccessibleDescription(/L'indirizzo vale comunque da subito/);
  expect(screen.queryByRole('button', { name: /di confermare l'indirizzo/ })).not.toBeInTheDocument();
  await browser.click(await theSwitch());
  expect(await screen.findByText("D'ora in poi chiediamo conferma degli indirizzi nuovi")).toBeVisible();
  expect(await theSwitch()).toBeChecked();
  expect(await screen.findByRole('button', { name: /di confermare l'indirizzo/ })).toBeVisible();
});

it('S004-40 is not switched, and nobody is asked, by whoever may only look', async () => {
  api(true);
  renderPage(path, { session: aSession({ role: 'partner_reader' }) });
  expect(await row(/Paolo Zanin/)).toHaveTextContent('In attesa di conferma');
  expect(screen.queryByRole('switch')).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /di confermare l'indirizzo/ })).not.toBeInTheDocument();
});
