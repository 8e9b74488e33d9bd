import type { UnitLabels } from '@tenantry/contracts';
import type { Plan } from '@tenantry/contracts/admin';
import type { TFunction } from 'i18next';

type Words = TFunction<'wizard'>;
type Language = 'it' | 'en';

export const unitWord = (labels: UnitLabels, language: Language, units: number): string =>
  labels[language][units === 1 ? 'one' : 'other'];

/** "Versione completa, 12 mesi" */
export const planKind = (t: Words, { versionType, period }: Plan): string =>
  `${t(`plans.version.${versionType}`)}, ${t(`plans.period.${period.unit}`, { count: period.count })}`;

/** "da 5 a 500 caselle" */
export const unitRange = (t: Words, { minUnits: min, maxUnits: max, unitLabels }: Plan, language: Language): string =>
  min === max
    ? `${min} ${unitWord(unitLabels, language, min)}`
    : t('plans.range', { min, max, unit: unitWord(unitLabels, language, max) });
