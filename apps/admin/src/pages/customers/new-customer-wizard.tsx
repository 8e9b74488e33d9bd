import { useCan, useSession, useUnsavedGuard } from '@tenantry/app-frame';
import { useFormat } from '@tenantry/ui';
import { useEffect, useState, type ReactNode } from 'react';
import { FormProvider, useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { useIsNameTaken } from '../../features/customer-profile/api/account-name-check';
import { CompanyFields } from '../../features/customer-profile/components/company-fields';
import { EmailFields } from '../../features/customer-profile/components/email-fields';
import { FurtherSection } from '../../features/customer-profile/components/further-section';
import { accountResolver } from '../../features/new-customer/account-resolver';
import { emptyAccount, type AccountValues } from '../../features/new-customer/account-values';
import { AccountStep } from '../../features/new-customer/components/account-step';
import { Confirmation } from '../../features/new-customer/components/confirmation';
import { MailNote } from '../../features/new-customer/components/mail-note';
import { PartnerDialog, type Place } from '../../features/new-customer/components/partner-dialog';
import { PlansStep } from '../../features/plan-assignment/components/plans-step';
import { PlanChoice } from '../../features/plan-assignment/components/plan-choice';
import { PlanSummary } from '../../features/plan-assignment/components/plan-summary';
import { usePlanForm } from '../../features/plan-assignment/use-plan-form';
import { unitWord } from '../../features/plan-assignment/plan-words';
import { todayIn } from '../../shared/calendar-day';
import { paths } from '../../shared/paths';
import { useNewCustomer } from './use-new-customer';

export type WizardStep = 'account' | 'plans' | 'done';

interface Props {
  header: (step: WizardStep, company: string) => ReactNode;
  onAnother: () => void;
}

/** Two screens and a confirmation over one state in memory; the address says which of them is open. */
export function NewCustomerWizard({ header, onAnother }: Props) {
  const { t } = useTranslation('wizard');
  const { language } = useFormat();
  const navigate = useNavigate();
  const { account: here } = useSession();
  const canBackdate = useCan('licences.backdate');
  const isNameTaken = useIsNameTaken();
  const [params, setParams] = useSearchParams();
  const [reached, setReached] = useState(false);
  const [choosing, setChoosing] = useState(false);
  const own = here.tenantKind === 'platform' ? undefined : { id: '', name: here.tenantName };
  const [parent, setParent] = useState<Place | undefined>(own);
  const [firstDay] = useState(() => todayIn('Europe/Rome'));

  const account = useForm<AccountValues>({
    defaultValues: emptyAccount(language, 'Europe/Rome'),
    resolver: (values, context, options) =>
      accountResolver({ today: todayIn(values.timezone), needsParent: own === undefined })(values, context, options),
    mode: 'onBlur',
  });
  const [company, timezone, mail] = useWatch({
    control: account.control,
    name: ['company', 'timezone', 'accountMail'],
  });
  const today = todayIn(timezone);
  const parentId = parent?.id || undefined;
  const plans = usePlanForm({ query: { parentId }, enabled: reached, firstDay, today, canBackdate });
  const back = () => void navigate(-1);
  const wizard = useNewCustomer(
    { account, assignment: plans.form },
    {
      onCreated: () => setParams({ step: 'done' }, { replace: true }),
      onAccountProblem: () => params.get('step') === 'plans' && back(),
    },
  );
  const { created, busy, failures, problem } = wizard;

  const step: WizardStep = created ? 'done' : reached && params.get('step') === 'plans' ? 'plans' : 'account';
  const dirty = !created && (account.formState.isDirty || plans.form.formState.isDirty);
  const guard = useUnsavedGuard(dirty);
  useEffect(() => {
    window.scrollTo({ top: 0 });
    const heading = document.querySelector('h1');
    if (step === 'account' || document.querySelector('[aria-invalid="true"]')) return;
    heading?.setAttribute('tabindex', '-1');
    heading?.focus({ preventScroll: true });
  }, [step]);

  const next = account.handleSubmit(async ({ accountName }) => {
    if (await isNameTaken(accountName, parentId)) {
      account.setError('accountName', { type: 'accountNameTaken', message: 'accountNameTaken' });
      return wizard.fail();
    }
    setReached(true);
    setParams({ step: 'plans' });
  }, wizard.fail);
  const skip = account.handleSubmit(() => wizard.send([]), wizard.fail);
  const save = plans.form.handleSubmit(() => wizard.send(plans.chosen), wizard.fail);
  const cancel = () => void navigate(paths.customers());
  const pick = (place: Place) => {
    setParent(place);
    account.setValue('parentId', place.id, { shouldDirty: true });
    account.clearErrors('parentId');
    setChoosing(false);
  };

  return (
    <>
      {header(step, company)}
      {step === 'account' && (
        <FormProvider {...account}>
          <AccountStep
            company={
              <CompanyFields parentId={parentId} channel={own && here.tier === 1 && !parentId ? own.name : undefined} />
            }
            emails={<EmailFields help={t('account.emailHelp')} />}
            further={<FurtherSection />}
            today={today}
            parentName={parent?.name}
            problem={problem}
            busy={busy}
            failures={failures}
            onChooseParent={() => setChoosing(true)}
            onCancel={cancel}
            onSkip={() => void skip()}
            onNext={() => void next()}
          />
        </FormProvider>
      )}
      {step === 'plans' && (
        <FormProvider {...plans.form}>
          <PlansStep
            picker={<PlanChoice state={plans} />}
            aside={
              <>
                <PlanSummary chosen={plans.chosen} />
                <MailNote mail={mail} />
              </>
            }
            problem={problem}
            busy={busy}
            blocked={plans.chosen.length === 0 ? t('plans.needOne') : undefined}
            failures={failures}
            onBack={back}
            onCancel={cancel}
            onSave={() => void save()}
          />
        </FormProvider>
      )}
      {created && (
        <Confirmation
          created={created}
          unitOf={(name, units) => {
            const plan = plans.all.find((one) => one.name === name);
            return plan ? unitWord(plan.unitLabels, language, units) : '';
          }}
          customerHref={paths.customer(created.id)}
          timezone={timezone}
          onAnother={onAnother}
        />
      )}
      <PartnerDialog
        open={choosing}
        own={own}
        chosen={parent?.id ?? '-'}
        onPick={pick}
        onClose={() => setChoosing(false)}
      />
      {guard}
    </>
  );
}
