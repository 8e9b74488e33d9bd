export { type RenderWithThemeOptions, renderWithTheme } from './render-with-theme';
