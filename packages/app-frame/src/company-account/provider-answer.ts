import type { ProviderAnswer } from '@tenantry/contracts';

/** What a provider sends along in the address; undefined where nobody comes from one. Whatever else it adds is left out. */
export function answerIn(params: URLSearchParams): ProviderAnswer | undefined {
  const state = params.get('state');
  if (!state) return undefined;
  const part = (name: 'code' | 'error' | 'iss') => {
    const value = params.get(name);
    return value === null ? {} : { [name]: value };
  };
  return { state, ...part('code'), ...part('error'), ...part('iss') };
}

/** Whether it was asked for in a session, to link; the server knows it by itself. */
export const isForLinking = ({ state }: ProviderAnswer): boolean => state.startsWith('link.');
