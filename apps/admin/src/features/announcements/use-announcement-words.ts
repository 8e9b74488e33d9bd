import type { ContactType } from '@tenantry/contracts';
import type { FieldPath } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { AnnouncementValues } from './announcement-values';

const labels: Partial<Record<FieldPath<AnnouncementValues>, string>> = {
  types: 'types',
  'texts.it.subject': 'subjectIt',
  'texts.it.body': 'bodyIt',
  'texts.en.subject': 'subjectEn',
  'texts.en.body': 'bodyEn',
};

/** The fields of an announcement in words, for who has to compare two versions of it. */
export function useAnnouncementWords() {
  const { t } = useTranslation('announcements');
  const typesOf = (types: readonly ContactType[]) => types.map((type) => t(`type.${type}`)).join(', ');
  return {
    typesOf,
    labelOf: (field: FieldPath<AnnouncementValues>) => t(`field.${labels[field] ?? 'body'}`),
    textOf: (_: FieldPath<AnnouncementValues>, value: unknown) =>
      Array.isArray(value) ? typesOf(value as ContactType[]) : String(value ?? ''),
  };
}
