/** The colour family of a chip, tile or note; `accent` is the brand colour, `neutral` is grey. */
export type Tone = 'success' | 'warning' | 'error' | 'info' | 'neutral' | 'accent';

/** The palette key that holds the colours of a tone. */
export const paletteKey = (tone: Tone) => (tone === 'accent' ? 'primary' : tone);
