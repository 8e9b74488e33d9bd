import { contactType, type AnnouncementChange, type AnnouncementTexts } from '@tenantry/contracts';

/** The subject that names an announcement: the Italian one where there is one. */
export const subjectOf = ({ it, en }: AnnouncementTexts): string => it?.subject ?? en?.subject ?? '';

/** An announcement as the history compares it: one yes or no for each type, as with contacts. */
export const factsOf = ({ types, texts: { it, en } }: AnnouncementChange) => ({
  subjectIt: it?.subject ?? null,
  bodyIt: it?.body ?? null,
  subjectEn: en?.subject ?? null,
  bodyEn: en?.body ?? null,
  ...Object.fromEntries(contactType.options.map((type) => [`contactType_${type}`, types.includes(type)])),
});
