import { Module } from '@nestjs/common';
import { CompanyController } from './company.controller';
import { CompanyQueries } from './company.queries';

/** The own company of the people of the admin app. */
@Module({ controllers: [CompanyController], providers: [CompanyQueries] })
export class CompanyModule {}
