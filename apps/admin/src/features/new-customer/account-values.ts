import type { BodyOf, Language } from '@tenantry/contracts';
import type { customerRoutes } from '@tenantry/contracts/admin';

type Body = BodyOf<typeof customerRoutes.create>;
type Texts = Exclude<keyof Body, 'accountMail' | 'plans' | 'parentId' | 'language'>;

/** What screen 1 of the wizard holds; an empty field is an empty text, '' as parent is the own company. */
export type AccountValues = { [Name in Texts]: string } & {
  parentId: string;
  language: Language;
  accountMail: { when: 'now' | 'date'; date: string };
};

const empty: Omit<AccountValues, 'language' | 'timezone'> = {
  parentId: '',
  company: '',
  accountName: '',
  city: '',
  region: '',
  firstName: '',
  lastName: '',
  email: '',
  emergencyEmail: '',
  accountMail: { when: 'now', date: '' },
  country: '',
  address1: '',
  address2: '',
  postcode: '',
  phone: '',
  vatNumber: '',
  fiscalCode: '',
  certifiedEmail: '',
  sdiCode: '',
  notes: '',
  externalReference: '',
};

export const emptyAccount = (language: Language, timezone: string): AccountValues => ({ ...empty, language, timezone });

/** Screen 1 as the server takes it. */
export const accountBody = ({ parentId, accountMail, ...rest }: AccountValues): Omit<Body, 'plans'> => ({
  ...rest,
  ...(parentId !== '' && { parentId }),
  accountMail: accountMail.when === 'now' ? { when: 'now' } : { when: 'date', date: accountMail.date },
});
