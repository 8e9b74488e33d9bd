import type { HistoryEntry } from '@tenantry/contracts';
import { useFormat } from '@tenantry/ui';
import { useTranslation } from 'react-i18next';

const isInstant = /^\d{4}-\d\d-\d\dT/;
const isDay = /^\d{4}-\d\d-\d\d$/;

/** The sentence of an entry of the history, and its changed fields as words. */
export function useHistoryText() {
  const { t, i18n } = useTranslation('customer');
  const { date, dateTime, number } = useFormat();
  const shown = (value: string | number | null) => {
    if (value === null || value === '') return t('history.empty');
    if (typeof value === 'number') return number(value);
    return isInstant.test(value) ? dateTime(value) : isDay.test(value) ? date(value) : value;
  };
  const sentence = ({ action, values }: HistoryEntry) => {
    const key = `history.action.${action.replace('.', '_')}`;
    const words = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, shown(value)]));
    return i18n.exists(key, { ns: 'customer' })
      ? t(key as 'history.action.customer_created', words)
      : t('history.unknown');
  };
  const fieldName = (field: string) => {
    const key = `field.${field}`;
    return i18n.exists(key, { ns: 'customer' }) ? t(key as 'field.company') : field;
  };
  const change = ({ field, from, to }: HistoryEntry['changes'][number]) =>
    t('history.change', { field: fieldName(field), from: shown(from), to: shown(to) });
  return { sentence, change };
}
