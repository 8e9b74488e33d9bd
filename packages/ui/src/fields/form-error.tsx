import Alert from '@mui/material/Alert';
import { CircleAlert } from 'lucide-react';
import { Icon } from '../icon/icon';
import { readProblem } from '../problem-texts/read-problem';
import { useProblemText } from '../problem-texts/use-problem-text';

/** What is wrong with the whole form, above its fields: a code, `{ code, params }` or anything thrown. Nothing for null. */
export function FormError({ error }: { error: unknown }) {
  const problemText = useProblemText('internal');
  if (error == null) return null;
  const { code, params } = readProblem(error);
  return (
    <Alert severity="error" icon={<Icon of={CircleAlert} />}>
      {problemText(code, params)}
    </Alert>
  );
}
