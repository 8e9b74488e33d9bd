import InputAdornment from '@mui/material/InputAdornment';
import OutlinedInput from '@mui/material/OutlinedInput';
import { Search, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../icon/icon';
import { IconAction } from '../icon/icon-action';

export interface SearchFieldProps {
  label: string;
  value: string;
  onChange: (text: string) => void;
  /** Milliseconds of quiet before `onChange`; 300 unless told. */
  delay?: number;
  placeholder?: string;
  autoFocus?: boolean;
}

/** Search while typing: shows each key at once, tells the caller after a pause. Follows `value` when it changes from outside. */
export function SearchField({
  label,
  value,
  onChange,
  delay = 300,
  placeholder = label,
  autoFocus = false,
}: SearchFieldProps) {
  const { t } = useTranslation('ui');
  const [text, setText] = useState(value);
  const sent = useRef(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    // Our own search coming back through the URL must not overwrite what was typed since.
    if (value !== sent.current) {
      sent.current = value;
      setText(value);
    }
  }, [value]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const type = (next: string, wait: number) => {
    setText(next);
    clearTimeout(timer.current);
    const send = () => {
      sent.current = next;
      onChange(next);
    };
    if (wait === 0) send();
    else timer.current = setTimeout(send, wait);
  };

  return (
    <OutlinedInput
      type="search"
      value={text}
      autoFocus={autoFocus}
      placeholder={placeholder}
      onChange={(event) => type(event.target.value, delay)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') type(text, 0);
        if (event.key === 'Escape' && text !== '') type('', 0);
      }}
      startAdornment={
        <InputAdornment position="start">
          <Icon of={Search} />
        </InputAdornment>
      }
      endAdornment={
        text !== '' && (
          <IconAction size="small" edge="end" label={t('action.clear')} icon={X} onClick={() => type('', 0)} />
        )
      }
      slotProps={{ input: { 'aria-label': label } }}
      sx={{
        width: 264,
        minHeight: 'var(--control-height-small)',
        '& .MuiOutlinedInput-input': { height: 'calc(var(--control-height-small) - 2px)' },
        '& ::-webkit-search-cancel-button': { display: 'none' },
      }}
    />
  );
}
