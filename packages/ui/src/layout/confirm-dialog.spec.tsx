import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import { renderWithTheme } from '../testing/render-with-theme';
import { ConfirmDialog } from './confirm-dialog';
import { useToast } from './toast-context';

it('confirms a dangerous step only after the name is typed', async () => {
  const onConfirm = vi.fn();
  renderWithTheme(
    <ConfirmDialog
      open
      danger
      title="Disabilitare Nautica Portosereno?"
      typedName="portosereno"
      confirmLabel="Disabilita cliente"
      onConfirm={onConfirm}
      onClose={() => {}}
    />,
  );
  const confirm = screen.getByRole('button', { name: 'Disabilita cliente' });
  expect(confirm).toBeDisabled();
  await userEvent.type(
    screen.getByRole('textbox', { name: 'Scrivi portosereno per confermare' }),
    'portosereno{Enter}',
  );
  expect(onConfirm).toHaveBeenCalledOnce();
});

function Decider() {
  const [decided, setDecided] = useState(false);
  const [open, setOpen] = useState(true);
  const question = decided ? 'Affidare la gestione?' : 'Gestire in autonomia?';
  const confirm = () => {
    setDecided(true);
    setOpen(false);
  };
  return <ConfirmDialog open={open} title={question} confirmLabel="Conferma" onConfirm={confirm} onClose={() => {}} />;
}

it('asks what was asked until it is gone, although the answer changes the question', async () => {
  renderWithTheme(<Decider />);
  const dialog = screen.getByRole('dialog', { name: 'Gestire in autonomia?' });
  fireEvent.click(screen.getByRole('button', { name: 'Conferma' }));
  expect(dialog).toHaveTextContent('Gestire in autonomia?');
  await waitFor(() => expect(dialog).not.toBeInTheDocument());
});

function Saver() {
  const show = useToast();
  return (
    <button onClick={() => show({ text: 'Molini Altosile salvata', link: { href: '/c/1', label: 'Apri cliente' } })}>
      Salva
    </button>
  );
}

it('shows a toast in a live region, with a link to the thing', async () => {
  renderWithTheme(<Saver />);
  await userEvent.click(screen.getByRole('button', { name: 'Salva' }));
  const link = await screen.findByRole('link', { name: 'Apri cliente' });
  expect(link).toHaveAttribute('href', '/c/1');
  expect(screen.getByRole('status')).toHaveTextContent('Molini Altosile salvata');
});
