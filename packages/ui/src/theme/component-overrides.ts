import type { Components, Theme } from '@mui/material/styles';
import type { ElementType } from 'react';
import type { Audience } from './audience';
import { baseStyles } from './base-styles';
import { buttonOverrides } from './button-overrides';
import { chipOverrides } from './chip-overrides';
import { choiceOverrides } from './choice-overrides';
import { feedbackOverrides } from './feedback-overrides';
import { fieldOverrides } from './field-overrides';
import { surfaceOverrides } from './surface-overrides';
import { tabOverrides } from './tab-overrides';
import { tableOverrides } from './table-overrides';

/** All overrides of MUI components for one audience, gathered from the files that hold them by subject. */
export function componentOverrides(audience: Audience, linkComponent: ElementType | undefined): Components<Theme> {
  return {
    MuiCssBaseline: baseStyles(audience),
    MuiTypography: { defaultProps: { variantMapping: { code: 'code' } } },
    ...buttonOverrides(linkComponent),
    ...fieldOverrides,
    ...choiceOverrides,
    ...surfaceOverrides,
    ...feedbackOverrides,
    ...chipOverrides,
    ...tabOverrides,
    ...tableOverrides,
  };
}
