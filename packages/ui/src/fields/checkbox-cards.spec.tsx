import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useForm, useWatch } from 'react-hook-form';
import { expect, it } from 'vitest';
import { renderWithTheme } from '../testing/render-with-theme';
import { CheckboxCards } from './checkbox-cards';

const options = ['billing', 'technical', 'business'].map((value) => ({
  value,
  label: value,
  description: `about ${value}`,
}));

function Form() {
  const { control, setError } = useForm({ defaultValues: { types: ['technical'] } });
  const types = useWatch({ control, name: 'types' });
  return (
    <>
      <CheckboxCards control={control} name="types" label="Types" required options={options} />
      <p data-testid="value">{types.join(',')}</p>
      <button onClick={() => setError('types', { message: 'selectAtLeastOne' })}>refuse</button>
    </>
  );
}

it('adds and takes away choices, and keeps their order', async () => {
  renderWithTheme(<Form />);
  await userEvent.click(screen.getByText('about billing'));
  expect(screen.getByTestId('value')).toHaveTextContent('billing,technical');
  await userEvent.click(screen.getByRole('checkbox', { name: 'technical' }));
  expect(screen.getByTestId('value')).toHaveTextContent(/^billing$/);
});

it('says what each choice means, and what is wrong with them all', async () => {
  renderWithTheme(<Form />);
  expect(screen.getByRole('checkbox', { name: 'business' })).toHaveAccessibleDescription('about business');
  await userEvent.click(screen.getByRole('button', { name: 'refuse' }));
  expect(screen.getByRole('group', { name: /Types/ })).toHaveAccessibleDescription('Scegli almeno una voce');
  expect(screen.getByRole('checkbox', { name: 'billing' })).toBeInvalid();
});
