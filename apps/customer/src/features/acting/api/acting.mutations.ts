import { actingRoutes } from '@tenantry/contracts/customer';
import { useMutation } from '@tanstack/react-query';
import { client } from '../../../shared/api/client';

/** Comes in from the management portal; `replace` ends the session that this browser has here. */
export const useEnterActing = () =>
  useMutation({
    mutationFn: (replace: boolean) => client.call(actingRoutes.enter, { body: { replace } }),
  });

/** Stops acting for the customer. */
export const useEndActing = () => useMutation({ mutationFn: () => client.call(actingRoutes.end, {}) });
