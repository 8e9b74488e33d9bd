import { profileFields, type ProfileValues } from './profile-values';

/** A field that was changed here and, to something else, by whoever saved first. */
export interface Difference {
  field: keyof ProfileValues;
  theirs: string;
}

/** Where the newer version and what was typed go apart. `base` is the version that typing began from. */
export const differencesOf = (base: ProfileValues, typed: ProfileValues, newer: ProfileValues): Difference[] =>
  profileFields
    .filter((field) => typed[field] !== base[field] && newer[field] !== base[field] && typed[field] !== newer[field])
    .map((field) => ({ field, theirs: newer[field] }));
