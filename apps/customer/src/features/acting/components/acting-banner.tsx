import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { Acting } from '@tenantry/contracts';
import { useSession } from '@tenantry/app-frame';
import { Icon, ProblemAlert } from '@tenantry/ui';
import { LogOut, UserRoundCog } from 'lucide-react';
import { Trans, useTranslation } from 'react-i18next';
import { useEndActing } from '../api/acting.mutations';
import { wayBack } from '../way-back';
import { TimeLeft } from './time-left';

// The one surface of the area in this colour: nobody takes the account for their own.
const look = {
  position: 'sticky',
  top: 0,
  zIndex: 'appBar',
  bgcolor: 'warning.onSubtle',
  color: 'background.paper',
} as const;

interface Props {
  acting: Acting;
  /** How wide the area is: the same as the bar below. */
  wrap: object;
}

/** Over every page while staff act for the customer (AZ-11): who, for which company, why, and how long it goes on. */
export function ActingBanner({ acting, wrap }: Props) {
  const { t } = useTranslation('acting');
  const { user, account } = useSession();
  const end = useEndActing();
  const leave = () => end.mutate(undefined, { onSuccess: () => window.location.assign(wayBack(account.tenantId)) });
  return (
    <Box component="section" aria-label={t('label')} sx={look}>
      <Box
        sx={{
          ...wrap,
          py: { xs: 1, md: 1.25 },
          display: 'grid',
          gridTemplateColumns: 'auto minmax(0, 1fr) auto',
          alignItems: 'center',
          columnGap: { xs: 1.25, md: 2 },
          rowGap: 0.5,
        }}
      >
        <Icon of={UserRoundCog} size={20} />
        <Box sx={{ minWidth: 0, lineHeight: '20px', overflowWrap: 'anywhere' }}>
          <Box sx={{ fontWeight: 600 }}>
            <Trans
              t={t}
              i18nKey="forCustomer"
              values={{ customer: account.tenantName }}
              components={{ b: <strong /> }}
            />
            {acting.readOnly && ` · ${t('readOnly')}`}
          </Box>
          <Box sx={{ fontSize: 13, lineHeight: '18px' }}>
            {t('person', { name: `${user.firstName} ${user.lastName}`, company: acting.companyName })}
            {' · '}
            <TimeLeft until={acting.until} customer={account.tenantName} />
          </Box>
          <Box
            title={acting.reason}
            sx={{
              fontSize: 13,
              lineHeight: '18px',
              display: '-webkit-box',
              WebkitLineClamp: { xs: 2, md: 1 },
              WebkitBoxOrient: 'vertical',
              overflow: 'hidden',
            }}
          >
            {t('reason', { reason: acting.reason })}
          </Box>
        </Box>
        <Button
          variant="outlined"
          color="inherit"
          startIcon={<Icon of={LogOut} size={16} />}
          loading={end.isPending}
          onClick={leave}
          sx={{ borderColor: 'currentColor' }}
        >
          {t('end')}
        </Button>
      </Box>
      {end.error && (
        <Box sx={{ ...wrap, pb: 1.25 }}>
          <ProblemAlert error={end.error} />
        </Box>
      )}
    </Box>
  );
}
