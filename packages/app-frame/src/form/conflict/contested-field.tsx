import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import { useId, useState } from 'react';
import { useWatch, type Control, type FieldValues, type UseFormSetValue } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { isSame, type ForeignChange } from './changes-of-others';

interface Props<V extends FieldValues> {
  change: ForeignChange<V>;
  label: string;
  textOf: (value: unknown) => string;
  control: Control<V>;
  setValue: UseFormSetValue<V>;
}

/** One field that both changed: which of the two values stands in the form. Typing on in the form counts as one's own. */
export function ContestedField<V extends FieldValues>({ change, label, textOf, control, setValue }: Props<V>) {
  const { t } = useTranslation('frame');
  const labelId = useId();
  const { field, before, theirs } = change;
  const current: unknown = useWatch({ control, name: field });
  const [kept, setKept] = useState(change.mine);
  const chosen = isSame(current, theirs) ? 'theirs' : 'mine';
  const mine = chosen === 'mine' ? current : kept;
  const choose = (way: string) => {
    if (chosen === 'mine') setKept(current);
    setValue(field, (way === 'mine' ? mine : theirs) as never, { shouldDirty: true, shouldValidate: true });
  };
  return (
    <Box>
      <FormLabel id={labelId} component="div">
        {label}
      </FormLabel>
      <RadioGroup aria-labelledby={labelId} value={chosen} onChange={(_, way) => choose(way)}>
        <FormControlLabel
          value="mine"
          control={<Radio size="small" />}
          label={t('conflict.mine', { value: textOf(mine) })}
        />
        <FormControlLabel
          value="theirs"
          control={<Radio size="small" />}
          label={t('conflict.theirs', { value: textOf(theirs), before: textOf(before) })}
        />
      </RadioGroup>
    </Box>
  );
}
