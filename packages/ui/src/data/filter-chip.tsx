import Button from '@mui/material/Button';
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../icon/icon';
import { filterLook } from './filter-button';

export interface FilterChipProps {
  label: string;
  value: string;
  onRemove: () => void;
}

/** A filter that was set elsewhere, such as by a click in a row: it says what it is, and a click takes it away. */
export function FilterChip({ label, value, onRemove }: FilterChipProps) {
  const { t } = useTranslation('ui');
  return (
    <Button
      size="small"
      variant="outlined"
      aria-label={t('filter.remove', { label: `${label}: ${value}` })}
      onClick={onRemove}
      endIcon={<Icon of={X} size={16} />}
      sx={[...filterLook(true), { maxWidth: 320 }]}
    >
      {label}: <b>{value}</b>
    </Button>
  );
}
