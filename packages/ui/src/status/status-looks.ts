import {
  Ban,
  CalendarClock,
  CircleCheck,
  CircleX,
  Clock,
  ClockAlert,
  FlaskConical,
  Lock,
  type LucideIcon,
  MailX,
  PencilLine,
  Send,
  ShieldAlert,
  Trash2,
} from 'lucide-react';
import type { Tone } from '../icon/tone';

/** What can have a status; each kind has its own words, because Italian adjectives follow the gender of the thing. */
export type StatusKind = 'customer' | 'licence' | 'mail' | 'announcement' | 'user' | 'plan';

export interface StatusLook {
  tone: Tone;
  icon: LucideIcon;
}

const active: StatusLook = { tone: 'success', icon: CircleCheck };
const off: StatusLook = { tone: 'neutral', icon: Ban };

/** Tone and icon of every status, by kind. */
export const statusLooks: Record<StatusKind, Record<string, StatusLook>> = {
  customer: {
    active,
    disabled: off,
    draft: { tone: 'neutral', icon: PencilLine },
    pending_deletion: { tone: 'error', icon: Trash2 },
    deleted: { tone: 'neutral', icon: Trash2 },
  },
  licence: {
    scheduled: { tone: 'info', icon: CalendarClock },
    active,
    expiring: { tone: 'warning', icon: ClockAlert },
    expired: { tone: 'error', icon: CircleX },
    cancelled: off,
    trial: { tone: 'info', icon: FlaskConical },
  },
  mail: {
    queued: { tone: 'info', icon: Clock },
    scheduled: { tone: 'info', icon: CalendarClock },
    sending: { tone: 'info', icon: Send },
    sent: active,
    failed: { tone: 'error', icon: CircleX },
    cancelled: off,
    bounced: { tone: 'error', icon: MailX },
    suppressed: { tone: 'warning', icon: MailX },
  },
  announcement: {
    draft: { tone: 'neutral', icon: PencilLine },
    scheduled: { tone: 'info', icon: CalendarClock },
    sending: { tone: 'info', icon: Send },
    sent: active,
    cancelled: off,
  },
  user: {
    invited: { tone: 'info', icon: Clock },
    expired: { tone: 'warning', icon: ClockAlert },
    active,
    secondFactorMissing: { tone: 'warning', icon: ShieldAlert },
    disabled: off,
    locked: { tone: 'warning', icon: Lock },
  },
  plan: { enabled: active, disabled: off },
};
