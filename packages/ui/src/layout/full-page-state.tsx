import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { CloudOff, FileQuestionMark, Lock, RefreshCw, WifiOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../data/empty-state';
import { Icon } from '../icon/icon';

const looks = {
  notFound: { icon: FileQuestionMark, tone: 'neutral' },
  error: { icon: CloudOff, tone: 'error' },
  offline: { icon: WifiOff, tone: 'warning' },
  forbidden: { icon: Lock, tone: 'neutral' },
} as const;

export interface FullPageStateProps {
  kind: keyof typeof looks;
  action?: ReactNode;
  onRetry?: () => void;
  /** What support will ask for: the id of the failed request. */
  supportCode?: string;
}

/** A whole page that could not be shown: what happened, and one step out of it. */
export function FullPageState({ kind, action, onRetry, supportCode }: FullPageStateProps) {
  const { t } = useTranslation('ui');
  return (
    <Box sx={{ display: 'grid', alignContent: 'center', minHeight: '60vh' }}>
      <EmptyState
        {...looks[kind]}
        headingLevel="h1"
        title={t(`fullPage.${kind}.title`)}
        text={t(`fullPage.${kind}.text`)}
        action={
          (onRetry || action) && (
            <>
              {onRetry && (
                <Button variant="outlined" startIcon={<Icon of={RefreshCw} size={16} />} onClick={onRetry}>
                  {t('action.retry')}
                </Button>
              )}
              {action}
            </>
          )
        }
      />
      {supportCode && (
        <Typography variant="body2" sx={{ textAlign: 'center', color: 'text.tertiary' }}>
          {t('fullPage.supportCode')} <Typography variant="code">{supportCode}</Typography>
        </Typography>
      )}
    </Box>
  );
}
