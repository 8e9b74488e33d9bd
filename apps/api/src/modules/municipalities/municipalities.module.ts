import { Module } from '@nestjs/common';
import { MunicipalitiesController } from './municipalities.controller';
import { MunicipalitiesQueries } from './municipalities.queries';

/** Suggestions for the address form. */
@Module({ controllers: [MunicipalitiesController], providers: [MunicipalitiesQueries] })
export class MunicipalitiesModule {}
