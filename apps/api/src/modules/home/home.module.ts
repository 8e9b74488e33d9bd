import { Module } from '@nestjs/common';
import { HomeController } from './home.controller';
import { HomeQueries } from './home.queries';

/** The customer area's first page. */
@Module({ controllers: [HomeController], providers: [HomeQueries] })
export class HomeModule {}
