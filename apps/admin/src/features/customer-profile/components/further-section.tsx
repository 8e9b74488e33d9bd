import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import { useFormState } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { furtherFields, type ProfileValues } from '../profile-values';
import { FurtherFields } from './further-fields';

/** The optional data, folded away until someone wants it, or until one of its fields has a problem. */
export function FurtherSection() {
  const { t } = useTranslation('customer');
  const { errors } = useFormState<ProfileValues>();
  const [wanted, setWanted] = useState(false);
  const open = wanted || furtherFields.some((name) => errors[name]);
  const id = useId();
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1.5, ml: -1.25 }}>
        <Button
          color="inherit"
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          startIcon={open ? <ChevronDown size={18} aria-hidden /> : <ChevronRight size={18} aria-hidden />}
          onClick={() => setWanted(!open)}
        >
          {t('further.title')}
        </Button>
        {!open && (
          <Typography variant="body2" sx={{ color: 'text.tertiary', display: { xs: 'none', md: 'block' } }}>
            {t('further.summary')}
          </Typography>
        )}
      </Box>
      {open && (
        <Box id={id} sx={{ pt: 2, pb: 1 }}>
          <FurtherFields />
        </Box>
      )}
    </>
  );
}
