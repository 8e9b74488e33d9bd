import Checkbox from '@mui/material/Checkbox';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FilterButton } from './filter-button';

export interface FilterMultiMenuProps<V extends string> {
  label: string;
  value: readonly V[];
  options: readonly { value: V; label: string }[];
  onChange: (value: V[]) => void;
  allLabel?: string;
}

/** A filter with several choices; none chosen means all. The menu stays open while choosing. */
export function FilterMultiMenu<V extends string>({
  label,
  value,
  options,
  onChange,
  allLabel,
}: FilterMultiMenuProps<V>) {
  const { t } = useTranslation('ui');
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const chosen = options.filter((option) => value.includes(option.value));
  const words = chosen.map((option) => option.label).join(', ') || (allLabel ?? t('filter.all'));
  const toggle = (option: V) =>
    onChange(value.includes(option) ? value.filter((other) => other !== option) : [...value, option]);
  return (
    <>
      <FilterButton
        label={label}
        value={words}
        on={value.length > 0}
        open={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      />
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {options.map((option) => (
          <MenuItem
            key={option.value}
            role="menuitemcheckbox"
            aria-checked={value.includes(option.value)}
            onClick={() => toggle(option.value)}
          >
            <Checkbox
              checked={value.includes(option.value)}
              tabIndex={-1}
              sx={{ p: 0 }}
              slotProps={{ input: { 'aria-hidden': true } }}
            />
            {option.label}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
