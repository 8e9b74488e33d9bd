import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Banner, useFormat } from '@tenantry/ui';
import { useEffect, useId, useRef } from 'react';
import type { Control, FieldPath, FieldValues, UseFormSetValue } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ContestedField } from './contested-field';
import type { Conflict } from './use-edited-object';

interface Props<V extends FieldValues> {
  edited: { conflict: Conflict<V> | undefined; takeTheirs: () => void; takeBack: () => void };
  form: { control: Control<V>; setValue: UseFormSetValue<V> };
  labelOf: (field: FieldPath<V>) => string;
  /** A value as the form would show it; an empty text where there is none. */
  textOf: (field: FieldPath<V>, value: unknown) => string;
  /** Nobody else can change it: it was the same person, in another window. */
  own?: boolean;
  busy: boolean;
}

/**
 * Somebody else saved first: who, when, and what they changed. What was typed stands in the form; where both changed the
 * same field one chooses, and saves on top of theirs or gives one's own changes up. Takes the focus when it comes.
 */
export function ConflictNote<V extends FieldValues>(props: Props<V>) {
  const { form, labelOf, textOf, own = false, busy } = props;
  const { conflict, takeTheirs, takeBack } = props.edited;
  const { t } = useTranslation('frame');
  const { dateTime } = useFormat();
  const titleId = useId();
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (conflict) note.current?.focus();
  }, [conflict]);
  if (!conflict) return null;
  const { changedBy: name, changedAt, taken } = conflict;
  const who = own ? 'own' : name === undefined ? 'somebody' : 'named';
  const shown = (field: FieldPath<V>) => (value: unknown) => textOf(field, value) || t('conflict.empty');
  const merged = conflict.changes.filter(({ contested }) => !contested);
  const contested = conflict.changes.filter((change) => change.contested);
  return (
    <Box ref={note} role="region" aria-labelledby={titleId} tabIndex={-1} sx={{ borderRadius: 1 }}>
      <Banner tone={taken ? 'info' : 'warning'}>
        <Box sx={{ display: 'grid', gap: 1.5, justifyItems: 'start', overflowWrap: 'anywhere' }}>
          <div>
            <Box component="h2" id={titleId} sx={{ typography: 'subtitle2', m: 0 }}>
              {taken ? t('conflict.taken') : t(`conflict.title.${who}`, { name })}
            </Box>
            {changedAt && !taken && <div>{t('conflict.when', { when: dateTime(changedAt) })}</div>}
            {!taken && <div>{t(contested.length > 0 ? 'conflict.choose' : 'conflict.merged')}</div>}
          </div>
          {!taken && merged.length > 0 && (
            <Box component="ul" aria-label={t('conflict.changes')} sx={{ m: 0, pl: 2.25 }}>
              {merged.map(({ field, before, theirs }) => (
                <li key={field}>
                  {t('conflict.change', {
                    field: labelOf(field),
                    from: shown(field)(before),
                    to: shown(field)(theirs),
                  })}
                </li>
              ))}
            </Box>
          )}
          {!taken &&
            contested.map((change) => (
              <ContestedField
                key={change.field}
                change={change}
                label={labelOf(change.field)}
                textOf={shown(change.field)}
                control={form.control}
                setValue={form.setValue}
              />
            ))}
          {/* Keys: the button that is pressed must not become the one that submits, in the middle of its own click. */}
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
            {taken ? (
              <Button key="takeBack" variant="outlined" size="small" onClick={takeBack}>
                {t('conflict.takeBack')}
              </Button>
            ) : (
              <>
                <Button key="save" type="submit" variant="contained" size="small" loading={busy}>
                  {t('conflict.save')}
                </Button>
                <Button key="takeTheirs" variant="outlined" size="small" disabled={busy} onClick={takeTheirs}>
                  {t('conflict.takeTheirs')}
                </Button>
              </>
            )}
          </Box>
        </Box>
      </Banner>
    </Box>
  );
}
