import { formErrors } from '@tenantry/app-frame';
import { fieldProblems, type FieldProblem } from '@tenantry/contracts';
import { customerAccount } from '@tenantry/contracts/admin';
import type { Resolver } from 'react-hook-form';
import { accountBody, type AccountValues } from './account-values';

interface Rules {
  /** First day on which the creation mail may go. */
  today: string;
  /** The platform has no customers of its own: somebody has to choose the partner. */
  needsParent: boolean;
}

function problemsOf(values: AccountValues, { today, needsParent }: Rules): FieldProblem[] {
  const found = fieldProblems(customerAccount.safeParse(accountBody(values)).error?.issues ?? []);
  const { when, date } = values.accountMail;
  const problems = found.filter(({ field }) => field !== 'accountMail.date');
  if (when === 'date' && date === '') problems.push({ field: 'accountMail.date', code: 'required' });
  else if (when === 'date' && date < today) problems.push({ field: 'accountMail.date', code: 'sendDateInPast' });
  if (needsParent && values.parentId === '') problems.push({ field: 'parentId', code: 'required' });
  return problems;
}

/** Checks screen 1 with the schema that the server uses, and what the schema cannot know: today, and who is asking. */
export const accountResolver =
  (rules: Rules): Resolver<AccountValues> =>
  (values) => {
    const problems = problemsOf(values, rules);
    return problems.length === 0 ? { values, errors: {} } : { values: {}, errors: formErrors<AccountValues>(problems) };
  };
