import { Can } from '@tenantry/app-frame';
import { IconAction } from '@tenantry/ui';
import { Pencil } from 'lucide-react';

/** The pencil at the end of a row of the catalogue; not there for somebody who may not change it. */
export function EditButton({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <Can permission="catalogue.define">
      <IconAction icon={Pencil} label={label} onClick={onClick} size="small" />
    </Can>
  );
}
