import { contactChange, type Contact, type Language } from '@tenantry/contracts';
import { applyProblem, FormError, languageNames, useFocusFirstError, useToast } from '@tenantry/ui';
import { useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { EmailChangeDialog } from '../../email-changes/components/email-change-dialog';
import { ConflictNote } from '../../form/conflict/conflict-note';
import { useEditedObject } from '../../form/conflict/use-edited-object';
import { contractResolver } from '../../form/contract-resolver';
import { FormDialog } from '../../form/form-dialog';
import { useSaveContact } from '../api/contact.mutations';
import { useNewestContact } from '../api/contact.queries';
import type { ContactsSource } from '../api/contacts-source';
import { useUserOfContact } from '../api/user-of-contact';
import { useContactTexts } from '../contact-texts';
import { changeOf, contactFields, valuesOf, type ContactValues } from '../form/contact-values';
import { ExistingContact } from '../form/existing-contact';
import { LanguageField } from '../form/language-field';
import { PersonFields } from '../form/person-fields';
import { TypeFields } from '../form/type-fields';
import { WorkFields } from '../form/work-fields';
import { LastChange } from './last-change';
import { UserFacts } from './user-facts';

interface Props {
  source: ContactsSource;
  contact: Contact;
  tenantLanguage: Language;
  onEdit: (contactId: string) => void;
  onClose: () => void;
}

/**
 * The form of a contact, saved over the version that it was read in (S004-27). Of a user, name and address only stand there;
 * another address is asked for by itself, as it waits for its person (S004-34).
 */
export function ContactForm({ source, contact, tenantLanguage, onEdit, onClose }: Props) {
  const { t } = useContactTexts();
  const toast = useToast();
  const save = useSaveContact(source, contact.id);
  const isUser = contact.userId !== null;
  const user = useUserOfContact(source, contact);
  const [changingEmail, setChangingEmail] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const form = useForm<ContactValues>({
    defaultValues: valuesOf(contact),
    resolver: contractResolver<ContactValues>(contactChange, (values) => changeOf(values, isUser)),
    mode: 'onBlur',
    shouldFocusError: false,
  });
  const { handleSubmit, setError, formState } = form;
  const readNewest = useNewestContact(source, contact.id);
  const edited = useEditedObject({ form, object: contact, valuesOf, fields: contactFields, readNewest });
  useFocusFirstError(formState);
  const submit = handleSubmit(async (values) => {
    setProblem(undefined);
    const body = changeOf(values, isUser);
    try {
      const saved = await edited.saveOver((version) => save.mutateAsync({ body, version }));
      if (!saved) return;
      toast({ text: t('saved', { name: `${saved.firstName} ${saved.lastName}` }) });
      onClose();
    } catch (error) {
      setProblem(applyProblem(error, setError) && error);
    }
  });
  const shown = (field: keyof ContactValues, value: unknown): string => {
    if (field === 'types') return (value as ContactValues['types']).map((type) => t(`type.${type}`)).join(', ');
    if (field === 'language') return languageNames[(value || tenantLanguage) as Language];
    return String(value ?? '');
  };
  return (
    <>
      <FormDialog
        title={t('edit')}
        submitLabel={t('save')}
        busy={save.isPending}
        onSubmit={() => void submit()}
        onClose={onClose}
      >
        <FormProvider {...form}>
          <ConflictNote
            edited={edited}
            form={form}
            labelOf={(field) => t(`field.${field as keyof ContactValues}`)}
            textOf={(field, value) => shown(field as keyof ContactValues, value)}
            busy={save.isPending}
          />
          <FormError error={problem} />
          <ExistingContact errors={formState.errors} onEdit={onEdit} />
          {isUser ? (
            <UserFacts contact={contact} user={user} onChangeEmail={() => setChangingEmail(true)} />
          ) : (
            <PersonFields />
          )}
          <WorkFields />
          <TypeFields />
          <LanguageField tenantLanguage={tenantLanguage} />
          <LastChange change={contact.lastChange} />
        </FormProvider>
      </FormDialog>
      {changingEmail && (
        <EmailChangeDialog
          email={contact.email}
          {...(user.member && { member: user.member })}
          {...(source.members && { shownIn: [source.members.list] })}
          onClose={() => setChangingEmail(false)}
        />
      )}
    </>
  );
}
