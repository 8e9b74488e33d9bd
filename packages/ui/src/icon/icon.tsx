import type { LucideIcon } from 'lucide-react';

export interface IconProps {
  of: LucideIcon;
  size?: 14 | 16 | 18 | 20 | 22;
}

/** A Lucide icon in the weight of the design. Decorative: what it means must also stand in words or in a label. */
export function Icon({ of: Drawing, size = 18 }: IconProps) {
  return (
    <Drawing
      size={size}
      strokeWidth={size === 14 ? 2 : 1.75}
      aria-hidden="true"
      focusable="false"
      style={{ flex: 'none' }}
    />
  );
}
