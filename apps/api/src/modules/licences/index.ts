export { Licence } from './licence.entity';
export { LicencesModule } from './licences.module';
export { LicencesService } from './licences.service';
