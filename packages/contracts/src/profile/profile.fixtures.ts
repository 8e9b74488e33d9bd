import * as z from 'zod/mini';
import { profile, type Profile } from './profile.schema';

/** A person's own data. */
export const aProfile = (facts: Partial<Profile> = {}): Profile =>
  z.parse(profile, {
    email: 'lucia@valbrentana.example',
    firstName: 'Lucia',
    lastName: 'Ferraro',
    language: 'it',
    version: 2,
    ...facts,
  });
