import { Can } from '@tenantry/app-frame';
import Button, { type ButtonProps } from '@mui/material/Button';
import { Icon } from '@tenantry/ui';
import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../shared/paths';

/** Opens the form of a new partner; not there for somebody who may not create one. */
export function CreatePartnerButton({ variant = 'contained' }: Pick<ButtonProps, 'variant'>) {
  const { t } = useTranslation('partners');
  return (
    <Can permission="partners.create">
      <Button variant={variant} href={paths.newPartner()} startIcon={<Icon of={Plus} />}>
        {t('create')}
      </Button>
    </Can>
  );
}
