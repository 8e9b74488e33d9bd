import { fieldProblems, newPassword, type FieldProblem } from '@tenantry/contracts';
import type { Resolver } from 'react-hook-form';
import * as z from 'zod/mini';
import { formErrors } from '../form/contract-resolver';

export interface NewPasswordValues {
  password: string;
  repeated: string;
}

export interface ChangedPasswordValues extends NewPasswordValues {
  currentPassword: string;
}

const typed = z.string().check(z.minLength(1));
const chosen = { password: newPassword, repeated: typed };

/** Whether the contract takes the password; the server also knows common ones and the words of the person. */
export const isAcceptable = (password: string): boolean => newPassword.safeParse(password).success;

const resolverOf =
  <T extends NewPasswordValues>(form: z.ZodMiniType): Resolver<T> =>
  (values) => {
    const problems: FieldProblem[] = fieldProblems(form.safeParse(values).error?.issues ?? []);
    if (values.repeated !== '' && values.repeated !== values.password)
      problems.push({ field: 'repeated', code: 'passwordsDiffer' });
    return problems.length > 0 ? { values: {}, errors: formErrors<T>(problems) } : { values, errors: {} };
  };

/** The contract's rules for a password, and that both fields say the same. */
export const newPasswordResolver = resolverOf<NewPasswordValues>(z.object(chosen));

/** The same where one password takes the place of another; of that one it asks only that it is there. */
export const changedPasswordResolver = resolverOf<ChangedPasswordValues>(
  z.object({ currentPassword: typed, ...chosen }),
);
