import { RefuseWith, respond } from '@tenantry/api-client/testing';
import type { AnnouncementChange, AnnouncementSending } from '@tenantry/contracts';
import { announcementRoutes, brandRoutes } from '@tenantry/contracts/admin';
import { aBrand, aDelivery, anAnnouncement, anAnnouncementListItem, fixtureId } from '@tenantry/contracts/fixtures';
import { screen, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { server } from '../../../test/mock-server';
import { renderPage } from '../../../test/render-page';

const draft = anAnnouncement();
const path = `/announcements/${draft.id}`;
const nord = aBrand();
const valle = aBrand({ number: 1, name: 'Valle Digitale' });

beforeEach(() =>
  server.use(
    respond(announcementRoutes.list, { items: [anAnnouncementListItem()], nextCursor: null }),
    respond(announcementRoutes.get, draft),
    respond(announcementRoutes.recipients, ({ query }) => ({ total: 10 * query.types.length, suppressed: 2 })),
    respond(announcementRoutes.deliveries, { items: [], nextCursor: null }),
    respond(brandRoutes.list, { items: [nord, valle] }),
  ),
);

it('S004-02 lists announcements with whom they are for and where they are', async () => {
  renderPage('/announcements');
  const row = (await screen.findByRole('link', { name: draft.subject })).closest('tr');
  for (const fact of ['Tecnico', 'Bozza', 'non ancora inviata']) expect(row).toHaveTextContent(fact);
});

it('S004-02 writes an announcement in one language, counts whom it reaches, and shows the mail as it grows', async () => {
  const sent: AnnouncementChange[] = [];
  server.use(
    respond(announcementRoutes.create, ({ body }) => {
      sent.push(body);
      return anAnnouncement();
    }),
  );
  const { user, router } = renderPage('/announcements/new');
  await user.click(await screen.findByRole('checkbox', { name: 'Fatturazione' }));
  await user.click(screen.getByRole('checkbox', { name: 'Tecnico' }));
  expect(await screen.findByText('18 indirizzi')).toBeVisible();
  expect(screen.getByText(/2 non la riceveranno/)).toBeVisible();
  const [subject] = screen.getAllByLabelText(/^Oggetto/);
  const [body] = screen.getAllByLabelText(/^Testo/);
  await user.type(subject as HTMLElement, 'Nuovi report');
  await user.type(body as HTMLElement, 'Da lunedì.');
  const preview = screen.getByRole('group', { name: 'Anteprima' });
  expect(preview).toHaveTextContent('Nuovi report');
  expect(preview).toHaveTextContent(nord.name);
  await user.click(screen.getByRole('button', { name: 'Salva bozza' }));
  await screen.findByRole('heading', { level: 1, name: draft.subject });
  expect(router.state.location.pathname).toBe(path);
  expect(sent).toEqual([
    { types: ['billing', 'technical'], texts: { it: { subject: 'Nuovi report', body: 'Da lunedì.' }, en: null } },
  ]);
});

it('S004-02 asks for a type and for a text, next to their fields', async () => {
  const { user } = renderPage('/announcements/new');
  await user.click(await screen.findByRole('button', { name: 'Salva bozza' }));
  expect((await screen.findAllByRole('checkbox'))[0]).toHaveAttribute('aria-invalid', 'true');
  expect(screen.getAllByLabelText(/^Oggetto/)[0]).toHaveAttribute('aria-invalid', 'true');
});

it('S004-02 shows the mail in each language and under each brand', async () => {
  const { user } = renderPage(path);
  const preview = await screen.findByRole('group', { name: 'Anteprima' });
  expect(preview).toHaveAttribute('lang', 'it');
  await user.click(screen.getByRole('button', { name: /^Lingua/ }));
  await user.click(await screen.findByRole('menuitemradio', { name: 'Inglese' }));
  expect(preview).toHaveAttribute('lang', 'en');
  expect(preview).toHaveTextContent(draft.texts.en?.subject ?? '');
  await user.click(screen.getByRole('button', { name: /^Marchio/ }));
  await user.click(await screen.findByRole('menuitemradio', { name: valle.name }));
  expect(preview).toHaveTextContent('named you as a contact with Valle Digitale');
});

it('S004-02 sends at a day and time, and shows a refused day next to its field', async () => {
  const sent: AnnouncementSending[] = [];
  server.use(
    respond(announcementRoutes.send, ({ body }) => {
      sent.push(body);
      if (sent.length === 1)
        throw new RefuseWith('sendDateInPast', { errors: [{ field: 'at.date', code: 'sendDateInPast' }] });
      return anAnnouncement({ status: 'scheduled', sendAt: '2099-03-30T07:30:00Z', timezone: 'Europe/Rome' });
    }),
  );
  const { user } = renderPage(path);
  await user.click(await screen.findByRole('button', { name: 'Invia' }));
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('radio', { name: /^In un giorno/ }));
  await user.type(within(dialog).getByLabelText(/^Giorno/), '2099-03-30');
  const time = within(dialog).getByLabelText(/^Ora/);
  await user.clear(time);
  await user.type(time, '09:30');
  const confirm = within(dialog).getByRole('button', { name: 'Invia la comunicazione' });
  await user.click(confirm);
  expect(await within(dialog).findByLabelText(/^Giorno/)).toHaveAttribute('aria-invalid', 'true');
  await user.click(confirm);
  expect(await screen.findByText(/sarà inviata il 30 marzo 2099/)).toBeVisible();
  expect(sent[1]).toMatchObject({ at: { date: '2099-03-30', time: '09:30' } });
});

