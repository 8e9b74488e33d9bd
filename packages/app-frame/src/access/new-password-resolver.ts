import { fieldProblems, newPassword, type FieldProblem } from '@tenantry/contracts';
import type { Resolver } from 'react-hook-form';
import * as z from 'zod/mini';
import { formErrors } from '../form/contract-resolver';

export interface NewPasswordValues {
  password: string;
  repeated: string;
}

const shortest = 12;
const form = z.object({ password: newPassword, repeated: z.string().check(z.minLength(1)) });

/** The contract's rules for a password, and that both fields say the same. */
export const newPasswordResolver: Resolver<NewPasswordValues> = (values) => {
  const found: FieldProblem[] = fieldProblems(form.safeParse(values).error?.issues ?? []);
  // The contract names the rule, the sentence also needs the number.
  const problems = found.map((one) => (one.code === 'passwordTooShort' ? { ...one, params: { min: shortest } } : one));
  if (values.repeated !== '' && values.repeated !== values.password)
    problems.push({ field: 'repeated', code: 'passwordsDiffer' });
  return problems.length > 0 ? { values: {}, errors: formErrors<NewPasswordValues>(problems) } : { values, errors: {} };
};
