import Button from '@mui/material/Button';
import { ChevronDown, type LucideIcon } from 'lucide-react';
import { lazy, Suspense, useId, useState } from 'react';
import { Icon } from '../icon/icon';

export interface ChoiceMenuProps<V extends string> {
  name: string;
  icon: LucideIcon;
  value: V;
  options: readonly { value: V; label: string; lang?: string }[];
  onChange: (value: V) => void;
}

const ChoiceItems = lazy(() => import('./choice-items'));

/** A quiet button that opens a menu of exclusive choices and shows the present one. */
export function ChoiceMenu<V extends string>({ name, icon, value, options, onChange }: ChoiceMenuProps<V>) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [opened, setOpened] = useState(false);
  const menuId = useId();
  const open = (from: HTMLElement) => {
    setOpened(true);
    setAnchor(from);
  };
  const current = options.find((option) => option.value === value)?.label;
  return (
    <>
      <Button
        color="inherit"
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        aria-label={`${name}: ${current}`}
        startIcon={<Icon of={icon} />}
        endIcon={<Icon of={ChevronDown} size={16} />}
        onClick={(event) => open(event.currentTarget)}
      >
        {current}
      </Button>
      {opened && (
        <Suspense fallback={null}>
          <ChoiceItems
            id={menuId}
            anchor={anchor}
            value={value}
            options={options}
            onClose={() => setAnchor(null)}
            onPick={(picked) => {
              setAnchor(null);
              onChange(picked as V);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
