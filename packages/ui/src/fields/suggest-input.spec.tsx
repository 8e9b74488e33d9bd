import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useForm } from 'react-hook-form';
import { expect, it, vi } from 'vitest';
import { renderWithTheme } from '../testing/render-with-theme';
import { SuggestInput } from './suggest-input';

const cities = [{ name: 'Trento' }, { name: 'Treviso' }, { name: 'Padova' }];

function Form({ onPick }: { onPick: (city: { name: string }) => void }) {
  const { control } = useForm({ defaultValues: { city: '' } });
  return (
    <SuggestInput
      control={control}
      name="city"
      label="Città"
      options={cities}
      getLabel={(city) => city.name}
      onPick={onPick}
    />
  );
}

it('keeps what is typed, and fills in what is picked', async () => {
  const onPick = vi.fn();
  renderWithTheme(<Form onPick={onPick} />);
  const city = screen.getByRole('combobox', { name: /Città/ });
  await userEvent.type(city, 'Tre');
  expect(screen.getAllByRole('option')).toHaveLength(2);
  await userEvent.click(screen.getByRole('option', { name: 'Treviso' }));
  expect(city).toHaveValue('Treviso');
  expect(onPick).toHaveBeenCalledWith({ name: 'Treviso' });
  await userEvent.clear(city);
  await userEvent.type(city, 'Altrove');
  await userEvent.tab();
  expect(city).toHaveValue('Altrove');
});
