const channel = (value: number): number => {
  const share = value / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};

const parts = (colour: string): number[] => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = parts(colour).map(channel);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** What text needs to be read by people who see less (WCAG 2.2, 1.4.3). */
export const LEAST_CONTRAST = 4.5;

/** Contrast of white text on a colour `#RRGGBB`, from 1 to 21; of that colour on white it is the same. */
export const contrastOnWhite = (colour: string): number => 1.05 / (luminance(colour) + 0.05);

/** The lightest darker shade of a colour on which white text can be read; the colour itself where it already can. */
export function readableShade(colour: string): string {
  const of = parts(colour);
  for (let percent = 100; percent > 0; percent -= 1) {
    const shade = `#${of
      .map((value) =>
        Math.floor((value * percent) / 100)
          .toString(16)
          .padStart(2, '0'),
      )
      .join('')}`;
    if (contrastOnWhite(shade) >= LEAST_CONTRAST) return shade.toUpperCase();
  }
  return '#000000';
}
