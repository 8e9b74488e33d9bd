export { MembersSection } from './components/members-section';
export type { MembersSource } from './api/members-source';
