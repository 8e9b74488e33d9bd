import type { NewActing } from '@tenantry/contracts';
import { actingRoutes } from '@tenantry/contracts/admin';
import type { Customer } from '@tenantry/contracts/admin';
import { useMutation } from '@tanstack/react-query';
import { client } from '../../../shared/api/client';

/** Asks to act for a customer; the customer area opens to this browser then, once. */
export const useStartActing = (id: Customer['id']) =>
  useMutation({ mutationFn: (body: NewActing) => client.call(actingRoutes.start, { params: { id }, body }) });
