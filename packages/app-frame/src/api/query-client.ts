import { isProblem } from '@tenantry/api-client';
import { QueryClient } from '@tanstack/react-query';

const mayPass = (error: Error) => isProblem(error, 'network', 'unavailable');

/** A cache whose reads are retried only when the refusal may pass by itself. */
export const createQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        networkMode: 'always',
        retry: (failures, error) => import.meta.env.MODE !== 'test' && failures < 2 && mayPass(error),
      },
      mutations: { networkMode: 'always' },
    },
  });
