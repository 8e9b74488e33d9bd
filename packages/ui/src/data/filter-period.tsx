import Popover from '@mui/material/Popover';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/use-format';
import { FilterButton } from './filter-button';
import type { Period } from './period';
import { PeriodChoices, type PeriodChoice } from './period-choices';

export interface FilterPeriodProps {
  label: string;
  value: Period;
  /** Periods that are one click away, such as the last seven days. */
  choices: readonly PeriodChoice[];
  onChange: (value: Period) => void;
}

/** A filter by calendar days: a button "Periodo: sempre" that opens a few usual periods and two dates. */
export function FilterPeriod({ label, value, choices, onChange }: FilterPeriodProps) {
  const { t } = useTranslation('ui');
  const { date } = useFormat();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { from, to } = value;
  const chosen = choices.find((choice) => choice.from === from && choice.to === to);
  const days = { from: date(from), to: date(to) };
  const words =
    chosen?.label ??
    (from && to
      ? from === to
        ? days.from
        : t('period.between', days)
      : from
        ? t('period.since', days)
        : to
          ? t('period.until', days)
          : t('period.all'));
  return (
    <>
      <FilterButton
        label={label}
        value={words}
        on={Boolean(from || to)}
        open={anchor !== null}
        popup="dialog"
        onClick={(event) => setAnchor(event.currentTarget)}
      />
      <Popover
        anchorEl={anchor}
        open={anchor !== null}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        slotProps={{ paper: { role: 'dialog', 'aria-label': label, sx: { width: 304 } } }}
      >
        <PeriodChoices
          value={value}
          choices={choices}
          onPick={(period) => {
            setAnchor(null);
            onChange(period);
          }}
        />
      </Popover>
    </>
  );
}
