import Button from '@mui/material/Button';
import { useToast } from '@tenantry/ui';
import { useState } from 'react';
import { useConfirmedPerson } from '../../security/use-confirmed-person';
import { PasskeyForm } from '../passkey/passkey-form';
import { useSecondFactorTexts } from '../second-factor-texts';
import { FactorDialog } from './factor-dialog';
import { NewCodesDialog } from './new-codes-dialog';
import { useFactorCalls } from './use-factor-calls';

/** Makes a passkey; the first factor of a person brings recovery codes along. */
export function AddPasskey() {
  const { t } = useSecondFactorTexts();
  const toast = useToast();
  const { addPasskey } = useFactorCalls();
  const { confirmed, dialog } = useConfirmedPerson();
  const [naming, setNaming] = useState(false);
  const [codes, setCodes] = useState<readonly string[]>();
  const make = async (name: string) => {
    const added = await confirmed(() => addPasskey(name));
    if (!added) return;
    setNaming(false);
    setCodes(added.recoveryCodes ?? undefined);
    toast({ text: t('own.passkeyAdded', { name: added.passkey.name }) });
  };
  return (
    <>
      <Button size="small" onClick={() => setNaming(true)}>
        {t('own.addPasskey')}
      </Button>
      <FactorDialog
        open={naming}
        title={t('passkeyName.title')}
        text={t('passkeyName.text')}
        onClose={() => setNaming(false)}
      >
        <PasskeyForm onMake={make} autoFocus />
      </FactorDialog>
      <NewCodesDialog codes={codes} onKept={() => setCodes(undefined)} />
      {dialog}
    </>
  );
}
