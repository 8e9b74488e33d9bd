import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { OwnSession } from '@tenantry/contracts';
import { IconTile, ToneChip, useFormat } from '@tenantry/ui';
import { CircleCheck, Monitor, Smartphone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useDeviceName } from './use-device-name';

interface Props {
  session: OwnSession;
  ending: boolean;
  onEnd: () => void;
}

const phones = ['Android', 'iPhone', 'iPad'];

/** One session: on which device, for whom, from where and since when. The one in use is marked and cannot be ended here. */
export function SessionEntry({ session, ending, onEnd }: Props) {
  const { t } = useTranslation('frame');
  const format = useFormat();
  const device = useDeviceName()(session);
  const { accountName, address, app, current, lastSeenAt, signedInAt, system } = session;
  const facts = [t(`security.app.${app}`, { name: accountName }), ...(address ? [address] : [])];
  const times = [
    t('security.signedIn', { when: format.dateTime(signedInAt) }),
    ...(current ? [] : [t('security.lastSeen', { when: format.dateTime(lastSeenAt) })]),
  ];
  return (
    <Box
      component="li"
      sx={{ display: 'flex', gap: 1.75, py: 1.75, '& + &': { borderTop: 1, borderColor: 'divider' } }}
    >
      <IconTile icon={phones.includes(system ?? '') ? Smartphone : Monitor} tone="neutral" />
      <Box sx={{ flex: 1, display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5, minWidth: 0 }}>
        <Box sx={{ flex: '1 1 240px', minWidth: 0, overflowWrap: 'anywhere' }}>
          <Box sx={{ fontWeight: 600 }}>{device}</Box>
          <Box sx={{ color: 'text.secondary' }}>{facts.join(' · ')}</Box>
          <Box sx={{ typography: 'body2', color: 'text.secondary' }}>{times.join(' · ')}</Box>
        </Box>
        {current ? (
          <ToneChip tone="success" icon={CircleCheck}>
            {t('security.current')}
          </ToneChip>
        ) : (
          <Button
            variant="outlined"
            size="small"
            loading={ending}
            onClick={onEnd}
            aria-label={t('security.endOf', { device })}
          >
            {t('security.end')}
          </Button>
        )}
      </Box>
    </Box>
  );
}
