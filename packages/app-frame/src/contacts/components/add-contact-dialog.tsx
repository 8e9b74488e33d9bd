import type { Language } from '@tenantry/contracts';
import { applyProblem, FormError, RadioCards, useFocusFirstError, useToast } from '@tenantry/ui';
import { useState } from 'react';
import { FormProvider, useForm, useWatch } from 'react-hook-form';
import { FormDialog } from '../../form/form-dialog';
import { useIdempotencyKey } from '../../form/use-idempotency-key';
import { useAddContact } from '../api/contact.mutations';
import { useCandidates } from '../api/contact.queries';
import type { ContactsSource } from '../api/contacts-source';
import { useContactTexts } from '../contact-texts';
import { addedOf, addResolver, nobodyYet, type AddValues } from '../form/add-values';
import { CandidateField } from '../form/candidate-field';
import { ExistingContact } from '../form/existing-contact';
import { LanguageField } from '../form/language-field';
import { PersonFields } from '../form/person-fields';
import { TypeFields } from '../form/type-fields';
import { WorkFields } from '../form/work-fields';

interface Props {
  source: ContactsSource;
  tenantLanguage: Language;
  onEdit: (contactId: string) => void;
  onClose: () => void;
}

/** A new contact: first whether it is a user or somebody without access (S004-06), then what belongs to it. */
export function AddContactDialog({ source, tenantLanguage, onEdit, onClose }: Props) {
  const { t } = useContactTexts();
  const toast = useToast();
  const add = useAddContact(source);
  const key = useIdempotencyKey();
  const candidates = useCandidates(source);
  const [problem, setProblem] = useState<unknown>();
  const form = useForm<AddValues>({
    defaultValues: nobodyYet,
    resolver: addResolver,
    mode: 'onBlur',
    shouldFocusError: false,
  });
  const { control, handleSubmit, setError, formState } = form;
  useFocusFirstError(formState);
  const from = useWatch({ control, name: 'from' });
  const noUsers = candidates.data?.items.length === 0;
  const submit = handleSubmit(async (values) => {
    setProblem(undefined);
    try {
      const { firstName, lastName } = await add.mutateAsync({ added: addedOf(values), key: key.current() });
      toast({ text: t('added', { name: `${firstName} ${lastName}` }) });
      onClose();
    } catch (error) {
      setProblem(applyProblem(error, setError) && error);
    }
  });
  return (
    <FormDialog
      title={t('add')}
      submitLabel={t('addSubmit')}
      busy={add.isPending}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <FormProvider {...form}>
        <FormError error={problem ?? candidates.error} />
        <ExistingContact errors={formState.errors} onEdit={onEdit} />
        <RadioCards
          control={control}
          name="from"
          label={t('from.label')}
          columns={2}
          options={[
            {
              value: 'user',
              label: t('from.user'),
              description: t(noUsers ? 'from.noUsers' : 'from.userText'),
              disabled: noUsers,
            },
            { value: 'new', label: t('from.new'), description: t('from.newText') },
          ]}
        />
        {from === 'user' && <CandidateField control={control} candidates={candidates.data?.items ?? []} />}
        {from === 'new' && (
          <>
            <PersonFields />
            <WorkFields />
          </>
        )}
        {from !== '' && (
          <>
            <TypeFields required />
            <LanguageField tenantLanguage={tenantLanguage} />
          </>
        )}
      </FormProvider>
    </FormDialog>
  );
}
