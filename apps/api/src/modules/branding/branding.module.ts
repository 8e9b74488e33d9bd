import { Module } from '@nestjs/common';
import { BrandingController } from './branding.controller';
import { BrandingService } from './branding.service';

/** Under whose name and colour mails go out. */
@Module({ controllers: [BrandingController], providers: [BrandingService] })
export class BrandingModule {}
