import { RefuseWith, respond } from '@tenantry/api-client/testing';
import type { BodyOf, OutputOf, RouteShape } from '@tenantry/contracts';
import { screen } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { server } from './mock-server';

/** What was sent, and over which version. */
export interface Sent<R extends RouteShape> {
  version: string | null;
  body: BodyOf<R>;
}

/**
 * Somebody else saves while a form is open: `route` refuses the version that the form was filled from, `publish` shows
 * the newer one from then on, and what is sent over that one is taken.
 */
export function somebodyElseSaves<R extends RouteShape>(
  route: R,
  newest: OutputOf<R> & { version: number },
  publish: () => void,
): Sent<R>[] {
  const sent: Sent<R>[] = [];
  server.use(
    respond(route, ({ headers, body }) => {
      const version = headers.get('If-Match');
      sent.push({ version, body: body as BodyOf<R> });
      if (version === `"${newest.version}"`)
        return { ...newest, ...(body as object), version: newest.version + 1 } as OutputOf<R>;
      publish();
      throw new RefuseWith('staleVersion', {
        params: { changedBy: 'Gea Riva', changedAt: '2026-11-20T16:30:00Z' },
      });
    }),
  );
  return sent;
}

/** The note of a conflict, once it is there. */
export const conflictNote = () => screen.findByRole('region', { name: 'Gea Riva ha salvato prima di te' });

/** Replaces what a field holds. */
export async function retype(user: UserEvent, field: HTMLElement, text: string): Promise<void> {
  await user.clear(field);
  await user.click(field);
  await user.paste(text);
}
