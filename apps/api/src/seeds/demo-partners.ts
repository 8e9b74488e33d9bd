/** Partners of the demo: three tier-1, nine below them. `email` is the first administrator's. */
export const demoPartners = [
  { name: 'Nordest Cloud', city: 'Padova', region: 'Veneto (PD)', admin: ['Giulia', 'Bortolin', 'giulia.bortolin@nordest-cloud.example'] },
  { name: 'Tirreno Digitale', city: 'Livorno', region: 'Toscana (LI)', admin: ['Andrea', 'Salvini', 'andrea.salvini@tirreno-digitale.example'] },
  { name: 'Mezzogiorno IT', city: 'Bari', region: 'Puglia (BA)', admin: ['Carmela', 'Lorusso', 'carmela.lorusso@mezzogiorno-it.example'] },
  { name: 'Lagunet Servizi', below: 'Nordest Cloud', city: 'Venezia', region: 'Veneto (VE)', admin: ['Marco', 'De Luca', 'marco.deluca@lagunet.example'] },
  { name: 'Adige Informatica', below: 'Nordest Cloud', city: 'Trento', region: 'Trentino-Alto Adige (TN)', admin: ['Sara', 'Moser', 'sara.moser@adige-informatica.example'] },
  { name: 'Dolomia Sistemi', below: 'Nordest Cloud', city: 'Belluno', region: 'Veneto (BL)', admin: ['Luca', 'De Bona', 'luca.debona@dolomia-sistemi.example'] },
  { name: 'Arno Consulting', below: 'Tirreno Digitale', city: 'Firenze', region: 'Toscana (FI)', admin: ['Chiara', 'Bandini', 'chiara.bandini@arno-consulting.example'] },
  { name: 'Maremma Web', below: 'Tirreno Digitale', city: 'Grosseto', region: 'Toscana (GR)', admin: ['Dario', 'Fabbri', 'dario.fabbri@maremma-web.example'] },
  { name: 'Lanterna Rete', below: 'Tirreno Digitale', city: 'Genova', region: 'Liguria (GE)', admin: ['Ilaria', 'Parodi', 'ilaria.parodi@lanterna-rete.example'] },
  { name: 'Murgia Software', below: 'Mezzogiorno IT', city: 'Altamura', region: 'Puglia (BA)', admin: ['Vito', 'Cornacchia', 'vito.cornacchia@murgia-software.example'] },
  { name: 'Vesuvio Servizi IT', below: 'Mezzogiorno IT', city: 'Napoli', region: 'Campania (NA)', admin: ['Anna', 'Esposito', 'anna.esposito@vesuvio-servizi.example'] },
  { name: 'Etna Cloud', below: 'Mezzogiorno IT', city: 'Catania', region: 'Sicilia (CT)', admin: ['Salvo', 'Grasso', 'salvo.grasso@etna-cloud.example'] },
] as const;
