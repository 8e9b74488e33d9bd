import Typography from '@mui/material/Typography';
import type { Municipality } from '@tenantry/contracts/admin';
import { SuggestInput } from '@tenantry/ui';
import { useMemo, useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useMunicipalities, useRegions } from './places.queries';

/** What a form needs for these two fields. */
export interface PlaceValues {
  city: string;
  region: string;
}

/** City and region: free texts with suggestions; a municipality fills both (decision 16). */
export function PlaceFields({ required = false }: { required?: boolean }) {
  const { t } = useTranslation('common');
  const { control, setValue } = useFormContext<PlaceValues>();
  const [search, setSearch] = useState('');
  const { options, loading } = useMunicipalities(search);
  const regions = useRegions();
  const region = useWatch({ control, name: 'region' }).trim().toLowerCase();
  const suggested = useMemo(
    () => regions.filter((name) => region === '' || name.toLowerCase().includes(region)).slice(0, 12),
    [regions, region],
  );
  const pick = (place: Municipality) => {
    const change = { shouldDirty: true, shouldValidate: true };
    setValue('city', place.name, change);
    setValue('region', `${place.region} (${place.provinceCode})`, change);
  };
  return (
    <>
      <SuggestInput
        control={control}
        name="city"
        label={t('place.city')}
        required={required}
        options={options}
        getLabel={(place) => place.name}
        getKey={(place) => `${place.name} ${place.provinceCode}`}
        renderOption={(place) => (
          <span>
            {place.name}{' '}
            <Typography component="span" variant="body2" sx={{ color: 'text.secondary' }}>
              {place.province}, {place.region}
            </Typography>
          </span>
        )}
        onQuery={setSearch}
        onPick={pick}
        loading={loading}
        autoComplete="off"
      />
      <SuggestInput
        control={control}
        name="region"
        label={t('place.region')}
        required={required}
        help={t('place.regionHelp')}
        options={suggested}
        getLabel={(name) => name}
        autoComplete="off"
      />
    </>
  );
}
