import { Can } from '@tenantry/app-frame';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import { Icon, PageHeader, ProblemAlert } from '@tenantry/ui';
import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';

interface Props {
  title: string;
  text: string;
  create: string;
  onCreate: () => void;
  error: unknown;
  onRetry: () => void;
  children: ReactNode;
}

/** The frame that products and unit types share: a heading, the button to add one, the list. */
export function CataloguePage({ title, text, create, onCreate, error, onRetry, children }: Props) {
  return (
    <>
      <PageHeader
        title={title}
        meta={text}
        actions={
          <Can permission="catalogue.define">
            <Button variant="contained" onClick={onCreate} startIcon={<Icon of={Plus} />}>
              {create}
            </Button>
          </Can>
        }
      />
      {error ? <ProblemAlert error={error} onRetry={onRetry} /> : <Card>{children}</Card>}
    </>
  );
}
