/** Every colour of one scheme, under the names the design uses; the only place where hex values stand. */
export interface Tokens {
  canvas: string;
  surface: string;
  subtle: string;
  raised: string;
  border: string;
  borderStrong: string;
  control: string;
  text: string;
  text2: string;
  text3: string;
  textDisabled: string;
  accent: string;
  accentHover: string;
  accentPressed: string;
  accentSubtle: string;
  accentBorder: string;
  accentText: string;
  onAccent: string;
  success: StatusTokens;
  warning: StatusTokens;
  error: StatusTokens;
  info: StatusTokens;
  neutral: StatusTokens;
  danger: string;
  dangerHover: string;
  onDanger: string;
  inverse: string;
  onInverse: string;
  inverseAccent: string;
  scrim: string;
  shadowCard: string;
  shadowMenu: string;
  shadowDialog: string;
}

/** The four colours of one status: its icon, its words, the fill behind them, the line around it. */
export interface StatusTokens {
  icon: string;
  text: string;
  background: string;
  border: string;
}
