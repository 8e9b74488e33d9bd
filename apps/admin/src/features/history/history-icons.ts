import {
  Building2,
  CalendarClock,
  CircleX,
  KeyRound,
  Layers,
  LogIn,
  MailCheck,
  MailX,
  Network,
  Pencil,
  Send,
  UserPlus,
  Activity,
  type LucideIcon,
} from 'lucide-react';

const icons: Record<string, LucideIcon> = {
  'customer.created': Building2,
  'customer.updated': Pencil,
  'licence.assigned': Layers,
  'licence.cancelled': CircleX,
  'mail.scheduled': CalendarClock,
  'mail.rescheduled': CalendarClock,
  'mail.sent_now': Send,
  'mail.cancelled': MailX,
  'mail.sent': MailCheck,
  'mail.failed': MailX,
  'user.invited': UserPlus,
  'user.password_set': KeyRound,
  'partner.created': Network,
  'plan.created': Layers,
  'plan.updated': Pencil,
  'profile.updated': Pencil,
  'session.signed_in': LogIn,
};

/** The icon of an action; a plain one for an action that this version does not know. */
export const iconOf = (action: string): LucideIcon => icons[action] ?? Activity;
