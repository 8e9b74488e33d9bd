import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { OrLine } from '../access/components/or-line';
import { useOwnFactors } from '../second-factors/own/use-own-factors';
import { GivePasskey } from '../second-factors/passkey/give-passkey';
import { hasPasskeys } from '../second-factors/passkey/has-passkeys';
import { useSecondFactorRoutes } from '../second-factors/second-factor-routes';

interface Props {
  onConfirmed: () => void;
}

function OwnPasskey({ onConfirmed }: Props) {
  const { t } = useTranslation('frame');
  const { client, routes } = useSecondFactorRoutes();
  const { data: factors } = useOwnFactors();
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () => {
      const options = await client.call(routes.authentication.options, {});
      const { givePasskey } = await import('../second-factors/passkey/browser-passkeys');
      const response = await givePasskey(options);
      await client.call(routes.authentication.give, { body: { response } });
    },
    onSuccess: onConfirmed,
  });
  if (!factors || factors.passkeys.length === 0) return null;
  return (
    <div>
      <OrLine>{t('signIn.or')}</OrLine>
      <GivePasskey
        label={t('security.withPasskey')}
        variant="outlined"
        busy={isPending}
        error={error}
        onGive={() => mutate()}
      />
    </div>
  );
}

/** A passkey in place of the password; nothing for who has none, or whose browser knows none. */
export function ConfirmByPasskey(props: Props) {
  return hasPasskeys() ? <OwnPasskey {...props} /> : null;
}
