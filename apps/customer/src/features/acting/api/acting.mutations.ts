import { actingRoutes } from '@tenantry/contracts/customer';
import { useMutation } from '@tanstack/react-query';
import { client } from '../../../shared/api/client';

/** Comes in with a pass of the management portal; `replace` ends the session that this browser has here. */
export const useEnterActing = () =>
  useMutation({
    mutationFn: (entrance: { pass: string; replace: boolean }) => client.call(actingRoutes.enter, { body: entrance }),
  });

/** Stops acting for the customer. */
export const useEndActing = () => useMutation({ mutationFn: () => client.call(actingRoutes.end, {}) });
