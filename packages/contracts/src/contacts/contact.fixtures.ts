import * as z from 'zod/mini';
import { fixtureId } from '../core/fixture-id';
import { contactLink, type ContactLink } from './contact-link.schema';
import {
  contact,
  contactCandidate,
  contactPage,
  type Contact,
  type ContactCandidate,
  type ContactPage,
} from './contact.schema';

type ContactFacts = Omit<Partial<Contact>, 'id' | 'userId'> & { number?: number; userId?: string | null };

/** A person without access who hears of technical changes, unless told. */
export const aContact = ({ number = 0, ...facts }: ContactFacts = {}): Contact =>
  z.parse(contact, {
    id: fixtureId(700 + number),
    userId: null,
    firstName: 'Paolo',
    lastName: 'Zanin',
    email: `paolo.zanin${number || ''}@valbrentana.example`,
    emailState: null,
    phone: '0424 000 118',
    jobTitle: 'Responsabile IT',
    language: null,
    types: ['technical'],
    version: 1,
    lastChange: { at: '2026-03-13T09:12:00Z', by: 'Giulia Bortolin' },
    ...facts,
  });

/** A page with these contacts and nothing after it. */
export const aContactPage = (items: readonly Contact[] = [aContact()], facts: Partial<ContactPage> = {}): ContactPage =>
  z.parse(contactPage, {
    items,
    nextCursor: null,
    missingTypes: [],
    tenantLanguage: 'it',
    confirmsAddresses: false,
    ...facts,
  });

/** What a link to a contact's address tells. */
export const aContactLink = (facts: Partial<ContactLink> = {}): ContactLink =>
  z.parse(contactLink, {
    company: 'Falegnameria Val Brentana',
    firstName: 'Paolo',
    email: 'paolo.zanin@valbrentana.example',
    ...facts,
  });

/** A user who is no contact yet. */
export const aContactCandidate = (facts: Partial<Omit<ContactCandidate, 'userId'>> = {}): ContactCandidate =>
  z.parse(contactCandidate, {
    userId: fixtureId(1),
    firstName: 'Lucia',
    lastName: 'Ferraro',
    email: 'lucia@valbrentana.example',
    ...facts,
  });
