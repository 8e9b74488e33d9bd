import Box from '@mui/material/Box';
import type { Member } from '@tenantry/contracts';
import { DataTable, useFormat, type Column } from '@tenantry/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../session/use-session';
import { actsOn, type MemberAct } from '../member-acts';
import { useMemberTexts } from '../member-texts';
import { MemberMenu } from './member-menu';
import { MemberName } from './member-name';
import { MemberStateChip } from './member-state';
import { MemberTypes } from './member-types';

interface Props {
  members: readonly Member[];
  loading: boolean;
  empty: ReactNode;
  onAct: (member: Member, act: MemberAct) => void;
}

/** The users of a tenant; as cards on a phone. */
export function MemberTable({ members, loading, empty, onAct }: Props) {
  const { t } = useMemberTexts();
  const { t: frame } = useTranslation('frame');
  const { dateTime } = useFormat();
  const { account } = useSession();
  const menu = (member: Member) => <MemberMenu member={member} acts={actsOn(member, account.role)} onAct={onAct} />;
  const role = (member: Member) => frame(`role.${member.role}`);
  const lastSeen = (member: Member) => (member.lastSeenAt ? dateTime(member.lastSeenAt) : t('neverSeen'));
  const columns: Column<Member>[] = [
    { key: 'name', header: t('column.name'), render: (member) => <MemberName member={member} /> },
    { key: 'role', header: t('column.role'), width: 150, render: role },
    {
      key: 'types',
      header: t('column.types'),
      width: 190,
      render: ({ contactTypes }) => <MemberTypes types={contactTypes} />,
    },
    { key: 'state', header: t('column.state'), width: 180, render: (member) => <MemberStateChip member={member} /> },
    { key: 'lastSeen', header: t('column.lastSeen'), width: 190, render: lastSeen },
    { key: 'acts', header: t('column.acts'), headerHidden: true, align: 'right', width: 64, render: menu },
  ];
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={members}
      rowKey={({ id }) => id}
      rowHeight={60}
      loading={loading}
      empty={empty}
      renderItem={(member) => (
        <Box sx={{ display: 'grid', gap: 1 }}>
          <Box sx={{ display: 'flex', gap: 1, justifyContent: 'space-between' }}>
            <MemberName member={member} />
            {menu(member)}
          </Box>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'start' }}>
            <MemberStateChip member={member} />
            {member.contactTypes.length > 0 && <MemberTypes types={member.contactTypes} />}
          </Box>
          <Box sx={{ typography: 'body2', color: 'text.secondary' }}>
            {role(member)} · {t('lastSeen', { when: lastSeen(member) })}
          </Box>
        </Box>
      )}
    />
  );
}
