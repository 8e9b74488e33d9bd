import { expect, it } from 'vitest';
import { contrastOnWhite, LEAST_CONTRAST, readableShade } from './brand-contrast';

it.each([
  ['#FFFFFF', 1],
  ['#000000', 21],
  ['#777777', 4.48],
  ['#767676', 4.54],
  ['#0B6570', 6.75],
])('X-04 finds for %s the contrast %d that the guidelines define', (colour, ratio) => {
  expect(contrastOnWhite(colour)).toBeCloseTo(ratio, 1);
});

it.each(['#FFFFFF', '#FFD400', '#777777', '#66CCFF', '#00FF00'])(
  'X-04 suggests for %s a shade that can be read and is no darker than it must be',
  (colour) => {
    const ratio = contrastOnWhite(readableShade(colour));
    expect(ratio).toBeGreaterThanOrEqual(LEAST_CONTRAST);
    expect(ratio).toBeLessThan(LEAST_CONTRAST + 0.5);
  },
);

it.each(['#0B6570', '#000000'])('X-04 leaves %s as it is, on which white text can be read', (colour) => {
  expect(readableShade(colour)).toBe(colour);
});
