import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Banner } from '@tenantry/ui';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Difference } from '../newer-version';
import type { ProfileValues } from '../profile-values';

interface Props {
  /** Undefined while the newer version has not been loaded. */
  differences: readonly Difference[] | undefined;
  busy: boolean;
  onReload: () => void;
}

/** Somebody else saved first: loads their version, and shows their value wherever it is not the one typed here. */
export function StaleBanner({ differences, busy, onReload }: Props) {
  const { t } = useTranslation('customer');
  const { setValue } = useFormContext<ProfileValues>();
  if (differences === undefined)
    return (
      <Banner
        tone="warning"
        action={
          <Button size="small" loading={busy} onClick={onReload}>
            {t('stale.reload')}
          </Button>
        }
      >
        {t('stale.changed')}
      </Banner>
    );
  return (
    <Banner tone="info">
      {t(differences.length > 0 ? 'stale.compare' : 'stale.reloaded')}
      {differences.length > 0 && (
        <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.25 }}>
          {differences.map(({ field, theirs }) => (
            <li key={field}>
              {t('stale.theirs', { field: t(`field.${field}`), value: theirs === '' ? t('history.empty') : theirs })}{' '}
              <Button size="small" onClick={() => setValue(field, theirs, { shouldDirty: true, shouldValidate: true })}>
                {t('stale.use')}
              </Button>
            </li>
          ))}
        </Box>
      )}
    </Banner>
  );
}
