import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { CircleAlert, RefreshCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../icon/icon';
import { readProblem } from './read-problem';
import { useProblemText } from './use-problem-text';

export interface ProblemAlertProps {
  error: unknown;
  onRetry?: () => void;
}

/** An error where it happened, in words, with a way to try again and the code support will ask for. Nothing without an error. */
export function ProblemAlert({ error, onRetry }: ProblemAlertProps) {
  const { t } = useTranslation('ui');
  const problemText = useProblemText('internal');
  if (error == null) return null;
  const problem = readProblem(error);
  return (
    <Alert
      severity="error"
      icon={<Icon of={CircleAlert} />}
      action={
        onRetry && (
          <Button variant="outlined" size="small" startIcon={<Icon of={RefreshCw} size={16} />} onClick={onRetry}>
            {t('action.retry')}
          </Button>
        )
      }
    >
      {problemText(problem.code, problem.params)}
      {problem.requestId && (
        <Box sx={{ mt: 0.5, color: 'text.secondary' }}>
          {t('fullPage.supportCode')} <Typography variant="code">{problem.requestId}</Typography>
        </Box>
      )}
    </Alert>
  );
}
