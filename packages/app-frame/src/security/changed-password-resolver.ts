import { fieldProblems, newPassword, type FieldProblem } from '@tenantry/contracts';
import type { Resolver } from 'react-hook-form';
import * as z from 'zod/mini';
import { formErrors } from '../form/contract-resolver';

interface Values {
  currentPassword: string;
  password: string;
  repeated: string;
}

const typed = z.string().check(z.minLength(1));
const form = z.object({ currentPassword: typed, password: newPassword, repeated: typed });

/** The contract's rules for the new password, and that both fields say the same; of the current one only that it is there. */
export const changedPasswordResolver: Resolver<Values> = (values) => {
  const problems: FieldProblem[] = fieldProblems(form.safeParse(values).error?.issues ?? []);
  if (values.repeated !== '' && values.repeated !== values.password)
    problems.push({ field: 'repeated', code: 'passwordsDiffer' });
  return problems.length > 0 ? { values: {}, errors: formErrors<Values>(problems) } : { values, errors: {} };
};
