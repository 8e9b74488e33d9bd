import { frameResources } from '@tenantry/app-frame';
import type { Language } from '@tenantry/ui';
import enActing from './acting/en.json';
import itActing from './acting/it.json';
import enAnnouncements from './announcements/en.json';
import itAnnouncements from './announcements/it.json';
import enBranding from './branding/en.json';
import itBranding from './branding/it.json';
import enCommon from './common/en.json';
import itCommon from './common/it.json';
import enCompany from './company/en.json';
import itCompany from './company/it.json';
import enCustomer from './customer/en.json';
import itCustomer from './customer/it.json';
import enCustomers from './customers/en.json';
import itCustomers from './customers/it.json';
import enDashboard from './dashboard/en.json';
import itDashboard from './dashboard/it.json';
import enNavigation from './navigation/en.json';
import itNavigation from './navigation/it.json';
import enPartners from './partners/en.json';
import itPartners from './partners/it.json';
import enPlans from './plans/en.json';
import itPlans from './plans/it.json';
import enSingleSignOn from './single-sign-on/en.json';
import itSingleSignOn from './single-sign-on/it.json';
import enWizard from './wizard/en.json';
import itWizard from './wizard/it.json';

/** The texts of this app by language and namespace; those of the shared pieces come from the ui package. */
export const resources = {
  it: {
    common: itCommon,
    navigation: itNavigation,
    ...frameResources.it,
    dashboard: itDashboard,
    customers: itCustomers,
    customer: itCustomer,
    acting: itActing,
    wizard: itWizard,
    plans: itPlans,
    partners: itPartners,
    announcements: itAnnouncements,
    branding: itBranding,
    company: itCompany,
    singleSignOn: itSingleSignOn,
  },
  en: {
    common: enCommon,
    navigation: enNavigation,
    ...frameResources.en,
    dashboard: enDashboard,
    customers: enCustomers,
    customer: enCustomer,
    acting: enActing,
    wizard: enWizard,
    plans: enPlans,
    partners: enPartners,
    announcements: enAnnouncements,
    branding: enBranding,
    company: enCompany,
    singleSignOn: enSingleSignOn,
  },
} satisfies Record<Language, Record<string, object>>;
