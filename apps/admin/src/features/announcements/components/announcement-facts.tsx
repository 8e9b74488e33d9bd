import { ContactTypes } from '@tenantry/app-frame/contacts';
import type { Announcement } from '@tenantry/contracts';
import { CardSection, KeyValueList, useFormat } from '@tenantry/ui';
import { useTranslation } from 'react-i18next';
import { instantIn } from '../../../shared/instant-in';
import { RecipientCount } from './recipient-count';

/** To whom, when, and by whom. */
export function AnnouncementFacts({ announcement }: { announcement: Announcement }) {
  const { t } = useTranslation('announcements');
  const { dateTime, language } = useFormat();
  const { types, status, sendAt, timezone, createdAt, createdBy, endedAt } = announcement;
  const own = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const items = [
    { key: 'types', value: <ContactTypes types={types} /> },
    { key: 'sendAt', value: sendAt ? instantIn(sendAt, timezone ?? own, language) : t('when.draft') },
    { key: 'author', value: createdBy },
    { key: 'createdAt', value: dateTime(createdAt) },
    ...(endedAt ? [{ key: 'endedAt', value: dateTime(endedAt) }] : []),
  ];
  const isToCome = status === 'draft' || status === 'scheduled';
  return (
    <CardSection title={t('facts')} {...(isToCome && { footer: <RecipientCount types={types} /> })}>
      <KeyValueList items={items.map(({ key, value }) => ({ key, label: t(`fact.${key}`), value }))} />
    </CardSection>
  );
}
