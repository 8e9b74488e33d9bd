import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FilterButton } from './filter-button';

export interface FilterMenuProps<V extends string> {
  label: string;
  value: V | undefined;
  options: readonly { value: V; label: string }[];
  /** The chosen value, undefined for all. */
  onChange: (value: V | undefined) => void;
  /** The word for "all", in the right gender ("tutte"). */
  allLabel?: string;
  /** A setting rather than a filter: no choice of "all", never accent coloured. */
  quiet?: boolean;
}

/** A filter with one choice, or all: a button "Stato: tutti" with a menu. */
export function FilterMenu<V extends string>({ label, value, options, onChange, allLabel, quiet }: FilterMenuProps<V>) {
  const { t } = useTranslation('ui');
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const all = allLabel ?? t('filter.all');
  const current = options.find((option) => option.value === value)?.label ?? all;
  const choices = [...(quiet ? [] : [{ value: undefined, label: all }]), ...options];
  return (
    <>
      <FilterButton
        label={label}
        value={current}
        on={value !== undefined && !quiet}
        open={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      />
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {choices.map((choice) => (
          <MenuItem
            key={choice.value ?? ''}
            role="menuitemradio"
            aria-checked={choice.value === value}
            selected={choice.value === value}
            onClick={() => {
              setAnchor(null);
              onChange(choice.value);
            }}
          >
            {choice.label}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
