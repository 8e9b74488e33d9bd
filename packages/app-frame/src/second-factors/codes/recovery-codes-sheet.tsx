import Box from '@mui/material/Box';
import GlobalStyles from '@mui/material/GlobalStyles';
import { useId } from 'react';
import { useSecondFactorTexts } from '../second-factor-texts';

interface Props {
  codes: readonly string[];
  /** What a print says besides the codes. */
  heading: string;
  lines: readonly string[];
}

// Whatever else is on the page keeps its place but not its ink: the sheet may lie in a dialog beside the page's root.
const onPaper = {
  '@media print': {
    'body *': { visibility: 'hidden' },
    '.recovery-codes, .recovery-codes *': { visibility: 'visible' },
    '.recovery-codes': { position: 'fixed', inset: 0, color: '#000', background: '#fff' },
  },
} as const;

/** The codes as they are shown; printed, they come alone and say what they are for. */
export function RecoveryCodesSheet({ codes, heading, lines }: Props) {
  const { t } = useSecondFactorTexts();
  const headingId = useId();
  const printed = { display: 'none', '@media print': { display: 'block', mb: 1 } } as const;
  return (
    <div className="recovery-codes">
      <GlobalStyles styles={onPaper} />
      <Box id={headingId} sx={{ ...printed, typography: 'h2' }}>
        {heading}
      </Box>
      {lines.map((line) => (
        <Box key={line} sx={printed}>
          {line}
        </Box>
      ))}
      <Box
        component="ol"
        aria-label={t('recovery.list')}
        sx={{
          display: 'grid',
          gap: 0.75,
          m: 0,
          p: 2,
          listStyle: 'none',
          border: 1,
          borderColor: 'divider',
          borderRadius: '10px',
          bgcolor: 'background.default',
          typography: 'code',
          textAlign: 'center',
          '@media print': { bgcolor: 'transparent', textAlign: 'left' },
        }}
      >
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </Box>
    </div>
  );
}
