import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { contrastOnWhite, LEAST_CONTRAST, readableShade } from '@tenantry/contracts';
import { TextInput, useFormat } from '@tenantry/ui';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { BrandValues } from './brand-form';

const COLOUR = /^#[0-9a-f]{6}$/i;

/** The colour, typed or picked, with the contrast that it gives and the nearest shade that can be read. */
export function AccentField() {
  const { t } = useTranslation('branding');
  const { number } = useFormat();
  const { control, setValue } = useFormContext<BrandValues>();
  const accent = useWatch({ control, name: 'accent' }).trim();
  const isColour = COLOUR.test(accent);
  const ratio = isColour ? contrastOnWhite(accent) : undefined;
  const shade = isColour ? readableShade(accent) : '';
  const tooLight = ratio !== undefined && ratio < LEAST_CONTRAST;
  const choose = (value: string) =>
    setValue('accent', value.toUpperCase(), { shouldDirty: true, shouldValidate: true });
  return (
    <div>
      <TextInput
        control={control}
        name="accent"
        label={t('field.accent')}
        help={t('accentHelp')}
        required
        maxLength={7}
        autoComplete="off"
        spellCheck={false}
        status={
          ratio === undefined
            ? undefined
            : {
                state: tooLight ? 'warning' : 'free',
                text: `${t('contrast', { ratio: number(Math.floor(ratio * 10) / 10) })}, ${t(tooLight ? 'contrastBad' : 'contrastGood')}`,
              }
        }
        startIcon={
          <Box
            component="input"
            type="color"
            aria-label={t('picker')}
            value={isColour ? accent.toLowerCase() : '#000000'}
            onChange={(event: React.ChangeEvent<HTMLInputElement>) => choose(event.target.value)}
            sx={{ width: 28, height: 28, p: 0, border: 0, bgcolor: 'transparent', cursor: 'pointer' }}
          />
        }
      />
      {tooLight && (
        <Button size="small" variant="outlined" onClick={() => choose(shade)} sx={{ mt: 1 }}>
          {t('useShade', { shade })}
        </Button>
      )}
    </div>
  );
}
