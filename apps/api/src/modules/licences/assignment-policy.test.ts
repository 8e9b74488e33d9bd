import { describe, expect, it } from 'vitest';
import { Refusal } from '../../platform/http/problem';
import { mayAssign, refuseSameProductTwice } from './assignment.policy';

const plan = { enabled: true, productId: 'mail', minUnits: 5, maxUnits: 50, stepUnits: 5 };
const today = '2028-02-29';
const seller = { today, earliest: today };
const administrator = { today, earliest: '2027-03-01' };
const row = { units: 5, startDate: today };

function refusal(decide: () => void): unknown {
  try {
    decide();
  } catch (error) {
    if (error instanceof Refusal) return [error.code, error.details.errors?.[0]];
    throw error;
  }
  return 'allowed';
}

describe('which plan', () => {
  it('S001-32 refuses at its row a plan that is not offered, and one that is disabled', () => {
    expect(refusal(() => mayAssign(undefined, row, seller, 2))).toEqual([
      'planNotAvailable',
      { field: 'plans.2.planId', code: 'planNotAvailable' },
    ]);
    expect(refusal(() => mayAssign({ ...plan, enabled: false }, row, seller, 0))).toEqual([
      'planDisabled',
      { field: 'plans.0.planId', code: 'planDisabled' },
    ]);
  });

  it.each([
    [['mail'], 'allowed'],
    [['mail', 'backup', 'endpoint'], 'allowed'],
    [
      ['mail', 'backup', 'mail'],
      ['productAlreadyAssigned', 'plans.2.planId'],
    ],
    [
      ['mail', 'mail', 'mail'],
      ['productAlreadyAssigned', 'plans.1.planId'],
    ],
  ])('S001-32 of the products %j says %j', (products, expected) => {
    const said = refusal(() => refuseSameProductTwice(products.map((productId) => ({ productId }))));
    expect(Array.isArray(said) ? [said[0], (said[1] as { field: string }).field] : said).toEqual(expected);
  });
});

describe('how many units', () => {
  it.each([
    [plan, 5, true],
    [plan, 50, true],
    [plan, 25, true],
    [plan, 4, false],
    [plan, 51, false],
    [plan, 55, false],
    [plan, 7, false],
    // Steps are counted from the minimum, so a maximum between two steps is never reached.
    [{ ...plan, minUnits: 3, stepUnits: 4, maxUnits: 12 }, 11, true],
    [{ ...plan, minUnits: 3, stepUnits: 4, maxUnits: 12 }, 12, false],
    [{ ...plan, minUnits: 1, stepUnits: 1, maxUnits: 1 }, 1, true],
    [{ ...plan, minUnits: 1, stepUnits: 1, maxUnits: 1 }, 2, false],
  ])('S001-26 S001-28 %j takes %i units: %s', (one, units, allowed) => {
    const { minUnits: min, maxUnits: max, stepUnits: step } = one;
    expect(refusal(() => mayAssign(one, { ...row, units }, seller, 1))).toEqual(
      allowed
        ? 'allowed'
        : ['unitsOutOfRange', { field: 'plans.1.units', code: 'unitsOutOfRange', params: { min, max, step } }],
    );
  });
});

describe('from which day', () => {
  it.each([
    ['a seller', seller, '2028-02-29', 'allowed'],
    ['a seller', seller, '2028-02-28', 'startDateInPast'],
    ['a seller', seller, '2028-03-01', 'allowed'],
    ['a seller', seller, '2038-12-31', 'allowed'],
    ['a seller', seller, '2039-01-01', 'invalidInput'],
    ['an administrator', administrator, '2028-02-28', 'allowed'],
    ['an administrator', administrator, '2027-03-01', 'allowed'],
    ['an administrator', administrator, '2027-02-28', 'startDateTooEarly'],
    ['an administrator', administrator, '2039-01-01', 'invalidInput'],
  ])('S001-29 S001-30 for %s with %j, %s is %s', (_, day, startDate, expected) => {
    const said = refusal(() => mayAssign(plan, { units: 5, startDate }, day, 0));
    const atTheDay = [expected, expect.objectContaining({ field: 'plans.0.startDate' })];
    expect(said).toEqual(expected === 'allowed' ? expected : atTheDay);
  });
});
