import { respond } from '@tenantry/api-client/testing';
import { announcementRoutes } from '@tenantry/contracts/customer';
import { aReceivedAnnouncement } from '@tenantry/contracts/fixtures';
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { server } from '../../../test/mock-server';
import { renderPage } from '../../../test/render-page';

it('S004-02 shows what reached the company in the language it was written in, and more when asked', async () => {
  const first = aReceivedAnnouncement({ number: 2, subject: 'New sign-in', language: 'en' });
  const second = aReceivedAnnouncement({ number: 1, subject: 'Le novità di marzo' });
  server.use(
    respond(announcementRoutes.list, ({ query }) =>
      query.cursor ? { items: [second], nextCursor: null } : { items: [first], nextCursor: 'next' },
    ),
  );
  const { user } = renderPage('/announcements');
  const article = await screen.findByRole('article', { name: 'New sign-in' });
  expect(within(article).getByRole('heading').closest('[lang]')).toHaveAttribute('lang', 'en');
  expect(article).toHaveTextContent('Nordest Cloud');
  await user.click(screen.getByRole('button', { name: 'Mostra le precedenti' }));
  expect(await screen.findByRole('article', { name: 'Le novità di marzo' })).toBeVisible();
});

it('S004-02 says what the page is for while nothing has come', async () => {
  server.use(respond(announcementRoutes.list, { items: [], nextCursor: null }));
  renderPage('/announcements');
  expect(await screen.findByRole('heading', { name: 'Ancora nessuna comunicazione' })).toBeVisible();
});
