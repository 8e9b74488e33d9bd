import { invalidate } from '@tenantry/api-client';
import type { Contact, ContactChange, ContactConfirmation, NewContact } from '@tenantry/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useAudience } from '../../audience';
import type { ContactsSource } from './contacts-source';

/** Reads again what shows contacts, and whatever else of the app depends on them. */
function useReadAnew({ routes, shownIn = [] }: ContactsSource) {
  const queryClient = useQueryClient();
  return () => invalidate(queryClient, routes.list, routes.get, routes.candidates, ...shownIn);
}

/** Who is added: a user of the tenant, or a person without access. */
export type Added =
  | { from: 'user'; body: { userId: string } & Pick<NewContact, 'types' | 'language'> }
  | { from: 'new'; body: NewContact };

/** Adds a contact; the same key again never adds it twice. */
export function useAddContact(source: ContactsSource) {
  const { client } = useAudience();
  const { routes, params } = source;
  const onSuccess = useReadAnew(source);
  return useMutation({
    mutationFn: ({ added, key }: { added: Added; key: string }): Promise<Contact> =>
      added.from === 'user'
        ? client.call(routes.createFromUser, { params, body: added.body }, { idempotencyKey: key })
        : client.call(routes.create, { params, body: added.body }, { idempotencyKey: key }),
    onSuccess,
  });
}

/** Saves a contact over the version that it was read in. */
export function useSaveContact(source: ContactsSource, id: string) {
  const { client } = useAudience();
  const onSuccess = useReadAnew(source);
  const params = { ...source.params, contactId: id };
  return useMutation({
    mutationFn: ({ body, version }: { body: ContactChange; version: number }): Promise<Contact> =>
      client.call(source.routes.update, { params, body, version }),
    onSuccess,
  });
}

/** Mails the link that confirms the address of a contact, once more or for the first time. */
export function useAskConfirmation(source: ContactsSource) {
  const { client } = useAudience();
  const onSuccess = useReadAnew(source);
  return useMutation({
    mutationFn: (id: string): Promise<Contact> =>
      client.call(source.routes.askConfirmation, { params: { ...source.params, contactId: id } }),
    onSuccess,
  });
}

/** Has new addresses confirmed from now on, or no longer. */
export function useDecideConfirmation(source: ContactsSource) {
  const { client } = useAudience();
  const onSuccess = useReadAnew(source);
  return useMutation({
    mutationFn: (confirmsAddresses: boolean): Promise<ContactConfirmation> =>
      client.call(source.routes.decideConfirmation, { params: source.params, body: { confirmsAddresses } }),
    onSuccess,
  });
}

/** Takes a contact off the list. */
export function useRemoveContact(source: ContactsSource) {
  const { client } = useAudience();
  const onSuccess = useReadAnew(source);
  return useMutation({
    mutationFn: (id: string) => client.call(source.routes.remove, { params: { ...source.params, contactId: id } }),
    onSuccess,
  });
}
