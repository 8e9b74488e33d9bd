import { ConflictNote, contractResolver, useEditedObject, useUnsavedGuard } from '@tenantry/app-frame';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { brandChange, type BrandChange, type OwnBrand } from '@tenantry/contracts';
import { applyProblem, Banner, FormError, TextInput, useToast } from '@tenantry/ui';
import { useState } from 'react';
import { FormProvider, useForm, useWatch, type FieldPath } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useNewestBrand, useSaveBrand } from '../api/brand.queries';
import { AccentField } from './accent-field';
import { BrandPreview } from './brand-preview';

export interface BrandValues {
  name: string;
  accent: string;
  replyTo: string;
}

const valuesOf = ({ name, accent, replyTo }: OwnBrand): BrandValues => ({ name, accent, replyTo: replyTo ?? '' });
const fields: readonly FieldPath<BrandValues>[] = ['name', 'accent', 'replyTo'];

/** Sets the own brand, with a mail beside it that follows every change. */
export function BrandForm({ brand }: { brand: OwnBrand }) {
  const { t } = useTranslation('branding');
  const toast = useToast();
  const save = useSaveBrand();
  const [problem, setProblem] = useState<unknown>();
  const form = useForm<BrandValues>({
    defaultValues: valuesOf(brand),
    resolver: contractResolver<BrandValues>(brandChange),
    mode: 'onBlur',
  });
  const edited = useEditedObject({ form, object: brand, valuesOf, fields, readNewest: useNewestBrand() });
  const { control } = form;
  const typed = useWatch({ control });
  const guard = useUnsavedGuard(form.formState.isDirty);
  const submit = form.handleSubmit(async (values) => {
    setProblem(undefined);
    try {
      const kept = await edited.saveOver((version) => save.mutateAsync({ body: values as BrandChange, version }));
      if (kept) toast({ text: t('saved', { name: kept.name }) });
    } catch (error) {
      setProblem(applyProblem(error, form.setError) && error);
    }
  });
  return (
    <FormProvider {...form}>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 2 }}>
        {t('text')}
      </Typography>
      <Box
        sx={{
          display: 'grid',
          gap: 3,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) minmax(0, 1fr)' },
        }}
      >
        <Stack
          component="form"
          noValidate
          spacing={2}
          aria-label={t('title')}
          onSubmit={(event) => {
            event.preventDefault();
            void submit();
          }}
        >
          {brand.inherited && <Banner tone="info">{t('inherited')}</Banner>}
          <ConflictNote
            edited={edited}
            form={form}
            labelOf={(field) => t(`field.${field}`)}
            textOf={(_, value) => String(value ?? '')}
            busy={save.isPending}
          />
          <FormError error={problem} />
          <TextInput control={control} name="name" label={t('field.name')} required maxLength={60} autoComplete="off" />
          <AccentField />
          <TextInput
            control={control}
            name="replyTo"
            type="email"
            label={t('field.replyTo')}
            help={t('replyToHelp')}
            maxLength={254}
            autoComplete="off"
          />
          <Box>
            <Button variant="contained" type="submit" loading={save.isPending}>
              {t('save')}
            </Button>
          </Box>
        </Stack>
        <BrandPreview name={typed.name ?? ''} accent={typed.accent ?? ''} />
      </Box>
      {guard}
    </FormProvider>
  );
}
