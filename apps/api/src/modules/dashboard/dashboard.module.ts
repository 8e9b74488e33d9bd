import { Module } from '@nestjs/common';
import { DashboardController } from './dashboard.controller';
import { DashboardQueries } from './dashboard.queries';

/** The admin app's first page. It only reads, by table, what other modules write. */
@Module({ controllers: [DashboardController], providers: [DashboardQueries] })
export class DashboardModule {}
