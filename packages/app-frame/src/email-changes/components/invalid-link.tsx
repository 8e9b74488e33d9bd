import Button from '@mui/material/Button';
import { AccessFrame } from '../../access/components/access-frame';
import { framePaths } from '../../paths';
import { useEmailChangeTexts } from '../email-change-texts';

/** One answer for every link that does not work, whatever the reason (TK-02). */
export function InvalidLink() {
  const { t } = useEmailChangeTexts();
  return (
    <AccessFrame title={t('invalid.title')} text={t('invalid.text')}>
      <Button href={framePaths.signIn()} variant="contained" size="large" fullWidth>
        {t('toSignIn')}
      </Button>
    </AccessFrame>
  );
}
