import { queryOf } from '@tenantry/api-client';
import type { Contact, Member } from '@tenantry/contracts';
import { skipToken, useQuery } from '@tanstack/react-query';
import { useAudience } from '../../audience';
import { actsOn } from '../../members/member-acts';
import { useSession } from '../../session/use-session';
import type { ContactsSource } from './contacts-source';

// As long as a search may be: an address that is longer is found by its beginning, too.
const MOST_SEARCHED = 100;

export interface UserOfContact {
  /** Whether whoever looks may ask for another address of this user. */
  canChangeEmail: boolean;
  /** To ask for it as who manages them; undefined for the own address. */
  member: Member | undefined;
  pendingEmail: string | undefined;
}

/** The user that a contact is tied to, as whoever looks may see them. */
export function useUserOfContact({ members, params }: ContactsSource, { userId, email }: Contact): UserOfContact {
  const { client } = useAudience();
  const { account, user } = useSession();
  const asked = members && queryOf(client, members.list, { params, query: { search: email.slice(0, MOST_SEARCHED) } });
  const { data } = useQuery(
    asked && userId !== null ? asked : { queryKey: ['no-user-of-contact'], queryFn: skipToken },
  );
  const found = data?.items.find((one) => one.email === email);
  const isSelf = userId === user.id;
  return {
    canChangeEmail: isSelf || (found !== undefined && actsOn(found, account.role).includes('changeEmail')),
    member: isSelf ? undefined : found,
    pendingEmail: found?.pendingEmail?.email,
  };
}
