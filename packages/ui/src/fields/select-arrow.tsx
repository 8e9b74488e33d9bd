import Box from '@mui/material/Box';
import { ChevronDown } from 'lucide-react';
import { Icon } from '../icon/icon';

/** The arrow of a select; clicks pass through it to the select below. */
export function SelectArrow() {
  return (
    <Box
      component="span"
      sx={{ position: 'absolute', right: 10, display: 'flex', pointerEvents: 'none', color: 'text.tertiary' }}
    >
      <Icon of={ChevronDown} />
    </Box>
  );
}
