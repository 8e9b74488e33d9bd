import { styled } from '@mui/material/styles';

type Kind = 'box' | 'tick' | 'dash' | 'circle' | 'dot';

const Mark = styled('span', { shouldForwardProp: (prop) => prop !== 'kind' })<{ kind: Kind }>(({ theme, kind }) => {
  const filled = kind === 'tick' || kind === 'dash';
  return {
    display: 'grid',
    placeItems: 'center',
    width: 18,
    height: 18,
    borderRadius: kind === 'circle' || kind === 'dot' ? '50%' : 4,
    border: `1.5px solid ${theme.vars.palette.control}`,
    backgroundColor: theme.vars.palette.background.paper,
    ...(filled && { borderColor: theme.vars.palette.primary.main, backgroundColor: theme.vars.palette.primary.main }),
    ...(kind === 'dot' && { border: `5.5px solid ${theme.vars.palette.primary.main}` }),
    '&::before': {
      content: '""',
      display: filled ? 'block' : 'none',
      width: 10,
      height: kind === 'dash' ? 2 : 5,
      boxSizing: 'border-box',
      ...(kind === 'dash' && { backgroundColor: theme.vars.palette.primary.contrastText }),
      ...(kind === 'tick' && {
        border: `solid ${theme.vars.palette.primary.contrastText}`,
        borderWidth: '0 0 2px 2px',
        transform: 'translateY(-1.5px) rotate(-45deg)',
      }),
    },
    '.Mui-disabled > &': {
      borderColor: theme.vars.palette.borderStrong,
      backgroundColor: filled ? theme.vars.palette.borderStrong : theme.vars.palette.background.subtle,
    },
  };
});

/** The drawn mark of a checkbox or radio; the real input lies over it, so this one is hidden from assistive technology. */
export function ChoiceMark({ kind }: { kind: Kind }) {
  return <Mark kind={kind} aria-hidden="true" />;
}
