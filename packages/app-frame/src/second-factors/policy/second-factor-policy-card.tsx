import { CardSection, LoadingPage, ProblemAlert } from '@tenantry/ui';
import { queryOf } from '@tenantry/api-client';
import { useQuery } from '@tanstack/react-query';
import { useSecondFactorRoutes } from '../second-factor-routes';
import { useSecondFactorTexts } from '../second-factor-texts';
import { SecondFactorPolicyForm } from './second-factor-policy-form';

/** Whether the own company asks its people for a second factor. */
export function SecondFactorPolicyCard() {
  const { t } = useSecondFactorTexts();
  const { client, routes } = useSecondFactorRoutes();
  const { data, error, refetch } = useQuery({ ...queryOf(client, routes.policy.get, {}), staleTime: 0 });
  return (
    <CardSection title={t('policy.title')}>
      {!data && (error ? <ProblemAlert error={error} onRetry={() => void refetch()} /> : <LoadingPage />)}
      {data && <SecondFactorPolicyForm policy={data} />}
    </CardSection>
  );
}
