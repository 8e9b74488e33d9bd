import Chip from '@mui/material/Chip';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from '../icon/icon';
import type { Tone } from '../icon/tone';

export interface ToneChipProps {
  tone: Tone;
  icon: LucideIcon;
  children: ReactNode;
}

const colors = { accent: 'primary', neutral: 'default' } as const;

/** An icon and a word on a subtle fill. The icon is required: colour alone never tells a status. */
export function ToneChip({ tone, icon, children }: ToneChipProps) {
  const color = tone === 'accent' || tone === 'neutral' ? colors[tone] : tone;
  return <Chip variant="status" color={color} icon={<Icon of={icon} size={14} />} label={children} />;
}
