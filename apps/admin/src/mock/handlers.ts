import { respond } from '@tenantry/api-client/testing';
import { ownFactorHandlers } from '@tenantry/app-frame/mock';
import { dashboardRoutes, municipalityRoutes } from '@tenantry/contracts/admin';
import { aDashboard, aMunicipality, aPasskey } from '@tenantry/contracts/fixtures';
import { actingHandlers } from './acting.handlers';
import { announcementHandlers } from './announcement.handlers';
import { auditHandlers } from './audit.handlers';
import { catalogueHandlers } from './catalogue.handlers';
import { contactHandlers } from './contact.handlers';
import { customerHandlers } from './customer.handlers';
import { doorHandlers } from './door.handlers';
import { licenceHandlers } from './licence.handlers';
import { mailHandlers } from './mail.handlers';
import { memberHandlersOfPartner } from './member.handlers';
import { ownSessionHandlers } from './own-session.handlers';
import { securityEventHandlers } from './security-event.handlers';
import { partnerHandlers } from './partner.handlers';
import { singleSignOnHandlers } from './single-sign-on.handlers';

const municipalities = [
  aMunicipality(),
  aMunicipality({ name: 'Belluno', province: 'Belluno', provinceCode: 'BL' }),
  aMunicipality({ name: 'Trento', province: 'Trento', provinceCode: 'TN', region: 'Trentino-Alto Adige' }),
];

/** Answers every route from fixtures and keeps what was made; the rules of a real back end are not imitated here. */
export const handlers = [
  ...doorHandlers,
  ...ownSessionHandlers,
  ...ownFactorHandlers('admin', { passkeys: [aPasskey()], recoveryCodesLeft: 3 }),
  ...securityEventHandlers,
  ...customerHandlers,
  ...contactHandlers,
  ...actingHandlers,
  ...licenceHandlers,
  ...mailHandlers,
  ...memberHandlersOfPartner,
  ...catalogueHandlers,
  ...partnerHandlers,
  ...singleSignOnHandlers,
  ...announcementHandlers,
  ...auditHandlers,
  respond(dashboardRoutes.get, aDashboard()),
  respond(municipalityRoutes.suggest, ({ query }) => ({
    items: municipalities.filter(({ name }) => name.toLowerCase().startsWith(query.search.toLowerCase())),
  })),
  respond(municipalityRoutes.regions, { items: ['Lombardia', 'Trentino-Alto Adige', 'Veneto'] }),
];
