import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { CardSection, useProblemText } from '@tenantry/ui';
import { Building2, Network } from 'lucide-react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { AccountValues } from '../account-values';

interface Props {
  /** Name of the partner under which the customer will stand; undefined while none is chosen. */
  parentName: string | undefined;
  onChoose: () => void;
}

const row = { display: 'flex', alignItems: 'center', gap: 1, minWidth: 0 } as const;

/** Where the new customer will stand in the tree, and the way to another place (S001-35). */
export function PositionCard({ parentName, onChoose }: Props) {
  const { t } = useTranslation('wizard');
  const problemText = useProblemText();
  const { control, formState } = useFormContext<AccountValues>();
  const company = useWatch({ control, name: 'company' }).trim();
  const missing = formState.errors.parentId?.message;
  return (
    <CardSection title={t('position.title')}>
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
        <Box component="li" sx={row}>
          <Network size={16} aria-hidden />
          {parentName ?? t('position.none')}
        </Box>
        <Box component="li" sx={{ ...row, pl: 2.5, fontWeight: 600 }}>
          <Building2 size={16} aria-hidden />
          <Typography component="span" noWrap sx={{ fontWeight: 600 }}>
            {company || t('position.newCustomer')}
          </Typography>
        </Box>
      </Box>
      <Typography variant="body2" sx={{ color: 'text.secondary', mt: 1.25 }}>
        {t('position.unique')}
      </Typography>
      {missing && (
        <Typography variant="body2" color="error" role="alert" sx={{ mt: 1 }}>
          {missing === 'required' ? t('position.missing') : problemText(missing)}
        </Typography>
      )}
      <Button size="small" onClick={onChoose} sx={{ mt: 1, ml: -1 }} aria-invalid={missing ? true : undefined}>
        {parentName ? t('position.other') : t('position.choose')}
      </Button>
    </CardSection>
  );
}
