import { Controller, Inject } from '@nestjs/common';
import type { InputOf } from '@tenantry/contracts';
import { contactLinkRoutes as links } from '@tenantry/contracts/admin';
import { Implements, Input } from '../../platform/http/implements.decorator';
import { ContactLinksService } from './contact-links.service';

@Controller()
export class AdminContactLinksController {
  constructor(@Inject(ContactLinksService) private readonly links: ContactLinksService) {}

  @Implements(links.inspect)
  inspect(@Input(links.inspect) { body }: InputOf<typeof links.inspect>) {
    return this.links.inspect('admin', body.token);
  }

  @Implements(links.confirm)
  confirm(@Input(links.confirm) { body }: InputOf<typeof links.confirm>) {
    return this.links.confirm('admin', body.token);
  }
}
