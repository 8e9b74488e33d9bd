import { announcementStatus } from '@tenantry/contracts';
import { expect, it } from 'vitest';
import { canTake } from './announcement.lifecycle';

it.each([
  ['draft', ['edit', 'send', 'cancel']],
  ['scheduled', ['cancel']],
  ['sending', ['cancel']],
  ['sent', []],
  ['cancelled', []],
] as const)('S004-02 lets people do with an announcement that is %s exactly %j', (status, allowed) => {
  expect((['edit', 'send', 'cancel'] as const).filter((step) => canTake(status, step))).toEqual(allowed);
  expect(announcementStatus.options).toContain(status);
});
