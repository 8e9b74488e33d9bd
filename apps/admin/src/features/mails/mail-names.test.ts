import { mailTemplate } from '@tenantry/contracts';
import { expect, it } from 'vitest';
import english from '../../locales/customer/en.json' with { type: 'json' };
import italian from '../../locales/customer/it.json' with { type: 'json' };

it('has a name for every mail of the timeline, in both languages', () => {
  for (const { mail } of [italian, english])
    expect(Object.keys(mail.template).toSorted()).toEqual(mailTemplate.options.toSorted());
});
