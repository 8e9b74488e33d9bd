import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { ChevronDown, type LucideIcon } from 'lucide-react';
import { useId, useState } from 'react';
import { Icon } from '../icon/icon';
import { IconAction } from '../icon/icon-action';

export interface ChoiceMenuProps<V extends string> {
  name: string;
  icon: LucideIcon;
  value: V;
  options: readonly { value: V; label: string; lang?: string }[];
  onChange: (value: V) => void;
  showValue?: boolean;
}

/** A quiet button that opens a menu of exclusive choices; with `showValue` the present choice stands on it. */
export function ChoiceMenu<V extends string>({ name, icon, value, options, onChange, showValue }: ChoiceMenuProps<V>) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const menuId = useId();
  const current = options.find((option) => option.value === value)?.label;
  return (
    <>
      {showValue ? (
        <Button
          color="inherit"
          aria-haspopup="menu"
          aria-expanded={anchor !== null}
          aria-label={`${name}: ${current}`}
          startIcon={<Icon of={icon} />}
          endIcon={<Icon of={ChevronDown} size={16} />}
          onClick={(event) => setAnchor(event.currentTarget)}
        >
          {current}
        </Button>
      ) : (
        <IconAction label={name} icon={icon} onClick={(event) => setAnchor(event.currentTarget)} />
      )}
      <Menu id={menuId} anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {options.map((option) => (
          <MenuItem
            key={option.value}
            role="menuitemradio"
            aria-checked={option.value === value}
            selected={option.value === value}
            lang={option.lang}
            onClick={() => {
              setAnchor(null);
              onChange(option.value);
            }}
          >
            {option.label}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
