import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { renderWithTheme } from '../testing/render-with-theme';
import { FilterPeriod } from './filter-period';
import type { Period } from './period';

const choices = [{ label: 'ultimi 7 giorni', from: '2026-11-15', to: '2026-11-21' }];

function List() {
  const [period, setPeriod] = useState<Period>({ from: undefined, to: undefined });
  return <FilterPeriod label="Periodo" value={period} choices={choices} onChange={setPeriod} />;
}

const button = () => screen.getByRole('button', { name: /^Periodo:/ });
const day = (label: string) => screen.getByLabelText(label, { selector: 'input[type=date]' });

it('takes a usual period with one click, and takes it away again', async () => {
  renderWithTheme(<List />);
  expect(button()).toHaveTextContent('Periodo: sempre');
  await userEvent.click(button());
  await userEvent.click(screen.getByRole('menuitemradio', { name: 'ultimi 7 giorni' }));
  expect(button()).toHaveTextContent('Periodo: ultimi 7 giorni');
  await userEvent.click(button());
  expect(screen.getByRole('menuitemradio', { name: 'ultimi 7 giorni' })).toBeChecked();
  await userEvent.click(screen.getByRole('menuitemradio', { name: 'sempre' }));
  expect(button()).toHaveTextContent('Periodo: sempre');
});

it('takes two days in either order, and one day alone', async () => {
  renderWithTheme(<List />);
  await userEvent.click(button());
  fireEvent.change(day('Dal giorno'), { target: { value: '2026-11-09' } });
  fireEvent.change(day('Al giorno'), { target: { value: '2026-11-02' } });
  await userEvent.click(screen.getByRole('button', { name: 'Applica' }));
  expect(button()).toHaveTextContent('Periodo: 02/11/2026 – 09/11/2026');
  await userEvent.click(button());
  fireEvent.change(day('Dal giorno'), { target: { value: '' } });
  await userEvent.click(screen.getByRole('button', { name: 'Applica' }));
  expect(button()).toHaveTextContent('Periodo: fino al 09/11/2026');
});
