import { PageHeader, Stepper } from '@tenantry/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { paths } from '../../shared/paths';
import { NewCustomerWizard, type WizardStep } from './new-customer-wizard';

const order: readonly WizardStep[] = ['account', 'plans', 'done'];

/** The wizard that creates a customer (S001-03 to S001-40). "Create another" begins a new one with nothing kept. */
export function Component() {
  const { t } = useTranslation('wizard');
  const navigate = useNavigate();
  const [round, setRound] = useState(0);
  const header = (step: WizardStep, company: string) => (
    <PageHeader
      title={t(`${step}.title`)}
      meta={step === 'plans' && company !== '' ? <span>{company}</span> : undefined}
      end={<Stepper steps={order.map((key) => ({ key, label: t(`steps.${key}`) }))} current={order.indexOf(step)} />}
    />
  );
  const another = () => {
    setRound(round + 1);
    void navigate(paths.newCustomer(), { replace: true });
  };
  return <NewCustomerWizard key={round} header={header} onAnother={another} />;
}
