import type { ContactChange } from '@tenantry/contracts';
import { Refusal } from '../../platform/http/problem';

const OWN_FIELDS = ['firstName', 'lastName', 'email'] as const;

/** Who somebody is, as far as the contact itself says so: of a user, the user does. */
type Person = Required<Pick<ContactChange, (typeof OWN_FIELDS)[number]>>;

/**
 * The name and address that a change gives to a contact; undefined for one that is tied to a user, whose profile is the
 * only place where they are changed (S004-08). What is asked for and cannot be is refused at its field.
 */
export function personIn(contact: { userId: string | null }, change: Partial<Person>): Person | undefined {
  const tied = contact.userId !== null;
  const wrong = OWN_FIELDS.filter((field) => (change[field] !== undefined) === tied);
  if (wrong.length > 0)
    throw new Refusal('invalidInput', {
      errors: wrong.map((field) => ({ field, code: tied ? 'ownedByUser' : 'required' })),
    });
  const { firstName = '', lastName = '', email = '' } = change;
  return tied ? undefined : { firstName, lastName, email };
}
