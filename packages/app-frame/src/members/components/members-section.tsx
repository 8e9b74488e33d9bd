import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import type { Member } from '@tenantry/contracts';
import { Icon, NoResults, Pager, ProblemAlert, ResultsLine } from '@tenantry/ui';
import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useListAddress } from '../../page/use-list-address';
import { useMembers } from '../api/member.queries';
import type { MembersSource } from '../api/members-source';
import { isFiltered, noFilter, pageSizes, readListState, writeListState } from '../list-state';
import type { MemberAct } from '../member-acts';
import { useMemberTexts } from '../member-texts';
import { InviteDialog } from './invite-dialog';
import { MemberActDialog } from './member-act-dialog';
import { MemberFilters } from './member-filters';
import { MemberTable } from './member-table';

interface Props {
  source: MembersSource;
  /** Whether inviting is what the page is for; beside other things it steps back. */
  isWholePage?: boolean;
}

/** The users of a tenant with all that is done about them: the same from its own side and from its partner's. */
export function MembersSection({ source, isWholePage = true }: Props) {
  const { t } = useMemberTexts();
  const { state, change, toFirst, toNext, toPrevious } = useListAddress(readListState, writeListState);
  const { data, error, isFetching, isPending, refetch } = useMembers(source, state);
  const [inviting, setInviting] = useState(false);
  const [doing, setDoing] = useState<{ member: Member; act: MemberAct }>();
  const members = data?.items ?? [];
  const paging = state.cursor !== undefined;
  const { nextCursor } = data ?? {};
  const invite = (
    <Button
      variant={isWholePage ? 'contained' : 'outlined'}
      size="small"
      startIcon={<Icon of={UserPlus} size={16} />}
      onClick={() => setInviting(true)}
    >
      {t('invite')}
    </Button>
  );
  return (
    <Card>
      <MemberFilters kind={source.kind} state={state} onChange={change} />
      <ResultsLine end={invite}>{data && t('shown', { count: members.length })}</ResultsLine>
      {error ? (
        <Box sx={{ p: { xs: 2, md: 2.5 } }}>
          <ProblemAlert error={error} onRetry={() => void (paging ? toFirst() : refetch())} />
        </Box>
      ) : (
        <MemberTable
          members={members}
          loading={isPending}
          empty={<NoResults {...(isFiltered(state) && { onClear: () => change(noFilter) })} />}
          onAct={(member, act) => setDoing({ member, act })}
        />
      )}
      {(paging || nextCursor) && (
        <Pager
          hasPrevious={paging}
          hasNext={Boolean(nextCursor)}
          onFirst={toFirst}
          onPrevious={toPrevious}
          onNext={() => nextCursor && toNext(nextCursor)}
          pageSize={state.size}
          pageSizes={pageSizes}
          onPageSize={(size) => change({ size })}
          busy={isFetching}
        />
      )}
      {inviting && <InviteDialog source={source} onClose={() => setInviting(false)} />}
      {doing && <MemberActDialog source={source} {...doing} onClose={() => setDoing(undefined)} />}
    </Card>
  );
}
