import { useIdempotencyKey } from '@tenantry/app-frame';
import type { FieldProblem } from '@tenantry/contracts';
import type { CreatedCustomer } from '@tenantry/contracts/admin';
import { readProblem } from '@tenantry/ui';
import { useState } from 'react';
import type { FieldPath, UseFormReturn } from 'react-hook-form';
import { accountBody, type AccountValues } from '../../features/new-customer/account-values';
import { useCreateCustomer } from '../../features/new-customer/api/create-customer';
import {
  assignmentsOf,
  type AssignmentValues,
  type ChosenPlan,
} from '../../features/plan-assignment/assignment-values';
import { placePlanProblems } from '../../features/plan-assignment/place-problems';

interface Forms {
  account: UseFormReturn<AccountValues>;
  assignment: UseFormReturn<AssignmentValues>;
}

/** Where the wizard goes after an answer. */
interface Steps {
  onCreated: () => void;
  onAccountProblem: () => void;
}

const asError = ({ code, params }: FieldProblem) => ({
  type: code,
  message: code,
  types: params as Record<string, never> | undefined,
});

/** A taken name is a problem of its field, also when the server only gave the code. */
const named = (code: string, errors: FieldProblem[]): FieldProblem[] =>
  code === 'accountNameTaken' && errors.length === 0 ? [{ field: 'accountName', code }] : errors;

/**
 * Sends the wizard and puts what the server refuses onto its field, on whichever screen that is. `failures` counts the
 * refusals, so that each can move the focus.
 */
export function useNewCustomer({ account, assignment }: Forms, { onCreated, onAccountProblem }: Steps) {
  const create = useCreateCustomer();
  const key = useIdempotencyKey();
  const [created, setCreated] = useState<CreatedCustomer>();
  const [problem, setProblem] = useState<unknown>();
  const [failures, setFailures] = useState(0);
  const fail = () => setFailures((count) => count + 1);

  const place = (error: unknown, sent: readonly ChosenPlan[]) => {
    const { code } = readProblem(error);
    const { rows, others } = placePlanProblems(error, sent);
    for (const item of rows) assignment.setError(item.field as FieldPath<AssignmentValues>, asError(item));
    const known = new Set(Object.keys(account.getValues()));
    const fields = named(code, others).filter(({ field }) => known.has(field.split('.')[0] ?? ''));
    for (const item of fields) account.setError(item.field as FieldPath<AccountValues>, asError(item));
    setProblem(rows.length + fields.length > 0 ? undefined : error);
    if (fields.length > 0) onAccountProblem();
    fail();
  };

  const send = async (chosen: readonly ChosenPlan[]) => {
    setProblem(undefined);
    const body = { ...accountBody(account.getValues()), ...(chosen.length > 0 && { plans: assignmentsOf(chosen) }) };
    try {
      setCreated(await create.mutateAsync({ body, key: key.current() }));
      key.renew();
      onCreated();
    } catch (error) {
      place(error, chosen);
    }
  };

  return { created, problem, failures, fail, send, busy: create.isPending };
}
