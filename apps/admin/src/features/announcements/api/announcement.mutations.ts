import { invalidate, queryOf } from '@tenantry/api-client';
import type { Announcement, AnnouncementChange, AnnouncementSending } from '@tenantry/contracts';
import { announcementRoutes as routes } from '@tenantry/contracts/admin';
import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { client } from '../../../shared/api/client';

async function keep(queryClient: QueryClient, kept: Announcement): Promise<void> {
  const { queryKey } = queryOf(client, routes.get, { params: { id: kept.id } });
  // What is looked at again and again may have been asked for before: that answer would bring the old state back.
  await queryClient.cancelQueries({ queryKey });
  queryClient.setQueryData(queryKey, kept);
  await invalidate(queryClient, routes.list, routes.deliveries);
}

/** Writes an announcement, or changes the version of a draft that is given. */
export function useSaveAnnouncement(id: Announcement['id'] | undefined) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ body, version }: { body: AnnouncementChange; version: number }) =>
      id ? client.call(routes.update, { params: { id }, body, version }) : client.call(routes.create, { body }),
    onSuccess: (kept) => keep(queryClient, kept),
  });
}

/** Sends the version that the person has read. */
export function useSendAnnouncement({ id, version }: Announcement) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: AnnouncementSending) => client.call(routes.send, { params: { id }, version, body }),
    onSuccess: (kept) => keep(queryClient, kept),
  });
}

/** Withdraws an announcement, whatever version it has come to: what is being sent counts on by itself. */
export function useCancelAnnouncement({ id }: Announcement) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      const { version } = await client.call(routes.get, { params: { id } });
      return client.call(routes.cancel, { params: { id }, version });
    },
    onSuccess: (kept) => keep(queryClient, kept),
  });
}
