import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { queryOf } from '@tenantry/api-client';
import { companyAccountRoutes, type CompanyAccount } from '@tenantry/contracts';
import { CardSection, ProblemAlert, ToneChip, useFormat } from '@tenantry/ui';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Building2, CircleCheck } from 'lucide-react';
import { useAudience } from '../audience';
import { FactorRow } from '../second-factors/own/factor-row';
import { useConfirmedPerson } from '../security/use-confirmed-person';
import { useSession } from '../session/use-session';
import { useCompanyAccountTexts } from './company-account-texts';
import { UnlinkAccount } from './unlink-account';

function useFacts({ linked }: CompanyAccount): string[] {
  const { t } = useCompanyAccountTexts();
  const { date } = useFormat();
  if (!linked) return [t('own.noneText')];
  const { issuer, linkedAt, lastUsedAt } = linked;
  return [
    t('own.at', { issuer }),
    lastUsedAt ? t('own.lastUsed', { date: date(lastUsedAt) }) : t('own.linked', { date: date(linkedAt) }),
  ];
}

function OwnAccount({ account }: { account: CompanyAccount }) {
  const { t } = useCompanyAccountTexts();
  const { client } = useAudience();
  const { confirmed, dialog } = useConfirmedPerson();
  const facts = useFacts(account);
  const link = useMutation({
    mutationFn: () => confirmed(() => client.call(companyAccountRoutes.start, {})),
    onSuccess: (visit) => visit && location.assign(visit.authorizationUrl),
  });
  const { linked } = account;
  return (
    <Box component="ul" aria-label={t('own.title')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
      <FactorRow
        icon={Building2}
        title={linked ? (linked.email ?? t('own.on')) : t('own.none')}
        facts={facts}
        chip={
          linked && (
            <ToneChip tone="success" icon={CircleCheck}>
              {t('own.on')}
            </ToneChip>
          )
        }
        actions={
          linked ? (
            <UnlinkAccount />
          ) : (
            <Button variant="outlined" size="small" loading={link.isPending} onClick={() => link.mutate()}>
              {t('own.link')}
            </Button>
          )
        }
      >
        {link.error && <ProblemAlert error={link.error} />}
      </FactorRow>
      {dialog}
    </Box>
  );
}

/** The account at the company's provider; nothing where the company has none and nothing is linked. */
export function CompanyAccountCard() {
  const { t } = useCompanyAccountTexts();
  const { client } = useAudience();
  const { account } = useSession();
  const { data } = useQuery({ ...queryOf(client, companyAccountRoutes.get, {}), staleTime: 0 });
  if (!data || !(data.available || data.linked)) return null;
  return (
    <CardSection title={t('own.title')}>
      <Box sx={{ color: 'text.secondary' }}>{t('own.text', { company: account.tenantName })}</Box>
      <OwnAccount account={data} />
    </CardSection>
  );
}
