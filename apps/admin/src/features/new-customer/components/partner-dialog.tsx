import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import List from '@mui/material/List';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemText from '@mui/material/ListItemText';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { ProblemAlert, SearchField } from '@tenantry/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePartners } from '../api/partners.queries';

export interface Place {
  /** '' is the own company. */
  id: string;
  name: string;
}

interface Props {
  open: boolean;
  /** The own company, when customers may stand directly under it. */
  own: Place | undefined;
  chosen: string;
  onPick: (place: Place) => void;
  onClose: () => void;
}

/** Picks the partner under which the customer is created. */
export function PartnerDialog({ open, own, chosen, onPick, onClose }: Props) {
  const { t } = useTranslation('wizard');
  const [search, setSearch] = useState('');
  const { data, isPending, error, refetch } = usePartners(search, open);
  const partners = data?.items.filter(({ status }) => status === 'active') ?? [];
  const item = (place: Place, sub: string) => (
    <ListItemButton key={place.id} selected={place.id === chosen} onClick={() => onPick(place)}>
      <ListItemText primary={place.name} secondary={sub} />
    </ListItemButton>
  );
  return (
    <Dialog open={open} onClose={onClose} fullWidth maxWidth="xs" aria-labelledby="partner-dialog-title">
      <DialogTitle id="partner-dialog-title">{t('partner.title')}</DialogTitle>
      <DialogContent>
        <SearchField label={t('partner.search')} value={search} onChange={setSearch} autoFocus />
        <ProblemAlert error={error} onRetry={() => void refetch()} />
        <List aria-label={t('partner.title')} sx={{ mt: 1 }}>
          {own && search === '' && item(own, t('partner.own'))}
          {partners.map(({ id, name, parentName, city }) =>
            item({ id, name }, [t('partner.under', { name: parentName }), city].filter(Boolean).join(', ')),
          )}
        </List>
        {isPending && <Skeleton height={52} />}
        {data && partners.length === 0 && (search !== '' || !own) && (
          <Typography sx={{ color: 'text.secondary' }}>{t(search ? 'partner.notFound' : 'partner.noneYet')}</Typography>
        )}
      </DialogContent>
      <DialogActions>
        <Button variant="outlined" onClick={onClose}>
          {t('cancel')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
