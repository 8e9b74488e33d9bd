import Box from '@mui/material/Box';
import type { SecurityEvent } from '@tenantry/contracts';
import { Timeline, ToneChip, useFormat, type TimelineItem } from '@tenantry/ui';
import { TriangleAlert } from 'lucide-react';
import { actionIcon } from '../../audit-log/action-icons';
import { useAuditWords } from '../../audit-log/use-audit-words';
import { useDeviceName } from '../use-device-name';
import { useSecurityEventTexts } from './security-event-texts';

/** The events as a line of time: what, on which device and from where, for which company, and when. */
export function SecurityEventList({ events }: { events: readonly SecurityEvent[] }) {
  const { t } = useSecurityEventTexts();
  const words = useAuditWords();
  const format = useFormat();
  const deviceName = useDeviceName();
  const item = (event: SecurityEvent): TimelineItem => {
    const { id, at, action, accountName, address, newDevice, own } = event;
    const place = own ? [deviceName(event), ...(address ? [address] : [])] : [];
    return {
      id,
      icon: actionIcon(action),
      tone: newDevice ? 'warning' : 'neutral',
      title: (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1, rowGap: 0.25 }}>
          {words.title(event)}
          {newDevice && (
            <ToneChip tone="warning" icon={TriangleAlert}>
              {t('newDevice')}
            </ToneChip>
          )}
        </Box>
      ),
      text: [...place, accountName].join(' · '),
      time: format.dateTime(at),
    };
  };
  return <Timeline label={t('list')} items={events.map(item)} />;
}
