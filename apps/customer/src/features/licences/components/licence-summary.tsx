import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { Licence } from '@tenantry/contracts';
import { CardSection, RecordList, StatusChip } from '@tenantry/ui';
import { useTranslation } from 'react-i18next';
import { isLive, useLicenceWords } from '../licence-words';
import { NoLicences } from './no-licences';

interface Props {
  licences: readonly Licence[];
  /** Where all of them are. */
  allHref: string;
}

/** The licences that run or will run, one line each. */
export function LicenceSummary({ licences, allHref }: Props) {
  const { t } = useTranslation('licences');
  const { units, outlook } = useLicenceWords();
  const shown = licences.filter(isLive);
  return (
    <CardSection
      flush
      title={t('yours')}
      action={
        licences.length > 0 && (
          <Button size="small" href={allHref}>
            {t('all')}
          </Button>
        )
      }
    >
      <Box sx={{ borderTop: 1, borderColor: 'divider' }}>
        {shown.length === 0 ? (
          <NoLicences allOver={licences.length > 0} headingLevel="h3" />
        ) : (
          <RecordList
            label={t('yours')}
            rows={shown}
            rowKey={({ id }) => id}
            renderItem={(licence) => (
              <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, px: { md: 0.5 } }}>
                <Box sx={{ flex: 1, minWidth: 0 }}>
                  <Typography sx={{ fontWeight: 500 }}>{licence.planName}</Typography>
                  <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                    {units(licence)}, {outlook(licence)}
                  </Typography>
                </Box>
                <StatusChip kind="licence" status={licence.status} />
              </Box>
            )}
          />
        )}
      </Box>
    </CardSection>
  );
}
