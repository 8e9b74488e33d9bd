import { newContact, newContactFromUser } from '@tenantry/contracts';
import type { FieldErrors, Resolver } from 'react-hook-form';
import { contractResolver } from '../../form/contract-resolver';
import type { Added } from '../api/contact.mutations';
import { emptyContact, newContactOf, type ContactValues } from './contact-values';

/** What the dialog of a new contact holds: first whether a user or somebody new, then the fields of both. */
export interface AddValues extends ContactValues {
  from: '' | Added['from'];
  userId: string;
}

export const nobodyYet: AddValues = { ...emptyContact, from: '', userId: '' };

/** What is sent; only the fields that belong to the choice. */
export function addedOf({ from, userId, ...values }: AddValues): Added {
  const body = newContactOf(values);
  if (from !== 'user') return { from: 'new', body };
  return { from, body: { userId, types: body.types, language: body.language } };
}

const schemas = {
  // Nobody chosen is missing, and not a wrong id.
  user: contractResolver<AddValues>(newContactFromUser, (values) => ({
    ...addedOf(values).body,
    userId: values.userId || null,
  })),
  new: contractResolver<AddValues>(newContact, (values) => addedOf(values).body),
};

/** Checks what was chosen with the schema of its own route; before that, only that something is chosen. */
export const addResolver: Resolver<AddValues> = (values, context, options) => {
  if (values.from !== '') return schemas[values.from](values, context, options);
  const errors: FieldErrors<AddValues> = { from: { type: 'invalidChoice', message: 'invalidChoice' } };
  return { values: {}, errors };
};
