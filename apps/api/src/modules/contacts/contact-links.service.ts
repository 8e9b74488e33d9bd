import { Inject, Injectable } from '@nestjs/common';
import type { ContactLink } from '@tenantry/contracts';
import { systemActor } from '../../platform/access/actor';
import { hashOf } from '../../platform/crypto/secret-token';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { Refusal } from '../../platform/http/problem';

type AppAudience = 'admin' | 'customer';

interface Confirmed {
  contact_id: string;
  tenant_id: string;
  name: string;
  email: string;
}

/** What the link in the mail to a contact does: looking at it changes nothing, using it confirms the address once. */
@Injectable()
export class ContactLinksService {
  constructor(@Inject(UnitOfWork) private readonly uow: UnitOfWork) {}

  async inspect(audience: AppAudience, token: string): Promise<ContactLink> {
    const [link] = await this.uow.read(systemActor('contact-link'), (tx) =>
      tx.query<{ email: string; first_name: string; company: string }>(
        'select email, first_name, company from identity.inspect_contact_link($1, $2, tenancy.now())',
        [hashOf(token), audience],
      ),
    );
    if (!link) throw new Refusal('linkInvalid');
    return { company: link.company, firstName: link.first_name, email: link.email };
  }

  /** By whoever reads the mail: they have no account, and the mailbox is all that is asked about. */
  confirm(audience: AppAudience, token: string): Promise<{ email: string }> {
    return this.uow.run(systemActor('contact-link'), async (tx) => {
      const [confirmed] = await tx.query<Confirmed>(
        'select contact_id, tenant_id, name, email from identity.confirm_contact($1, $2, tenancy.now())',
        [hashOf(token), audience],
      );
      if (!confirmed) throw new Refusal('linkInvalid');
      const { contact_id: objectId, tenant_id: tenantId, name, email } = confirmed;
      const by = { userId: null, name, tenantId };
      await tx.emit({ action: 'contact.address_confirmed', tenantId, objectId, by, values: { name, email } });
      return { email };
    });
  }
}
