import type { Member } from '@tenantry/contracts';
import type { Doing } from '../api/member.mutations';

/** What each dialog of an act gets. */
export interface ActDialogProps {
  member: Member;
  name: string;
  busy: boolean;
  error: unknown;
  onStart: (doing: Doing) => void;
  onClose: () => void;
}
