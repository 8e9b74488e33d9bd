import { darkTokens } from './dark-tokens';
import { lightTokens } from './light-tokens';

/** Both schemes by name, for what needs a colour outside the theme (tests, charts, mail previews). */
export const palettes = { light: lightTokens, dark: darkTokens };

/** Colours of chart series, in the order they are to be used; each has 3:1 or more on surface. */
export const chartColors = {
  light: ['#0B6570', '#B27A1E', '#4B6FB3', '#A9523F', '#6A7B2E'],
  dark: ['#55B7C1', '#D9A243', '#8CA9E6', '#DB8571', '#A6B964'],
};
