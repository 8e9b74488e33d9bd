import { FootedForm, useFocusInvalid } from '@tenantry/app-frame';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import Stack from '@mui/material/Stack';
import { Banner, FormError, StickyFoot, useIsPhone } from '@tenantry/ui';
import { ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { CreationMailFields } from './creation-mail-fields';
import { FormSection } from './form-section';
import { PositionCard } from './position-card';
import { ReferentFields } from './referent-fields';

interface Props {
  company: ReactNode;
  emails: ReactNode;
  further: ReactNode;
  today: string;
  parentName: string | undefined;
  problem: unknown;
  busy: boolean;
  /** Counts the failed saves and checks: each moves the focus to the first field with a problem. */
  failures: number;
  onChooseParent: () => void;
  onCancel: () => void;
  onSkip: () => void;
  onNext: () => void;
}

const required = (
  <Box component="span" sx={{ color: 'error.main' }}>
    *
  </Box>
);

/** Screen 1 of the wizard. Nothing is created by going on to the plans (S001-23). */
export function AccountStep(props: Props) {
  const { t } = useTranslation('wizard');
  const isPhone = useIsPhone();
  const form = useFocusInvalid(props.failures);
  const foot = (
    <StickyFoot
      start={
        <Button color="inherit" onClick={props.onCancel} sx={{ display: { xs: 'none', md: 'inline-flex' } }}>
          {t('cancel')}
        </Button>
      }
      hint={<Trans t={t} i18nKey="account.requiredHint" components={{ star: required }} />}
    >
      <Button variant="outlined" onClick={props.onSkip} loading={props.busy} aria-label={t('account.skip')}>
        {t(isPhone ? 'account.skipShort' : 'account.skip')}
      </Button>
      <Button
        variant="contained"
        type="submit"
        aria-label={t('account.assign')}
        endIcon={<ArrowRight size={16} aria-hidden />}
      >
        {t(isPhone ? 'account.assignShort' : 'account.assign')}
      </Button>
    </StickyFoot>
  );
  return (
    <FootedForm ref={form} label={t('account.title')} foot={foot} onSubmit={props.onNext}>
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 320px' },
          gap: 3,
          alignItems: 'start',
        }}
      >
        <Stack spacing={2}>
          <FormError error={props.problem} />
          <Card>
            <FormSection title={t('account.company')}>{props.company}</FormSection>
            <ReferentFields emails={props.emails} />
            <CreationMailFields today={props.today} />
            <FormSection>{props.further}</FormSection>
          </Card>
        </Stack>
        <Stack component="aside" spacing={2.5} aria-label={t('position.title')}>
          <PositionCard parentName={props.parentName} onChoose={props.onChooseParent} />
          <Banner tone="info">{t('account.nothingYet')}</Banner>
        </Stack>
      </Box>
    </FootedForm>
  );
}
