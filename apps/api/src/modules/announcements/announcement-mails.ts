import type { AnnouncementTexts, Language } from '@tenantry/contracts';
import type { MailBrand, RenderedMail } from '../../platform/mail/mail-message';
import { renderAnnouncement } from '../../platform/mail/render-mail';
import { textFor } from './announcement-text';

/** The mails of one announcement: the same words for everybody, written once for each language and brand. */
export class AnnouncementMails {
  private readonly rendered = new Map<string, Promise<RenderedMail>>();

  constructor(private readonly texts: AnnouncementTexts) {}

  for(wanted: Language, brand: MailBrand): Promise<RenderedMail> {
    const { language, ...text } = textFor(this.texts, wanted);
    const key = `${language} ${brand.accent} ${brand.partnerName}`;
    const known = this.rendered.get(key) ?? renderAnnouncement(text, language, brand);
    this.rendered.set(key, known);
    return known;
  }
}
