import { Inject, Injectable } from '@nestjs/common';
import type { PersonActor } from '../../platform/access/actor';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { RawJson } from '../../platform/http/raw-json';

// The range up to the last code point is the prefix `^@` in a form that uses the index: with a parameter `^@` alone would
// read all rows. The key is made once, in a subquery, and not once a row.
const SUGGEST = {
  name: 'municipalities-suggest',
  text: `
    with wanted as materialized (select tenancy.name_key($1) as key)
    select '{"items":' || coalesce(json_agg(t), '[]')::text || '}' as body from (
      select m.name, m.province, m.province_code as "provinceCode", m.region from municipalities m
      where m.name_norm >= (select key from wanted) and m.name_norm < (select key || chr(1114111) from wanted)
      order by m.population desc, m.name_norm, m.id limit 8) t`,
};

const REGIONS = {
  name: 'municipalities-regions',
  text: `
    select json_build_object('items', coalesce(json_agg(place.name order by place.name collate "it-x-icu"), '[]'))::text as body
    from (select region as name from municipalities union select province from municipalities) place`,
};

/** Suggestions for the address form. The list is the platform's and the same for everybody (ISTAT, CC BY 3.0 IT). */
@Injectable()
export class MunicipalitiesQueries {
  constructor(@Inject(UnitOfWork) private readonly uow: UnitOfWork) {}

  /** Up to 8 municipalities whose name begins so, without regard to case and accents; the largest first. */
  suggest(actor: PersonActor, search: string): Promise<RawJson> {
    return this.json(actor, SUGGEST, [search]);
  }

  /** Regions and provinces in one list, in Italian order. */
  regions(actor: PersonActor): Promise<RawJson> {
    return this.json(actor, REGIONS, []);
  }

  private json(actor: PersonActor, statement: typeof SUGGEST, values: string[]): Promise<RawJson> {
    return this.uow.read(actor, async (tx) => {
      const [row] = await tx.query<{ body: string }>(statement, values);
      return new RawJson(row?.body ?? '{"items":[]}');
    });
  }
}
