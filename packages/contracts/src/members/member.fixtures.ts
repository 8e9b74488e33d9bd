import * as z from 'zod/mini';
import { fixtureId } from '../core/fixture-id';
import { member, memberPage, type Member } from './member.schema';

type MemberFacts = Omit<Partial<Member>, 'id'> & { number?: number };

/** An administrator at work who hears of bills and technical changes, unless told. */
export const aMember = ({ number = 0, ...facts }: MemberFacts = {}): Member =>
  z.parse(member, {
    id: fixtureId(800 + number),
    isSelf: false,
    firstName: 'Lucia',
    lastName: 'Ferraro',
    email: `lucia.ferraro${number || ''}@valbrentana.example`,
    pendingEmail: null,
    recovery: null,
    role: 'owner',
    contactTypes: ['billing', 'technical'],
    state: 'active',
    invitedUntil: null,
    lastSeenAt: '2026-03-13T09:12:00Z',
    version: 1,
    ...facts,
  });

/** A page with these people and nothing after it. */
export const aMemberPage = (items: readonly Member[] = []): z.infer<typeof memberPage> =>
  z.parse(memberPage, { items, nextCursor: null });
