import Box from '@mui/material/Box';

interface Node {
  x: number;
  y: number;
  width: number;
  on: boolean;
}

const nodes: readonly Node[] = [
  { x: 190, y: 1, width: 180, on: true },
  { x: 10, y: 138, width: 164, on: false },
  { x: 196, y: 138, width: 168, on: true },
  { x: 386, y: 138, width: 164, on: false },
  { x: 262, y: 258, width: 206, on: true },
  { x: 262, y: 330, width: 206, on: false },
  { x: 262, y: 402, width: 206, on: false },
];
const quiet = [
  'M92 138 V100 Q92 92 100 92 H460 Q468 92 468 100 V138',
  'M228 281 V345 Q228 353 236 353 H262',
  'M228 345 V417 Q228 425 236 425 H262',
];
const lit = ['M280 46 V138', 'M228 184 V273 Q228 281 236 281 H262'];

/** Partners, their partners and their customers as a tree: what this product is about, in one drawing. Decorative. */
export function AccessArt() {
  return (
    <Box
      aria-hidden="true"
      sx={{
        display: { xs: 'none', md: 'grid' },
        placeItems: 'center',
        p: 6,
        bgcolor: 'background.default',
        borderLeft: 1,
        borderColor: 'divider',
        '& svg': { width: '100%', maxWidth: 560, height: 'auto', fill: 'none' },
        '& .quiet': { stroke: 'var(--mui-palette-borderStrong)', strokeWidth: 1.25 },
        '& .lit': { stroke: 'var(--mui-palette-primary-main)', strokeWidth: 1.75 },
        '& .card': { fill: 'var(--mui-palette-background-paper)' },
        '& .dot.lit': { fill: 'var(--mui-palette-primary-main)' },
        '& .word': { fill: 'var(--mui-palette-text-secondary)', opacity: 0.75 },
        '& .hint': { fill: 'var(--mui-palette-borderStrong)' },
      }}
    >
      <svg viewBox="0 0 560 452" focusable="false">
        {quiet.map((line) => (
          <path key={line} className="quiet" d={line} />
        ))}
        {lit.map((line) => (
          <path key={line} className="lit" d={line} />
        ))}
        {nodes.map(({ x, y, width, on }) => (
          <g key={`${x} ${y}`} transform={`translate(${x} ${y})`}>
            <rect className={`card ${on ? 'lit' : 'quiet'}`} width={width} height="46" rx="8" />
            <circle className={`dot ${on ? 'lit' : 'quiet'}`} cx="20" cy="23" r="5" />
            <rect className="word" x="36" y="13" width={width - 84} height="8" rx="4" />
            <rect className="hint" x="36" y="28" width={width - 120} height="6" rx="3" />
          </g>
        ))}
      </svg>
    </Box>
  );
}
