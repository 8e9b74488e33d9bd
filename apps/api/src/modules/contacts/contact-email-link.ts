import { v7 as uuid } from 'uuid';

/** The link that is to confirm a new address; null where nobody asks for that, or the address is a user's (S004-40). */
export const linkAskedOf = (
  { confirmsContacts }: { confirmsContacts: boolean },
  { userId }: { userId: string | null },
): string | null => (confirmsContacts && userId === null ? uuid() : null);
