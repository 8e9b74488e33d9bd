import { isProblem } from '@tenantry/api-client';
import type { Customer } from '@tenantry/contracts/admin';
import { applyProblem } from '@tenantry/ui';
import { useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { useNewestCustomer, useUpdateCustomer } from './api/customer.queries';
import { differencesOf, type Difference } from './newer-version';
import { profileOf, type ProfileValues } from './profile-values';

/** Saves a profile; when somebody else saved first, loads their version without losing what was typed (CC-04). */
export function useSaveProfile(form: UseFormReturn<ProfileValues>, customer: Customer) {
  const update = useUpdateCustomer(customer.id);
  const newest = useNewestCustomer(customer.id);
  const [base, setBase] = useState(customer);
  const [stale, setStale] = useState(false);
  const [differences, setDifferences] = useState<Difference[]>();
  const [reloading, setReloading] = useState(false);
  const [problem, setProblem] = useState<unknown>();

  const save = async (body: ProfileValues): Promise<Customer | undefined> => {
    setProblem(undefined);
    try {
      return await update.mutateAsync({ body, version: base.version });
    } catch (error) {
      if (isProblem(error, 'staleVersion')) {
        setDifferences(undefined);
        setStale(true);
      } else if (isProblem(error, 'accountNameTaken')) {
        form.setError('accountName', { type: 'accountNameTaken', message: 'accountNameTaken' }, { shouldFocus: true });
      } else setProblem(applyProblem(error, form.setError));
    }
  };

  const reload = async () => {
    setReloading(true);
    try {
      const newer = await newest();
      setDifferences(differencesOf(profileOf(base), form.getValues(), profileOf(newer)));
      form.reset(profileOf(newer), { keepDirtyValues: true });
      setBase(newer);
    } catch (error) {
      setProblem(error);
    } finally {
      setReloading(false);
    }
  };

  return { save, stale, differences, reload: () => void reload(), reloading, problem, busy: update.isPending };
}
