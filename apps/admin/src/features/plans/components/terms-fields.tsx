import { CheckboxInput, FormGrid, FormGridFull, NumberStepper, SelectInput, TextInput } from '@tenantry/ui';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { PlanValues } from '../plan-values';

const units = ['day', 'month', 'year'] as const;
const currencies = ['EUR', 'USD', 'GBP', 'CHF'] as const;
const most = 1_000_000;

/** On which terms: how long, how many, at which price, and who may assign it. */
export function TermsFields() {
  const { t } = useTranslation('plans');
  const { control } = useFormContext<PlanValues>();
  return (
    <FormGrid>
      <NumberStepper control={control} name="period.count" label={t('field.period')} required min={1} max={120} />
      <SelectInput
        control={control}
        name="period.unit"
        label={t('field.periodUnit')}
        required
        options={units.map((value) => ({ value, label: t(`unit.${value}`) }))}
      />
      <NumberStepper control={control} name="minUnits" label={t('field.minUnits')} required min={1} max={most} />
      <NumberStepper control={control} name="maxUnits" label={t('field.maxUnits')} required min={1} max={most} />
      <NumberStepper
        control={control}
        name="stepUnits"
        label={t('field.stepUnits')}
        help={t('field.stepHelp')}
        required
        min={1}
        max={most}
      />
      <span />
      <TextInput
        control={control}
        name="unitPrice"
        label={t('field.unitPrice')}
        help={t('field.priceHelp')}
        inputMode="decimal"
        autoComplete="off"
      />
      <SelectInput
        control={control}
        name="currency"
        label={t('field.currency')}
        required
        options={currencies.map((value) => ({ value, label: value }))}
      />
      <FormGridFull>
        <CheckboxInput
          control={control}
          name="visibleToSubPartners"
          label={t('field.visible')}
          help={t('field.visibleHelp')}
        />
      </FormGridFull>
    </FormGrid>
  );
}
