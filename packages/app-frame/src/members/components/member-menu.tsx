import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import type { Member } from '@tenantry/contracts';
import { IconAction } from '@tenantry/ui';
import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import type { MemberAct } from '../member-acts';
import { useMemberTexts } from '../member-texts';

interface Props {
  member: Member;
  acts: readonly MemberAct[];
  onAct: (member: Member, act: MemberAct) => void;
}

/** All that can be done about one person; nothing where there is nothing. */
export function MemberMenu({ member, acts, onAct }: Props) {
  const { t } = useMemberTexts();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  if (acts.length === 0) return null;
  const name = `${member.firstName} ${member.lastName}`;
  return (
    <>
      <IconAction label={t('actsOn', { name })} icon={Ellipsis} onClick={(event) => setAnchor(event.currentTarget)} />
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {acts.map((act) => (
          <MenuItem
            key={act}
            onClick={() => {
              setAnchor(null);
              onAct(member, act);
            }}
          >
            {t(`act.${act}`)}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
