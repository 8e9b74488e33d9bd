import { auditQuery, type AuditFilter, type AuditSubject } from '@tenantry/contracts';
import type { Period } from '@tenantry/ui';

export const pageSizes = [25, 50, 100] as const;

/** What the log shows. All of it stands in the address, so that it can be kept, shared and gone back to. */
export interface LogState extends Period {
  subject: AuditSubject | undefined;
  actorId: AuditFilter['actorId'];
  tenantId: AuditFilter['tenantId'];
  size: number;
  cursor: string | undefined;
}

const { from, to, subject, actorId, tenantId } = auditQuery.shape;

/** Reads the state out of the address; what makes no sense there counts as not given. */
export function readLogState(params: URLSearchParams): LogState {
  const given = (name: string) => params.get(name) ?? undefined;
  return {
    from: from.safeParse(given('from')).data,
    to: to.safeParse(given('to')).data,
    subject: subject.safeParse(given('subject')).data,
    actorId: actorId.safeParse(given('actor')).data,
    tenantId: tenantId.safeParse(given('tenant')).data,
    size: pageSizes.find((size) => size === Number(given('size'))) ?? pageSizes[0],
    cursor: given('cursor'),
  };
}

/** Writes the state back into an address, leaving out what is the default anyway. */
export function writeLogState(state: LogState): URLSearchParams {
  const size = state.size === pageSizes[0] ? undefined : String(state.size);
  const written = {
    from: state.from,
    to: state.to,
    subject: state.subject,
    actor: state.actorId,
    tenant: state.tenantId,
    size,
    cursor: state.cursor,
  };
  return new URLSearchParams(Object.entries(written).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}

/** What of the state narrows the log: the filter of its routes. */
export const filterOf = (state: LogState): AuditFilter => ({
  ...(state.from && { from: state.from }),
  ...(state.to && { to: state.to }),
  ...(state.subject && { subject: state.subject }),
  ...(state.actorId && { actorId: state.actorId }),
  ...(state.tenantId && { tenantId: state.tenantId }),
});

/** The state without any filter. */
export const noFilter = {
  from: undefined,
  to: undefined,
  subject: undefined,
  actorId: undefined,
  tenantId: undefined,
} satisfies Partial<LogState>;
