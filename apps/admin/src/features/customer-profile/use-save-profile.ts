import { useEditedObject } from '@tenantry/app-frame';
import { isProblem } from '@tenantry/api-client';
import type { Customer } from '@tenantry/contracts/admin';
import { applyProblem } from '@tenantry/ui';
import { useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { useNewestCustomer, useUpdateCustomer } from './api/customer.queries';
import { profileFields, profileOf, type ProfileValues } from './profile-values';

/** Saves a profile over the version that it was loaded with, and says what is wrong with it; nothing when it is not saved. */
export function useSaveProfile(form: UseFormReturn<ProfileValues>, customer: Customer) {
  const update = useUpdateCustomer(customer.id);
  const readNewest = useNewestCustomer(customer.id);
  const edited = useEditedObject({ form, object: customer, valuesOf: profileOf, fields: profileFields, readNewest });
  const [problem, setProblem] = useState<unknown>();
  const save = async (body: ProfileValues): Promise<Customer | undefined> => {
    setProblem(undefined);
    try {
      return await edited.saveOver((version) => update.mutateAsync({ body, version }));
    } catch (error) {
      if (isProblem(error, 'accountNameTaken'))
        form.setError('accountName', { type: 'accountNameTaken', message: 'accountNameTaken' }, { shouldFocus: true });
      else setProblem(applyProblem(error, form.setError));
    }
  };
  return { save, edited, problem, busy: update.isPending };
}
