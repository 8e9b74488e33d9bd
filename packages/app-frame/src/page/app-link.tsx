import type { ComponentPropsWithRef } from 'react';
import { Link } from 'react-router';

type Props = ComponentPropsWithRef<'a'> & { href?: string };

const isOutside = (href: string) => /^([a-z][a-z\d+.-]*:|\/\/|#)/i.test(href);

/** What every `href` of the shared pieces is rendered with: addresses of this app go through the router. */
export function AppLink({ href = '', ...rest }: Props) {
  return isOutside(href) ? <a href={href} {...rest} /> : <Link to={href} {...rest} />;
}
