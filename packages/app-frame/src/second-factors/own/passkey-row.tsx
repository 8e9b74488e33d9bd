import Button from '@mui/material/Button';
import type { Passkey } from '@tenantry/contracts';
import { useFormat } from '@tenantry/ui';
import { FingerprintPattern } from 'lucide-react';
import { useState } from 'react';
import { useSecondFactorTexts } from '../second-factor-texts';
import { FactorDialog } from './factor-dialog';
import { FactorRow } from './factor-row';
import { RemoveFactor } from './remove-factor';
import { RenamePasskey } from './rename-passkey';
import { useFactorCalls } from './use-factor-calls';

interface Props {
  passkey: Passkey;
  isOnly: boolean;
  mustStay: boolean;
}

/** One passkey: its name, when it was made and used, whether it outlives the device. */
export function PasskeyRow({ passkey, isOnly, mustStay }: Props) {
  const { t } = useSecondFactorTexts();
  const { date, dateTime } = useFormat();
  const { removePasskey } = useFactorCalls();
  const [renaming, setRenaming] = useState(false);
  const { id, name, createdAt, lastUsedAt, synced } = passkey;
  const times = [
    t('own.passkeyCreated', { date: date(createdAt) }),
    lastUsedAt ? t('own.passkeyUsed', { when: dateTime(lastUsedAt) }) : t('own.passkeyUnused'),
    ...(synced ? [t('own.synced')] : []),
  ];
  return (
    <>
      <FactorRow
        icon={FingerprintPattern}
        title={name}
        facts={[times.join(' · '), ...(mustStay ? [t('own.onlyOne')] : [])]}
        actions={
          <>
            <Button
              variant="outlined"
              size="small"
              aria-label={t('own.renameOf', { name })}
              onClick={() => setRenaming(true)}
            >
              {t('own.rename')}
            </Button>
            {!mustStay && (
              <RemoveFactor
                label={t('own.removeOf', { name })}
                question={t('own.removePasskeyTitle', { name })}
                done={t('own.passkeyRemoved', { name })}
                last={isOnly}
                onRemove={() => removePasskey(id)}
              />
            )}
          </>
        }
      />
      <FactorDialog open={renaming} title={t('own.renameTitle')} onClose={() => setRenaming(false)}>
        <RenamePasskey passkey={passkey} onDone={() => setRenaming(false)} />
      </FactorDialog>
    </>
  );
}
