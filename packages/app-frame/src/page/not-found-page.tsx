import Button from '@mui/material/Button';
import { FullPageState } from '@tenantry/ui';
import { useTranslation } from 'react-i18next';
import { framePaths } from '../paths';
import { useTitle } from './use-title';

/** An address that leads nowhere. */
export function Component() {
  const { t } = useTranslation('frame');
  useTitle(t('notFound'));
  return (
    <FullPageState
      kind="notFound"
      action={
        <Button variant="outlined" href={framePaths.home()}>
          {t('toHome')}
        </Button>
      }
    />
  );
}
