import Box from '@mui/material/Box';
import { encode } from 'uqr';

interface Props {
  text: string;
  /** What the picture is for, and what helps those who cannot use it. */
  label: string;
}

/** The dark fields of a row as one stroke each, so that the picture is a single path. */
const strokesOf = (row: readonly boolean[], y: number): string =>
  row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')).join('');

/** A text as QR code. Dark on light in every scheme: many cameras read nothing else. */
export function QrCode({ text, label }: Props) {
  const { data, size } = encode(text, { ecc: 'M', border: 3 });
  return (
    <Box
      component="svg"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      sx={{ display: 'block', width: 208, height: 208, border: 1, borderColor: 'divider', borderRadius: '10px' }}
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={data.map(strokesOf).join('')} fill="#000" />
    </Box>
  );
}
