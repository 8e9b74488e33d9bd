import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { CheckboxInput, Icon, useFocusFirstError, useFormat } from '@tenantry/ui';
import { Copy, Download, Printer } from 'lucide-react';
import { useRef } from 'react';
import { useForm } from 'react-hook-form';
import * as z from 'zod/mini';
import { contractResolver } from '../../form/contract-resolver';
import { saveFile } from '../../page/save-file';
import { useSecondFactorTexts } from '../second-factor-texts';
import { useCopy } from '../use-copy';
import { recoveryCodesText } from './recovery-codes-file';
import { RecoveryCodesSheet } from './recovery-codes-sheet';

interface Props {
  codes: readonly string[];
  /** Whose they are. */
  email: string;
  onKept: () => void;
}

const resolver = contractResolver<{ kept: boolean }>(
  z.object({ kept: z.boolean().check(z.refine((kept) => kept, { error: 'codesNotKept' })) }),
);

/** Codes that are shown this once: to copy, to save, to print. Going on takes the word that they are kept. */
export function RecoveryCodes({ codes, email, onKept }: Props) {
  const { t } = useSecondFactorTexts();
  const { date } = useFormat();
  const copy = useCopy();
  const form = useRef<HTMLFormElement>(null);
  const { control, handleSubmit, formState } = useForm({
    resolver,
    defaultValues: { kept: false },
    shouldFocusError: false,
  });
  useFocusFirstError(formState, form);
  const words = {
    heading: t('recovery.heading'),
    of: t('recovery.of', { email }),
    made: t('recovery.made', { date: date(new Date().toISOString()) }),
    use: t('recovery.use'),
  };
  const text = recoveryCodesText(words, codes);
  const save = () => saveFile(new Blob([text], { type: 'text/plain;charset=utf-8' }), t('recovery.file'));
  return (
    <Box
      component="form"
      ref={form}
      noValidate
      onSubmit={(event) => void handleSubmit(onKept)(event)}
      sx={{ display: 'grid', gap: 2.25 }}
    >
      <RecoveryCodesSheet codes={codes} heading={words.heading} lines={[words.of, words.made, words.use]} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, '& button': { flex: 1 } }}>
        <Button
          variant="outlined"
          startIcon={<Icon of={Copy} size={16} />}
          onClick={() => void copy(codes.join('\n'), t('recovery.copied'))}
        >
          {t('recovery.copy')}
        </Button>
        <Button variant="outlined" startIcon={<Icon of={Download} size={16} />} onClick={save}>
          {t('recovery.download')}
        </Button>
        <Button variant="outlined" startIcon={<Icon of={Printer} size={16} />} onClick={() => window.print()}>
          {t('recovery.print')}
        </Button>
      </Box>
      <CheckboxInput control={control} name="kept" label={t('recovery.kept')} />
      <Button type="submit" variant="contained" size="large" fullWidth>
        {t('recovery.goOn')}
      </Button>
    </Box>
  );
}
