import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';

interface Props<V extends string> {
  id: string;
  anchor: HTMLElement | null;
  value: V;
  options: readonly { value: V; label: string; lang?: string }[];
  onPick: (value: V) => void;
  onClose: () => void;
}

/** The open menu of a `ChoiceMenu`: a part of its own, because most visitors never open it. */
export default function ChoiceItems<V extends string>({ id, anchor, value, options, onPick, onClose }: Props<V>) {
  return (
    <Menu id={id} anchorEl={anchor} open={anchor !== null} onClose={onClose}>
      {options.map((option) => (
        <MenuItem
          key={option.value}
          role="menuitemradio"
          aria-checked={option.value === value}
          selected={option.value === value}
          lang={option.lang}
          onClick={() => onPick(option.value)}
        >
          {option.label}
        </MenuItem>
      ))}
    </Menu>
  );
}
