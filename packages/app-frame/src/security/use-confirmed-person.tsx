import { isProblem } from '@tenantry/api-client';
import { useState, type ReactNode } from 'react';
import { ConfirmPersonDialog } from './confirm-person-dialog';

interface ConfirmedPerson {
  /**
   * Does what the server allows only soon after the password was given: where it wants it again, the person is asked and
   * the act is tried once more. Undefined when the person gave up.
   */
  confirmed: <T>(act: () => Promise<T>) => Promise<T | undefined>;
  dialog: ReactNode;
}

/** Stands between an act that would hurt in other hands and the server that wants to be sure (SE-10). */
export function useConfirmedPerson(): ConfirmedPerson {
  const [answer, setAnswer] = useState<(given: boolean) => void>();
  const close = (given: boolean) => {
    answer?.(given);
    setAnswer(undefined);
  };
  return {
    confirmed: async (act) => {
      try {
        return await act();
      } catch (error) {
        if (!isProblem(error, 'reauthenticationRequired')) throw error;
      }
      const given = await new Promise<boolean>((resolve) => setAnswer(() => resolve));
      return given ? act() : undefined;
    },
    dialog: (
      <ConfirmPersonDialog open={answer !== undefined} onConfirmed={() => close(true)} onClose={() => close(false)} />
    ),
  };
}
