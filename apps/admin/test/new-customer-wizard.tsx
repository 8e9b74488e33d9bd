import { aCreatedCustomer, aMunicipality } from '@tenantry/contracts/fixtures';
import { plans } from './three-plans';
import { customerRoutes, municipalityRoutes, planRoutes, type NewCustomer } from '@tenantry/contracts/admin';
import { RefuseWith, respond } from '@tenantry/api-client/testing';
import { fireEvent, screen } from '@testing-library/react';
import { todayIn } from '../src/shared/calendar-day';
import { server } from './mock-server';
import { renderPage } from './render-page';

export const today = todayIn('Europe/Rome');

interface Sent {
  body: NewCustomer;
  key: string | null;
}

/** The API as the wizard sees it; keeps what was sent to create a customer. */
export function api(refusal?: () => RefuseWith | undefined) {
  const sent: Sent[] = [];
  server.use(
    respond(municipalityRoutes.suggest, { items: [aMunicipality()] }),
    respond(municipalityRoutes.regions, { items: ['Lombardia', 'Veneto', 'Vicenza'] }),
    respond(customerRoutes.accountNameCheck, ({ query }) => ({ available: query.accountName !== 'occupato' })),
    respond(planRoutes.assignable, { items: plans }),
    respond(customerRoutes.create, ({ body, headers }) => {
      sent.push({ body, key: headers.get('Idempotency-Key') });
      const problem = refusal?.();
      if (problem) throw problem;
      return aCreatedCustomer({
        name: body.company,
        accountName: body.accountName,
        email: body.email,
        plans: (body.plans ?? []).map(({ planId, units, startDate }) => ({
          planName: plans.find(({ id }) => id === planId)?.name ?? '',
          units,
          startDate,
          endDate: '2099-12-31',
        })),
        mailAt: body.accountMail.when === 'now' ? new Date().toISOString() : `${body.accountMail.date}T06:00:00Z`,
      });
    }),
  );
  return sent;
}

// What is asked of both screens has its Italian name.
export const box = (name: string) => screen.getByRole(/^(Città|Stato)/.test(name) ? 'combobox' : 'textbox', { name });
export const dateBox = (name: RegExp) =>
  screen.getByLabelText<HTMLInputElement>(name, { selector: 'input[type=date]' });
export const pickDate = (name: RegExp, value: string) => fireEvent.change(dateBox(name), { target: { value } });
export const assignButton = () => screen.getByRole('button', { name: 'Assegna piano di servizio' });
export const skipButton = () => screen.getByRole('button', { name: 'Salta piano di servizio' });
export const saveButton = () => screen.getByRole('button', { name: 'Salva' });

export const account = {
  Azienda: 'Officine Valbrentana S.r.l.',
  'Nome account': 'officine-valbrentana',
  Città: 'Bassano del Grappa',
  'Stato / Regione / Provincia': 'Veneto',
  Nome: 'Lucia',
  Cognome: 'Ferraro',
  'Indirizzo e-mail': 'lucia@valbrentana.example',
};

/** Opens the wizard on its first screen. */
export async function open(options?: Parameters<typeof renderPage>[1]) {
  const page = renderPage('/customers/new', options);
  await screen.findByRole('heading', { level: 1, name: "Specificare le informazioni sull'account" });
  const fill = async (fields: Record<string, string>) => {
    for (const [name, text] of Object.entries(fields)) {
      await page.user.clear(box(name));
      await page.user.click(box(name));
      await page.user.paste(text);
    }
  };
  const toPlans = async () => {
    await fill(account);
    await page.user.click(assignButton());
    await screen.findByRole('heading', { level: 1, name: 'Assegna piano di servizio multiplo' });
    await screen.findByRole('checkbox', { name: 'Suite Ufficio' });
  };
  return { ...page, fill, toPlans };
}
