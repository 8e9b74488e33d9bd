import type { AnnouncementText, AnnouncementTexts, Language } from '@tenantry/contracts';

/** What somebody reads: their language where it was written in it, else the one there is; and which one that is. */
export function textFor(texts: AnnouncementTexts, wanted: Language): AnnouncementText & { language: Language } {
  const language = texts[wanted] ? wanted : wanted === 'it' ? 'en' : 'it';
  const text = texts[language];
  if (!text) throw new Error('an announcement without a text');
  return { ...text, language };
}
