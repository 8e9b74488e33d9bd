import { contractResolver } from '@tenantry/app-frame';
import {
  announcementChange,
  type AnnouncementChange,
  type AnnouncementText,
  type ContactType,
} from '@tenantry/contracts';
import type { FieldPath } from 'react-hook-form';

/** The form of an announcement: a language that is left empty is not written in. */
export interface AnnouncementValues {
  types: ContactType[];
  texts: Record<'it' | 'en', AnnouncementText>;
}

const noText: AnnouncementText = { subject: '', body: '' };
export const noAnnouncement: AnnouncementValues = { types: [], texts: { it: noText, en: noText } };

export const valuesOf = ({ types, texts }: AnnouncementChange): AnnouncementValues => ({
  types,
  texts: { it: texts.it ?? noText, en: texts.en ?? noText },
});

const written = (text: AnnouncementText) => (text.subject.trim() === '' && text.body.trim() === '' ? null : text);

/** What is sent of the form. */
export const bodyOf = ({ types, texts }: AnnouncementValues): AnnouncementChange => ({
  types,
  texts: { it: written(texts.it), en: written(texts.en) },
});

export const announcementResolver = contractResolver<AnnouncementValues>(announcementChange, bodyOf);

/** All leaves of the form, in its order. */
export const announcementFields: readonly FieldPath<AnnouncementValues>[] = [
  'types',
  'texts.it.subject',
  'texts.it.body',
  'texts.en.subject',
  'texts.en.body',
];
