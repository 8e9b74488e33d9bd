import type { HistoryEntry } from '@tenantry/contracts';
import { shownAddress, useFormat } from '@tenantry/ui';
import { auditTexts, useAuditTexts } from './audit-texts';
import { isSystem } from './system-actors';

type Value = string | number | null;
type Change = HistoryEntry['changes'][number];

const isInstant = /^\d{4}-\d\d-\d\dT/;
const isDay = /^\d{4}-\d\d-\d\d$/;
const isAddress = /^\S+@\S+$/;
const placeholders = [...JSON.stringify(auditTexts.it.action).matchAll(/{{(\w+)}}/g)].map(([, name]) => name ?? '');

/** An entry of the log in words: who, what, and every field and value as people call them. */
export function useAuditWords() {
  const { t, i18n } = useAuditTexts();
  const { date, dateTime, number } = useFormat();
  // Names of fields hold dots of their own, and values anything at all: both are looked for and never assumed.
  const known = (...keys: string[]) => {
    const key = keys.find((one) => i18n.exists(one));
    return key === undefined ? undefined : String(t(key));
  };

  const shown = (field: string, value: Value): string => {
    if (value === null || value === '') return t('emptyValue');
    if (typeof value === 'number') return number(value);
    if (isInstant.test(value)) return dateTime(value);
    if (isDay.test(value)) return date(value);
    if (isAddress.test(value)) return shownAddress(value);
    // Prices are kept in the smallest part of their currency.
    if (field === 'unitPrice') return number(Number(value) / 100, { minimumFractionDigits: 2 });
    if (!/^\w+$/.test(value)) return value;
    return known(`audit:value.${field}.${value}`, `audit:value.${value}`, `frame:${field}.${value}`) ?? value;
  };
  const fieldName = (action: string, field: string): string =>
    known(
      ...(action.startsWith('customer.') && field === 'name' ? ['audit:field.company'] : []),
      `audit:field.${field}`,
    ) ?? field;

  /** What happened, as the second half of "Giulia Bortolin: …". */
  const sentence = ({ action, values }: Pick<HistoryEntry, 'action' | 'values'>): string => {
    const key = `action.${action.replace('.', '_')}`;
    const count = Number(values.units ?? 0);
    if (!i18n.exists(`audit:${key}`, { count })) return t('unknown');
    // What was erased, or was never there, leaves a gap that can be seen.
    const words = Object.fromEntries(placeholders.map((name) => [name, t('gap')]));
    for (const [name, value] of Object.entries(values)) if (value !== null) words[name] = shown(name, value);
    return t(key, { ...words, count });
  };
  const actorName = (entry: { actorName: string | null; erased?: boolean }) =>
    isSystem(entry) ? t('system') : (entry.actorName ?? t('erasedPerson'));
  return {
    t,
    sentence,
    /** The same as a line of its own. */
    title: (entry: Pick<HistoryEntry, 'action' | 'values'>) => {
      const [first = '', ...rest] = sentence(entry);
      return first.toLocaleUpperCase(i18n.language) + rest.join('');
    },
    shown,
    fieldName,
    change: (action: string, { field, from, to }: Change) =>
      t('change', { field: fieldName(action, field), from: shown(field, from), to: shown(field, to) }),
    actorName,
    /** The same in one customer's history, where staff may have acted for it. */
    byWhom: (entry: Pick<HistoryEntry, 'actorName' | 'actorTenantName' | 'actingId'>) =>
      entry.actingId && entry.actorTenantName
        ? t('actingBy', { name: actorName(entry), company: entry.actorTenantName })
        : actorName(entry),
  };
}
