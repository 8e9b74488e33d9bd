import { fieldProblems, newPassword, type FieldProblem } from '@tenantry/contracts';
import type { Resolver } from 'react-hook-form';
import * as z from 'zod/mini';
import { formErrors } from '../form/contract-resolver';

export interface NewPasswordValues {
  password: string;
  repeated: string;
}

const form = z.object({ password: newPassword, repeated: z.string().check(z.minLength(1)) });

/** Whether the contract takes the password; the server also knows common ones and the words of the person. */
export const isAcceptable = (password: string): boolean => newPassword.safeParse(password).success;

/** The contract's rules for a password, and that both fields say the same. */
export const newPasswordResolver: Resolver<NewPasswordValues> = (values) => {
  const problems: FieldProblem[] = fieldProblems(form.safeParse(values).error?.issues ?? []);
  if (values.repeated !== '' && values.repeated !== values.password)
    problems.push({ field: 'repeated', code: 'passwordsDiffer' });
  return problems.length > 0 ? { values: {}, errors: formErrors<NewPasswordValues>(problems) } : { values, errors: {} };
};
