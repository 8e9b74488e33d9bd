import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Divider from '@mui/material/Divider';
import MenuItem from '@mui/material/MenuItem';
import MenuList from '@mui/material/MenuList';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { DateInput } from '../fields/date-input';
import { periodOf, type Period } from './period';

export interface PeriodChoice extends Period {
  label: string;
}

interface Props {
  value: Period;
  choices: readonly PeriodChoice[];
  onPick: (period: Period) => void;
}

/** What a `FilterPeriod` opens: all time, the usual periods, and two dates for any other. */
export function PeriodChoices({ value: { from, to }, choices, onPick }: Props) {
  const { t } = useTranslation('ui');
  const { control, handleSubmit } = useForm({ defaultValues: { from: from ?? '', to: to ?? '' } });
  const all: readonly PeriodChoice[] = [{ label: t('period.all'), from: undefined, to: undefined }, ...choices];
  return (
    <>
      <MenuList autoFocusItem aria-label={t('period.usual')} sx={{ p: 0.5 }}>
        {all.map((choice) => {
          const selected = choice.from === from && choice.to === to;
          return (
            <MenuItem
              key={choice.label}
              role="menuitemradio"
              aria-checked={selected}
              selected={selected}
              onClick={() => onPick({ from: choice.from, to: choice.to })}
            >
              {choice.label}
            </MenuItem>
          );
        })}
      </MenuList>
      <Divider />
      <Box
        component="form"
        noValidate
        onSubmit={(event) => void handleSubmit((days) => onPick(periodOf(days.from, days.to)))(event)}
        sx={{ display: 'grid', gap: 1.5, p: 2 }}
      >
        <DateInput control={control} name="from" label={t('period.from')} />
        <DateInput control={control} name="to" label={t('period.to')} />
        <Button type="submit" variant="outlined" sx={{ justifySelf: 'start' }}>
          {t('period.apply')}
        </Button>
      </Box>
    </>
  );
}
