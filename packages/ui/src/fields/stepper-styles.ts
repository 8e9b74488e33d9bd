/** The box of a number stepper; the ring stands on it while its number has the focus. */
export const stepperBox = (size: 'small' | 'medium') =>
  ({
    display: 'inline-flex',
    alignItems: 'stretch',
    height: size === 'small' ? 'var(--control-height-small)' : 'var(--control-height)',
    border: 1,
    borderColor: 'control',
    borderRadius: '6px',
    bgcolor: 'background.paper',
    overflow: 'hidden',
    '&:has(input:focus-visible)': { outline: '2px solid', outlineColor: 'primary.main', outlineOffset: '-1px' },
  }) as const;

/** The number between the buttons, without the browser's own arrows. */
export const stepperNumber = {
  width: 56,
  p: 0,
  border: 0,
  borderInline: '1px solid',
  borderColor: 'divider',
  bgcolor: 'transparent',
  color: 'text.primary',
  font: 'inherit',
  fontWeight: 500,
  textAlign: 'center',
  fontVariantNumeric: 'tabular-nums',
  appearance: 'textfield',
  '&:focus-visible': { outline: 'none' },
  '&::-webkit-inner-spin-button, &::-webkit-outer-spin-button': { appearance: 'none', m: 0 },
  '@media (max-width: 767.95px)': { fontSize: 16 },
} as const;
