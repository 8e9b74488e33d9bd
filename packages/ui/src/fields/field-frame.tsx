import Box from '@mui/material/Box';
import FormLabel from '@mui/material/FormLabel';
import { visuallyHidden } from '../layout/visually-hidden';
import { CircleAlert, CircleCheck, LoaderCircle, type LucideIcon, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { FieldMessage } from './field-message';
import type { FieldStatus } from './field-props';

const statusLook: Record<FieldStatus['state'], { icon: LucideIcon; color: string }> = {
  checking: { icon: LoaderCircle, color: 'text.secondary' },
  free: { icon: CircleCheck, color: 'success.onSubtle' },
  taken: { icon: CircleAlert, color: 'error.onSubtle' },
  warning: { icon: TriangleAlert, color: 'warning.onSubtle' },
};

export interface FieldFrameProps {
  /** The id of the input; label, error, status and help get ids derived from it. */
  id: string;
  label?: ReactNode;
  required?: boolean;
  help?: ReactNode;
  error?: string | undefined;
  status?: FieldStatus | undefined;
  labelAction?: ReactNode;
  hideLabel?: boolean;
  /** Read the error out at once, as after a submit. */
  announce?: boolean;
  /** For a group of inputs: the label then names the group (`<id>-label`) and belongs to no single input. */
  group?: boolean;
  /** Messages begin where the words of a tick box begin, close below them. */
  messagesUnderWords?: boolean;
  children: ReactNode;
}

const messages = { display: 'flex', flexDirection: 'column', gap: 0.75, '&:empty': { display: 'none' } } as const;
// The words are that far from the edge of the box, and have room of their own below them.
const underWords = { ...messages, pl: '27px', mt: '-10px' } as const;

/** The frame around any input: label above, then the input, then error or live status, then help. */
export function FieldFrame(props: FieldFrameProps) {
  const {
    id,
    label,
    required,
    help,
    error,
    status,
    labelAction,
    hideLabel,
    announce,
    group,
    children,
    messagesUnderWords,
  } = props;
  const look = status && statusLook[status.state];
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 0.75, minWidth: 0 }}>
      {label !== undefined && (
        <Box sx={hideLabel ? visuallyHidden : { display: 'flex', alignItems: 'baseline', gap: 1 }}>
          <FormLabel
            id={`${id}-label`}
            sx={{ flex: 1 }}
            {...(group ? { component: 'div' } : { htmlFor: id })}
            required={Boolean(required)}
          >
            {label}
          </FormLabel>
          {labelAction}
        </Box>
      )}
      {children}
      <Box sx={messagesUnderWords ? underWords : messages}>
        {error && (
          <FieldMessage
            id={`${id}-error`}
            icon={CircleAlert}
            color="error.onSubtle"
            role={announce ? 'alert' : undefined}
          >
            {error}
          </FieldMessage>
        )}
        {!error && status && look && (
          <FieldMessage id={`${id}-status`} icon={look.icon} color={look.color} role="status">
            {status.text}
          </FieldMessage>
        )}
        {help && (
          <FieldMessage id={`${id}-help`} color="text.secondary">
            {help}
          </FieldMessage>
        )}
      </Box>
    </Box>
  );
}
