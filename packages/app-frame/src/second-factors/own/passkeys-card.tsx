import Box from '@mui/material/Box';
import type { SecondFactors } from '@tenantry/contracts';
import { CardSection } from '@tenantry/ui';
import { hasPasskeys } from '../passkey/has-passkeys';
import { useSecondFactorTexts } from '../second-factor-texts';
import { AddPasskey } from './add-passkey';
import { standing } from './factor-standing';
import { PasskeyRow } from './passkey-row';

/** The person's passkeys. */
export function PasskeysCard({ factors }: { factors: SecondFactors }) {
  const { t } = useSecondFactorTexts();
  return (
    <CardSection title={t('own.passkeys')} {...(hasPasskeys() && { action: <AddPasskey /> })}>
      <Box sx={{ color: 'text.secondary' }}>{t('own.passkeysText')}</Box>
      {factors.passkeys.length === 0 ? (
        <Box sx={{ mt: 1 }}>{t('own.noPasskeys')}</Box>
      ) : (
        <Box component="ul" aria-label={t('own.passkeys')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {factors.passkeys.map((passkey) => (
            <PasskeyRow key={passkey.id} passkey={passkey} {...standing(factors)} />
          ))}
        </Box>
      )}
    </CardSection>
  );
}
