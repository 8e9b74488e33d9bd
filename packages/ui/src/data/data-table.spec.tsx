import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Building2 } from 'lucide-react';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { renderWithTheme } from '../testing/render-with-theme';
import type { Column, SortState } from './column';
import { DataTable } from './data-table';
import { EmptyState } from './empty-state';
import { RowButton } from './row-button';

interface Customer {
  id: string;
  name: string;
}

const columns: Column<Customer>[] = [
  { key: 'name', header: 'Cliente', sortable: true, render: (row) => row.name },
  { key: 'id', header: 'Codice', render: (row) => row.id },
];

function Customers({ rows }: { rows: Customer[] }) {
  const [sort, setSort] = useState<SortState>();
  return (
    <DataTable
      caption="Clienti"
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      renderItem={(row) => row.name}
      sort={sort}
      onSort={setSort}
      empty={<EmptyState icon={Building2} title="Ancora nessun cliente" />}
    />
  );
}

it('sorts by a column, ascending first, and says so', async () => {
  renderWithTheme(<Customers rows={[{ id: '1', name: 'Molini Altosile' }]} />);
  expect(screen.getByRole('table', { name: 'Clienti' })).toBeVisible();
  const header = screen.getByRole('columnheader', { name: 'Cliente' });
  await userEvent.click(screen.getByRole('button', { name: 'Cliente' }));
  expect(header).toHaveAttribute('aria-sort', 'ascending');
  await userEvent.click(screen.getByRole('button', { name: 'Cliente' }));
  expect(header).toHaveAttribute('aria-sort', 'descending');
});

it('offers the first step instead of an empty table', () => {
  renderWithTheme(<Customers rows={[]} />);
  expect(screen.getByRole('heading', { name: 'Ancora nessun cliente' })).toBeVisible();
  expect(screen.queryByRole('table')).not.toBeInTheDocument();
});

it('opens a row in place from its button, from anywhere on the row and by keyboard', async () => {
  const opened: string[] = [];
  renderWithTheme(
    <DataTable
      caption="Clienti"
      columns={[
        {
          key: 'name',
          header: 'Cliente',
          render: ({ id, name }) => <RowButton onClick={() => opened.push(id)}>{name}</RowButton>,
        },
        { key: 'id', header: 'Codice', render: ({ id }) => `codice ${id}` },
      ]}
      rows={[{ id: '1', name: 'Molini Altosile' }]}
      rowKey={({ id }) => id}
      renderItem={({ name }) => name}
      onRowOpen={({ id }) => opened.push(id)}
    />,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Molini Altosile' }));
  screen.getByRole('button', { name: 'Molini Altosile' }).blur();
  await userEvent.click(screen.getByText('codice 1'));
  expect(screen.getByRole('button', { name: 'Molini Altosile' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(opened).toEqual(['1', '1', '1']);
});
