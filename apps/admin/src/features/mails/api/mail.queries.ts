import { invalidate, isProblem, queryOf } from '@tenantry/api-client';
import type { Mail } from '@tenantry/contracts';
import { customerRoutes, dashboardRoutes, mailRoutes } from '@tenantry/contracts/admin';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { client } from '../../../shared/api/client';

/** The mails of a customer, the newest first. */
export const useMails = (customerId: string, enabled = true) =>
  useQuery({ ...queryOf(client, mailRoutes.list, { params: { id: customerId } }), enabled });

export type MailStep = { step: 'sendNow' } | { step: 'cancel' } | { step: 'reschedule'; date: string };

/** One step with a mail that has not gone, from the version that is on screen (S001-17). */
export function useMailStep() {
  const queryClient = useQueryClient();
  const refresh = () => invalidate(queryClient, mailRoutes.list, customerRoutes.history, dashboardRoutes.get);
  return useMutation({
    mutationFn: ({ mail: { id, version }, ...next }: { mail: Mail } & MailStep) =>
      next.step === 'reschedule'
        ? client.call(mailRoutes.reschedule, { params: { id }, version, body: { date: next.date } })
        : client.call(mailRoutes[next.step], { params: { id }, version }),
    onSuccess: refresh,
    // The refusal says that the screen is old: it is read again behind the message.
    onError: (error) => (isProblem(error, 'staleVersion', 'mailNotPending') ? refresh() : undefined),
  });
}
