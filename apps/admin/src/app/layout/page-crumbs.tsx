import { skipToken, useQuery } from '@tanstack/react-query';
import { Breadcrumbs } from '@tenantry/ui';
import { useTranslation } from 'react-i18next';
import { recordOf, type Crumb } from '../route-handle';
import { usePageHandle } from '../use-page-handle';

/** Looks for the record of the address in the cache; the page itself fetches it. */
function useRecord(crumbs: readonly Crumb[], id: string) {
  const crumb = crumbs.find((one) => 'record' in one);
  const found = crumb && 'record' in crumb ? recordOf(crumb.record, id) : undefined;
  const { data } = useQuery<unknown>({ queryKey: found?.queryKey ?? ['no-record'], queryFn: skipToken });
  return { label: data && found ? found.nameOf(data) : '…', href: found?.href };
}

/** The breadcrumbs of the page, from its route. */
export function PageCrumbs() {
  const { t } = useTranslation('navigation');
  const { handle, params } = usePageHandle();
  const record = useRecord(handle.crumbs, params.id ?? '');
  const items = handle.crumbs.map((crumb) => ('record' in crumb ? record : { label: t(crumb.key), href: crumb.href }));
  return <Breadcrumbs items={items} />;
}
