import Box from '@mui/material/Box';
import type { ReactNode, Ref } from 'react';

interface Props {
  ref?: Ref<HTMLFormElement>;
  label?: string;
  /** A StickyFoot with the form's buttons. */
  foot: ReactNode;
  onSubmit: () => void;
  children: ReactNode;
}

/** A form as high as the page with its actions at the very bottom: the foot reaches over the gutter of the page. */
export function FootedForm({ ref, label, foot, onSubmit, children }: Props) {
  return (
    <Box
      component="form"
      ref={ref}
      noValidate
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
      sx={{
        display: 'flex',
        flexDirection: 'column',
        minHeight: { xs: 'auto', md: 'calc(100dvh - 154px)' },
        mx: { xs: -2, md: -3, lg: -4 },
        mb: { xs: -4, md: -6 },
      }}
    >
      <Box sx={{ flex: 1, px: { xs: 2, md: 3, lg: 4 }, pb: 4 }}>{children}</Box>
      {foot}
    </Box>
  );
}
