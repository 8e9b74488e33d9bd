import { SelectInput } from '@tenantry/ui';
import { useMemo } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';

const known: readonly string[] = Intl.supportedValuesOf('timeZone');

/** The field `timezone` of a form: all zones that the browser knows, with the one in use even if it is not among them. */
export function TimeZoneInput({ label, required = false }: { label: string; required?: boolean }) {
  const { control } = useFormContext<{ timezone: string }>();
  const current = useWatch({ control, name: 'timezone' });
  const options = useMemo(() => {
    const zones = current === '' || known.includes(current) ? known : [current, ...known];
    return zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }));
  }, [current]);
  return <SelectInput control={control} name="timezone" label={label} required={required} options={options} />;
}
