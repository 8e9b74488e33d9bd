import { LoadingPage } from '@tenantry/ui';
import { useEffect, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { framePaths } from '../paths';
import { CompanyAddressPage } from './company-address-page';
import { keptReturn } from './kept-return';
import { LinkedPage } from './linked-page';
import { answerIn, isForLinking } from './provider-answer';
import { ReturnedPage } from './returned-page';

/**
 * The way to the provider of a company, and the way back. What the provider sends along leaves the address bar and the
 * history as soon as it has been read.
 */
export function Component() {
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const [answer, setAnswer] = useState(() => answerIn(params));
  useEffect(() => {
    const found = answerIn(params);
    if (!found) return;
    setAnswer(found);
    void navigate(framePaths.companySignIn(keptReturn()), { replace: true });
  }, [params, navigate]);
  // Not before the address is clean: from it those who go on learn where one wanted to go.
  if (answerIn(params)) return <LoadingPage />;
  if (!answer) return <CompanyAddressPage />;
  if (isForLinking(answer)) return <LinkedPage answer={answer} />;
  return <ReturnedPage answer={answer} onAgain={() => setAnswer(undefined)} />;
}
