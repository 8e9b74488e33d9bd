import { expect, it } from 'vitest';
import { palettes } from './palettes';

const luminance = (hex: string) => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (one: string, other: string) => {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
};

for (const [scheme, tokens] of Object.entries(palettes)) {
  const statuses = [tokens.success, tokens.warning, tokens.error, tokens.info, tokens.neutral];

  it(`${scheme}: text reaches 4.5 on every background it stands on`, () => {
    const pairs = [
      ...[tokens.text, tokens.text2, tokens.text3].flatMap((text) =>
        [tokens.canvas, tokens.surface, tokens.subtle, tokens.raised].map((ground) => [text, ground] as const),
      ),
      ...[tokens.accent, tokens.accentHover, tokens.accentPressed].map((fill) => [tokens.onAccent, fill] as const),
      ...[tokens.surface, tokens.canvas, tokens.accentSubtle].map((ground) => [tokens.accentText, ground] as const),
      ...[tokens.danger, tokens.dangerHover].map((fill) => [tokens.onDanger, fill] as const),
      ...statuses.map(({ text, background }) => [text, background] as const),
      [tokens.error.text, tokens.surface] as const,
      [tokens.onInverse, tokens.inverse] as const,
      [tokens.inverseAccent, tokens.inverse] as const,
    ];
    expect(pairs.filter(([text, ground]) => contrast(text, ground) < 4.5)).toEqual([]);
  });

  it(`${scheme}: borders of controls and status icons reach 3`, () => {
    const pairs = [
      [tokens.control, tokens.surface] as const,
      [tokens.control, tokens.canvas] as const,
      ...statuses.map(({ icon, background }) => [icon, background] as const),
    ];
    expect(pairs.filter(([mark, ground]) => contrast(mark, ground) < 3)).toEqual([]);
  });
}