it('S004-02 withdraws what is being sent, from the version it has come to', async () => {
  const versions: (string | null)[] = [];
  const counts = { ...draft.counts, queued: 431, sent: 846, bounced: 3 };
  const sending = anAnnouncement({
    status: 'sending',
    startedAt: draft.createdAt,
    recipients: 1280,
    counts,
    version: 7,
  });
  server.use(
    respond(announcementRoutes.get, sending),
    respond(announcementRoutes.cancel, ({ headers }) => {
      versions.push(headers.get('If-Match'));
      return anAnnouncement({ ...sending, status: 'cancelled' });
    }),
  );
  const { user } = renderPage(path);
  expect(await screen.findByRole('progressbar', { name: '849 di 1.280 e-mail' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: "Annulla l'invio" }));
  const dialog = await screen.findByRole('alertdialog');
  expect(dialog).toHaveTextContent('Chi l’ha già ricevuta la tiene'.replace('’', "'"));
  await user.click(within(dialog).getByRole('button', { name: "Annulla l'invio" }));
  expect(await screen.findByText(/annullata$/)).toBeVisible();
  expect(versions).toEqual(['"7"']);
});

it('S004-02 says of each mail what became of it and why, and of contacts known by number only how many they are', async () => {
  const counts = { ...draft.counts, sent: 3, bounced: 1 };
  server.use(
    respond(
      announcementRoutes.get,
      anAnnouncement({ status: 'sent', startedAt: draft.createdAt, recipients: 4, counts, countedOnly: 2 }),
    ),
    respond(announcementRoutes.deliveries, {
      items: [aDelivery({ status: 'bounced', reason: 'refused', sentAt: null })],
      nextCursor: null,
    }),
  );
  renderPage(path);
  const row = (await screen.findByText('Paolo Zanin')).closest('tr');
  for (const fact of ['Respinta', 'rifiutato l’indirizzo'.replace('’', "'")]) expect(row).toHaveTextContent(fact);
  expect(screen.getByText(/^2 sono contatti di clienti che si gestiscono da soli/)).toBeVisible();
});

it('S004-02 begins a new draft with the words of another announcement', async () => {
  server.use(respond(announcementRoutes.get, anAnnouncement({ status: 'sent', startedAt: draft.createdAt })));
  const { user } = renderPage(path);
  await user.click(await screen.findByRole('button', { name: 'Copia in una nuova bozza' }));
  expect((await screen.findAllByLabelText(/^Oggetto/))[0]).toHaveValue(draft.texts.it?.subject);
  expect(screen.getByRole('checkbox', { name: 'Tecnico' })).toBeChecked();
});

it('S004-02 leads from the form of what is no draft any more to the announcement', async () => {
  server.use(respond(announcementRoutes.get, anAnnouncement({ status: 'sent', startedAt: draft.createdAt })));
  const { router } = renderPage(`${path}/edit`);
  await screen.findByRole('heading', { level: 1, name: draft.subject });
  expect(router.state.location.pathname).toBe(`/announcements/${fixtureId(900)}`);
});
