import type { LucideIcon } from 'lucide-react';

export interface IconProps {
  of: LucideIcon;
  size?: 14 | 16 | 18 | 20;
  /** Set by MUI where it places an icon itself, as in a chip. */
  className?: string;
}

/** A Lucide icon in the weight of the design. Decorative: what it means must also stand in words or in a label. */
export function Icon({ of: Drawing, size = 18, className }: IconProps) {
  return (
    <Drawing
      className={className}
      size={size}
      strokeWidth={size === 14 ? 2 : 1.75}
      aria-hidden="true"
      focusable="false"
      style={{ flex: 'none' }}
    />
  );
}
