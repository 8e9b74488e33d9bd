import Button from '@mui/material/Button';
import { SearchX } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from './empty-state';

export interface NoResultsProps {
  onClear?: () => void;
  title?: string;
  text?: ReactNode;
}

/** A list whose filters leave nothing; the filters stay in sight above, this takes them away. */
export function NoResults({ onClear, title, text }: NoResultsProps) {
  const { t } = useTranslation('ui');
  return (
    <EmptyState
      icon={SearchX}
      tone="neutral"
      title={title ?? t('noResults.title')}
      text={text ?? t('noResults.text')}
      action={
        onClear && (
          <Button variant="outlined" onClick={onClear}>
            {t('noResults.clear')}
          </Button>
        )
      }
    />
  );
}
