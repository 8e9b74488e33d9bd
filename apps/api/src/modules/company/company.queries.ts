import { Inject, Injectable } from '@nestjs/common';
import type { Company } from '@tenantry/contracts/admin';
import { levelOf, type PersonActor } from '../../platform/access/actor';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { notFound } from '../../platform/http/problem';

/** The own company as its staff see it. */
@Injectable()
export class CompanyQueries {
  constructor(@Inject(UnitOfWork) private readonly uow: UnitOfWork) {}

  get(actor: PersonActor): Promise<Company> {
    const level = levelOf(actor);
    return this.uow.read(actor, async (tx) => {
      const [company] = await tx.query<Company>(
        {
          name: `company-${level}`,
          // What lies above is hidden by row-level security: a function shows its name.
          text: `select t.id, t.kind, t.name, (select p.name from tenancy.own_partner() p) as "parentName",
              t.city, t.region, t.email, t.phone, t.language, t.timezone
            from tenants t where t.id = $1 and t.tenant_path[${level}] = $1`,
        },
        [actor.tenantId],
      );
      if (!company) throw notFound();
      return company;
    });
  }
}
