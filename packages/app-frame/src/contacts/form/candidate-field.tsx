import type { ContactCandidate } from '@tenantry/contracts';
import { SelectInput, shownAddress } from '@tenantry/ui';
import type { Control } from 'react-hook-form';
import { useContactTexts } from '../contact-texts';
import type { AddValues } from './add-values';

interface Props {
  control: Control<AddValues>;
  candidates: readonly ContactCandidate[];
}

/** The users who are no contact yet: name and address come from the chosen one (S004-08). */
export function CandidateField({ control, candidates }: Props) {
  const { t } = useContactTexts();
  return (
    <SelectInput
      control={control}
      name="userId"
      label={t('field.user')}
      required
      help={t('userHelp')}
      emptyLabel={t('chooseUser')}
      options={candidates.map(({ userId, firstName, lastName, email }) => ({
        value: userId,
        label: `${firstName} ${lastName}, ${shownAddress(email)}`,
      }))}
    />
  );
}
