import Button from '@mui/material/Button';
import { FullPageState } from '@tenantry/ui';
import { useTranslation } from 'react-i18next';
import { paths } from '../../shared/paths';
import { useTitle } from '../../shared/use-title';

/** An address that leads nowhere. */
export function Component() {
  const { t } = useTranslation('common');
  useTitle(t('navigation:page.notFound'));
  return (
    <FullPageState
      kind="notFound"
      action={
        <Button variant="outlined" href={paths.dashboard()}>
          {t('toHome')}
        </Button>
      }
    />
  );
}
