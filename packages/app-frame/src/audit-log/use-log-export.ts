import { useMutation } from '@tanstack/react-query';
import type { Download } from '@tenantry/api-client';
import { AUDIT_EXPORT_LIMIT, type AuditFilter } from '@tenantry/contracts';
import { useFormat, useToast } from '@tenantry/ui';
import { saveFile } from '../page/save-file';
import { useAuditTexts } from './audit-texts';
import { readersDay } from './usual-periods';

export type LogFile = AuditFilter & { separator: 'comma' | 'semicolon' };

// Spreadsheets take the separator of their language: where the comma stands in numbers it is the semicolon.
const separators = { it: 'semicolon', en: 'comma' } as const;

/** Saves the filtered log as a file, and tells how much of it the file holds. */
export function useLogExport(filter: AuditFilter, fetchFile: (wanted: LogFile) => Promise<Download>) {
  const { t } = useAuditTexts();
  const { language, number } = useFormat();
  const toast = useToast();
  const { mutate, isPending, error, data } = useMutation({
    mutationFn: () => fetchFile({ ...filter, separator: separators[language] }),
    onSuccess: ({ file, total = 0 }) => {
      saveFile(file, `${t('export.fileName')}-${readersDay(new Date())}.csv`);
      const count = Math.min(total, AUDIT_EXPORT_LIMIT);
      toast({ text: t('export.done', { count, entries: number(count) }) });
    },
  });
  const total = data?.total ?? 0;
  return { start: () => mutate(), busy: isPending, error, cutFrom: total > AUDIT_EXPORT_LIMIT ? total : undefined };
}
