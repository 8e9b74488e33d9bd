import { useColorScheme } from '@mui/material/styles';
import { Monitor, Moon, Sun } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ChoiceMenu } from '../menu/choice-menu';

const modes = ['system', 'light', 'dark'] as const;
const icons = { system: Monitor, light: Sun, dark: Moon };

export interface ColorSchemeToggleProps {
  label?: boolean;
}

/** Menu of the colour schemes; the choice is remembered on the device. */
export function ColorSchemeToggle({ label }: ColorSchemeToggleProps) {
  const { t } = useTranslation('ui');
  const { mode = 'system', setMode } = useColorScheme();
  return (
    <ChoiceMenu
      name={t('colorScheme.label')}
      icon={icons[mode]}
      value={mode}
      options={modes.map((value) => ({ value, label: t(`colorScheme.${value}`) }))}
      showValue={label}
      onChange={setMode}
    />
  );
}
