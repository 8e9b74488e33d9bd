import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useForm } from 'react-hook-form';
import { expect, it } from 'vitest';
import { applyProblem } from '../problem-texts/apply-problem';
import { renderWithTheme } from '../testing/render-with-theme';
import { NumberStepper } from './number-stepper';
import { TextInput } from './text-input';
import { useFocusFirstError } from './use-focus-first-error';

function Form() {
  const { control, handleSubmit, setError, formState } = useForm({ defaultValues: { name: '', units: 5 } });
  useFocusFirstError(formState);
  const refuse = () =>
    applyProblem({ code: 'invalidInput', errors: [{ field: 'name', code: 'tooShort', params: { min: 3 } }] }, setError);
  return (
    <form noValidate onSubmit={handleSubmit(refuse)}>
      <TextInput control={control} name="name" label="Nome" required help="Come si chiama" />
      <NumberStepper control={control} name="units" label="Unità" min={5} max={10} step={5} unit="caselle" />
      <button type="submit">Salva</button>
    </form>
  );
}

it('ties a refused field to its error and its help, and takes the focus there', async () => {
  renderWithTheme(<Form />);
  const name = screen.getByRole('textbox', { name: /Nome/ });
  expect(name).toHaveAccessibleDescription('Come si chiama');
  await userEvent.click(screen.getByRole('button', { name: 'Salva' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Scrivi almeno 3 caratteri');
  expect(name).toBeInvalid();
  expect(name).toHaveAccessibleDescription('Scrivi almeno 3 caratteri Come si chiama');
  await waitFor(() => expect(name).toHaveFocus());
});

it('steps a number inside its range', async () => {
  renderWithTheme(<Form />);
  const units = screen.getByRole('spinbutton', { name: 'Unità' });
  expect(screen.getByRole('button', { name: 'Diminuisci: Unità' })).toBeDisabled();
  await userEvent.click(screen.getByRole('button', { name: 'Aumenta: Unità' }));
  expect(units).toHaveValue(10);
  expect(screen.getByRole('button', { name: 'Aumenta: Unità' })).toBeDisabled();
});
