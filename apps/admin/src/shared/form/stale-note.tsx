import Button from '@mui/material/Button';
import { isProblem } from '@tenantry/api-client';
import { Banner, FormError } from '@tenantry/ui';
import { useTranslation } from 'react-i18next';

interface Props {
  problem: unknown;
  /** Reads the newer version; what was typed stays. */
  onReload: () => void;
}

/** The problem of a form as a whole; when somebody else saved first, with the way to their version. */
export function StaleNote({ problem, onReload }: Props) {
  const { t } = useTranslation('common');
  if (!isProblem(problem, 'staleVersion')) return <FormError error={problem} />;
  return (
    <Banner tone="warning" action={<Button onClick={onReload}>{t('reload')}</Button>}>
      {t('stale')}
    </Banner>
  );
}
