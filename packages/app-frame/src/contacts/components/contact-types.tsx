import Box from '@mui/material/Box';
import type { ContactType } from '@tenantry/contracts';
import { ToneChip } from '@tenantry/ui';
import { BellOff, BriefcaseBusiness, ReceiptText, Wrench, type LucideIcon } from 'lucide-react';
import { useContactTexts } from '../contact-texts';

const icons: Record<ContactType, LucideIcon> = { billing: ReceiptText, technical: Wrench, business: BriefcaseBusiness };

/** The types of a contact; one without any hears of nothing, and says so (S004-24). */
export function ContactTypes({ types }: { types: readonly ContactType[] }) {
  const { t } = useContactTexts();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75 }}>
      {types.map((type) => (
        <ToneChip key={type} tone="neutral" icon={icons[type]}>
          {t(`type.${type}`)}
        </ToneChip>
      ))}
      {types.length === 0 && (
        <ToneChip tone="warning" icon={BellOff}>
          {t('noType')}
        </ToneChip>
      )}
    </Box>
  );
}
