import { frameResources } from '@tenantry/app-frame';
import type { Language } from '@tenantry/ui';
import enActing from './acting/en.json';
import itActing from './acting/it.json';
import enAnnouncements from './announcements/en.json';
import itAnnouncements from './announcements/it.json';
import enHome from './home/en.json';
import itHome from './home/it.json';
import enLicences from './licences/en.json';
import itLicences from './licences/it.json';
import enManagement from './management/en.json';
import itManagement from './management/it.json';
import enNavigation from './navigation/en.json';
import itNavigation from './navigation/it.json';

/** The texts of this app by language and namespace, those of the frame, and (added by `createI18n`) of the shared pieces. */
export const resources = {
  it: {
    ...frameResources.it,
    navigation: itNavigation,
    acting: itActing,
    announcements: itAnnouncements,
    home: itHome,
    licences: itLicences,
    management: itManagement,
  },
  en: {
    ...frameResources.en,
    navigation: enNavigation,
    acting: enActing,
    announcements: enAnnouncements,
    home: enHome,
    licences: enLicences,
    management: enManagement,
  },
} satisfies Record<Language, Record<string, object>>;
