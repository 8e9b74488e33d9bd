import Button from '@mui/material/Button';
import { ConfirmDialog, useToast } from '@tenantry/ui';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useConfirmedPerson } from '../../security/use-confirmed-person';
import { useSecondFactorTexts } from '../second-factor-texts';

interface Props {
  /** Names what goes, for who hears the buttons of a list one after the other. */
  label: string;
  question: string;
  /** Said once it is gone. */
  done: string;
  /** Whether the password alone is enough afterwards. */
  last: boolean;
  onRemove: () => Promise<unknown>;
}

/** Takes a factor away: a question, the password where the server wants it again, and word of it. */
export function RemoveFactor({ label, question, done, last, onRemove }: Props) {
  const { t } = useSecondFactorTexts();
  const toast = useToast();
  const { confirmed, dialog } = useConfirmedPerson();
  const [asking, ask] = useState(false);
  const remove = useMutation({
    mutationFn: () => confirmed(onRemove),
    onSuccess: (answer) => {
      if (answer === undefined) return;
      ask(false);
      toast({ text: done });
    },
  });
  return (
    <>
      <Button variant="outlined" size="small" color="error" aria-label={label} onClick={() => ask(true)}>
        {t('own.remove')}
      </Button>
      <ConfirmDialog
        open={asking}
        title={question}
        confirmLabel={t('own.remove')}
        danger
        busy={remove.isPending}
        error={remove.error}
        onConfirm={() => remove.mutate()}
        onClose={() => ask(false)}
      >
        {last && <p>{t('own.lastText')}</p>}
        {t('own.removeText')}
      </ConfirmDialog>
      {dialog}
    </>
  );
}
