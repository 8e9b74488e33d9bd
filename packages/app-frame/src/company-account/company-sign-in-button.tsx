import Button from '@mui/material/Button';
import { Building2 } from 'lucide-react';
import { framePaths } from '../paths';
import { useCompanyAccountTexts } from './company-account-texts';

/** From the door to the page that knows the way to the provider of a company. */
export function CompanySignInButton({ returnTo }: { returnTo: string | null }) {
  const { t } = useCompanyAccountTexts();
  return (
    <Button
      href={framePaths.companySignIn(returnTo ?? undefined)}
      variant="outlined"
      size="large"
      fullWidth
      startIcon={<Building2 size={18} aria-hidden />}
      sx={{ mt: 1.5 }}
    >
      {t('signIn')}
    </Button>
  );
}
