import ListItemIcon from '@mui/material/ListItemIcon';
import ListSubheader from '@mui/material/ListSubheader';
import MenuItem from '@mui/material/MenuItem';
import { useColorScheme } from '@mui/material/styles';
import { Icon, languageNames, languages, toLanguage } from '@tenantry/ui';
import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSaveLanguage } from './use-save-language';

interface ChoiceProps {
  label: string;
  lang?: string;
  chosen: boolean;
  onChoose: () => void;
}

function Choice({ label, lang, chosen, onChoose }: ChoiceProps) {
  return (
    <MenuItem role="menuitemradio" aria-checked={chosen} lang={lang} onClick={onChoose}>
      <ListItemIcon>{chosen && <Icon of={Check} size={16} />}</ListItemIcon>
      {label}
    </MenuItem>
  );
}

const heading = { bgcolor: 'transparent', lineHeight: '16px', pt: 0.5, pb: 0.5, fontSize: 12 } as const;

/** The languages as items of a menu; the choice is kept on the device and with the person. */
export function LanguageChoice({ onChosen }: { onChosen: () => void }) {
  const { t, i18n } = useTranslation('ui');
  const save = useSaveLanguage();
  const current = toLanguage(i18n.resolvedLanguage);
  return (
    <>
      <ListSubheader disableSticky sx={heading}>
        {t('language.label')}
      </ListSubheader>
      {languages.map((language) => (
        <Choice
          key={language}
          label={languageNames[language]}
          lang={language}
          chosen={language === current}
          onChoose={() => {
            onChosen();
            save(language);
          }}
        />
      ))}
    </>
  );
}

/** The colour schemes as items of a menu; the choice is kept on the device. */
export function ColorSchemeChoice({ onChosen }: { onChosen: () => void }) {
  const { t } = useTranslation('ui');
  const { mode = 'system', setMode } = useColorScheme();
  return (
    <>
      <ListSubheader disableSticky sx={heading}>
        {t('colorScheme.label')}
      </ListSubheader>
      {(['system', 'light', 'dark'] as const).map((scheme) => (
        <Choice
          key={scheme}
          label={t(`colorScheme.${scheme}`)}
          chosen={scheme === mode}
          onChoose={() => {
            onChosen();
            setMode(scheme);
          }}
        />
      ))}
    </>
  );
}
