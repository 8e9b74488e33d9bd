import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { CreatedCustomer } from '@tenantry/contracts/admin';
import { Banner, KeyValueList, shownAddress, useFormat } from '@tenantry/ui';
import { useTranslation } from 'react-i18next';
import { instantIn } from '../../../shared/instant-in';

interface Props {
  created: CreatedCustomer;
  /** The word for the units of a plan by its name. */
  unitOf: (planName: string, units: number) => string;
  customerHref: string;
  /** The customer's, in which the mail's time was chosen. */
  timezone: string;
  onAnother: () => void;
}

/** The last screen: what was created, when the mail goes, and what comes next (S001-34). */
export function Confirmation({ created, unitOf, customerHref, timezone, onAnother }: Props) {
  const { t } = useTranslation('wizard');
  const { date, number, language } = useFormat();
  const soon = new Date(created.mailAt).getTime() - Date.now() < 60_000;
  const plans = (
    <Stack component="ul" spacing={0.75} sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {created.plans.map(({ planName, units, startDate, endDate }) => (
        <li key={planName}>
          {planName}, {number(units)} {unitOf(planName, units)}
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {t('plans.span', { from: date(startDate), to: date(endDate) })}
          </Typography>
        </li>
      ))}
    </Stack>
  );
  return (
    <Stack spacing={2.5} sx={{ maxWidth: 720 }}>
      <Banner tone="success">{t('done.created', { name: created.name })}</Banner>
      <Card sx={{ p: { xs: 2, md: 3 } }}>
        <KeyValueList
          items={[
            { key: 'company', label: t('account.company'), value: created.name },
            {
              key: 'accountName',
              label: t('done.accountName'),
              value: <Typography variant="code">{created.accountName}</Typography>,
            },
            { key: 'plans', label: t('done.plans'), value: created.plans.length > 0 ? plans : t('done.noPlans') },
            {
              key: 'mail',
              label: t('mail.title'),
              value: soon
                ? t('done.mailNow', { email: shownAddress(created.email) })
                : t('done.mailAt', {
                    email: shownAddress(created.email),
                    at: instantIn(created.mailAt, timezone, language),
                  }),
            },
          ]}
        />
      </Card>
      <Box component="section">
        <Typography component="h2" variant="h3" sx={{ mb: 1 }}>
          {t('done.nextTitle')}
        </Typography>
        <Box component="ul" sx={{ m: 0, pl: 2.5, color: 'text.secondary' }}>
          <li>{t('done.nextPassword')}</li>
          <li>{t('done.nextMail')}</li>
          {created.plans.length === 0 && <li>{t('done.nextPlans')}</li>}
        </Box>
      </Box>
      <Stack direction={{ xs: 'column', sm: 'row' }} spacing={1.5}>
        <Button variant="contained" href={customerHref}>
          {t('done.open')}
        </Button>
        <Button variant="outlined" onClick={onAnother}>
          {t('done.another')}
        </Button>
      </Stack>
    </Stack>
  );
}
