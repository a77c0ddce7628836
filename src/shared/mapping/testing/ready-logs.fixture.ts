import type { Cell } from '../table.ts'

const list = (...items: string[]): Cell => ({ type: 'list', items })
const number = (text: string): Cell => ({ type: 'number', text })
const links = (at: number) => `https://news.example/${at}`

type Row = Readonly<Record<string, Cell>>

/** Headers of logs as they are published, in their order, and rows that somebody made up. */
export const readyLogs: Readonly<
  Record<string, { readonly columns: string; readonly rows: readonly Row[] }>
> = {
  'bellingcat-civilian-harm-json': {
    columns:
      'id|date|latitude|longitude|location|description|sources[].id|sources[].path|sources[].description|filters[].key|filters[].value',
    rows: [
      {
        id: 'MOON1',
        date: '02/24/2022',
        latitude: '48.50',
        longitude: '37.25',
        location: 'Sunivka, near Tin',
        description: 'School hit. Windows broken.',
        'sources[].path': list(links(1), 'HIDDEN'),
        'sources[].description': list('Film of the yard', 'Source hidden'),
        'filters[].value': list('School or childcare', 'Cluster munitions'),
      },
      {
        id: 'MOON2',
        date: '3/1/2022',
        latitude: '48.6',
        longitude: '37.3',
        location: '',
        description: 'Explosion heard.',
        'sources[].path': list('HIDDEN'),
        'sources[].description': list('Source hidden'),
        'filters[].value': list('Undefined', 'Unknown'),
      },
    ],
  },
  'bellingcat-civilian-harm-csv': {
    columns: 'id|date|latitude|longitude|location|description|sources|associations',
    rows: [
      {
        id: 'MOON1',
        date: '02/24/2022',
        latitude: '48.50',
        longitude: '37.25',
        location: 'Sunivka, near Tin',
        description: 'School hit. Windows broken.',
        sources: `${links(1)}?at=1,2,${links(2)}`,
        associations: 'Type of area affected=School or childcare,Weapon System=Ballistic missile',
      },
    ],
  },
  'timemap-workbook-events': {
    columns: 'Description|Date|Time|Location|Association 1|Association 2|Association 3|Source|Comments',
    rows: [
      {
        Description: 'A truck arrives.',
        Date: { type: 'date', text: '2015-10-10' },
        Time: '16:20',
        Location: 'Sun Hill',
        'Association 1': 'truck',
        Source: 'film7',
      },
    ],
  },
  'timemap-workbook-export': {
    columns:
      'description|date|time|location|latitude|longitude|association1|association2|association3|source1',
    rows: [
      {
        description: 'A truck arrives.',
        date: '10/12/2015',
        time: '16:20',
        location: 'Sun Hill',
        latitude: number('31.5'),
        longitude: number('34.75'),
        association1: 'truck',
        association2: 'day_2',
        source1: 'film7',
      },
    ],
  },
  'cir-russia-ukraine-monitor': {
    columns:
      'entry|date|event_group|title|brief description|lat|lon|country|province|district|town/city|arms/munition|violence level|link|geolocation',
    rows: [
      {
        entry: 'XX0001',
        date: '2022-03-04',
        event_group: 'Civilian Infrastructure Damage March 2022',
        title: '04/03/2022 Residential building in Sunivka damaged',
        'brief description': 'Residential building in Sunivka damaged',
        lat: '48.5',
        lon: '37.25',
        country: 'Ukraine',
        province: 'Moon Oblast',
        'town/city': 'Sunivka',
        'violence level': 'GRAPHIC',
        link: links(1),
        geolocation: 'You can request access to the film',
      },
      {
        entry: 'XX0002',
        date: '2022-02-01',
        event_group: 'Russian Military Presence February 2022',
        title: '01/02/2022 Tanks near a residential building',
        'brief description': 'Tanks near a residential building',
        lat: '50.5',
        lon: '30.25',
        'violence level': '1',
        link: links(2),
      },
    ],
  },
  'insecurity-insight-education': {
    columns:
      'Date|Event Description|Country|Country ISO|Admin 1|Latitude|Longitude|Geo Precision|Location of event|Reported Perpetrator|Reported Perpetrator Name|Weapon Carried/Used|Type of education facility|Attacks on Schools|Attacks on Universities|Military Occupation of Education facility|Arson attack on education facility|Forced Entry into education facility|Damage/Destruction To Ed facility Event|Attacks on Students and Teachers|Educators Killed|Educators Injured|Educators Kidnapped|Educators Arrested|Known Educators Kidnap Or Arrest Outcome|Students Attacked in School|Students Killed|Students Injured|Students Kidnapped|Known Student Kidnap Or Arrest Outcome|Students Arrested|Sexual Violence Affecting School Age Children|SiND Event ID',
    rows: [
      {
        Date: '2024-03-13',
        'Event Description': 'March 2024: A school in Sunivka was hit by a missile. ',
        Country: 'Ukraine',
        'Admin 1': 'Moon Oblast',
        Latitude: '48.5000000000',
        Longitude: '37.2500000000',
        'Geo Precision': '(2) 25 km precision ',
        'Location of event': 'Education Building ',
        'Reported Perpetrator Name': 'Armed Forces of the Russian Federation',
        'Weapon Carried/Used': 'Missile',
        'Type of education facility': 'Secondary School',
        'Attacks on Schools': number('1'),
        'Attacks on Universities': number('0'),
        'Educators Killed': '0',
        'Students Injured': '3',
        'SiND Event ID': number('900001'),
      },
    ],
  },
  'insecurity-insight-food': {
    columns:
      'Date|Event Description|Country|Country ISO|Admin 1|Latitude|Longitude|Geo Precision|Location of Incident|Reported Perpetrator|Reported Perpetrator Name|Weapon Carried/Used|Infrastructure Affected|SiND Event ID|FoodSecurity',
    rows: [
      {
        Date: '2024-02-07',
        'Event Description': '07 February 2024: A warehouse burnt.\r\n',
        Country: 'Moonland',
        'Admin 1': 'Tin',
        Latitude: null,
        Longitude: null,
        'Geo Precision': '(3) District',
        'Reported Perpetrator Name': 'Moon Army',
        'Weapon Carried/Used': 'No Information on the Weapon Used',
        'Infrastructure Affected': ' Warehouse,  Hospital',
        'SiND Event ID': number('900002'),
        FoodSecurity: 'FoodSecurity',
      },
    ],
  },
  'insecurity-insight-food-systems': {
    columns:
      'Date|Event Public Description|Country|Country ISO|Admin 1|Latitude|Longitude|Geo Precision|Reported Perpetrator|Reported Perpetrator Name|Weapon Carried/Used|Food System Impact|All Food Security Categories|Event ID',
    rows: [
      {
        Date: { type: 'date', text: '2024-05-02' },
        'Event Public Description': '02 May 2024: A bakery was hit by shelling.',
        Country: 'Moonland',
        'Admin 1': 'Tin',
        Latitude: number('31.5'),
        Longitude: number('34.5'),
        'Geo Precision': '(1) exact',
        'Reported Perpetrator Name': 'No Information',
        'Weapon Carried/Used': 'Shelling',
        'All Food Security Categories': 'Bakery',
        'Event ID': number('900003'),
      },
    ],
  },
  'insecurity-insight-health': {
    columns:
      'Date|Country|Country ISO|Reported Perpetrator|Reported Perpetrator Name|Weapon Carried/Used|Number of Attacks on Health Facilities Reporting Destruction|Number of Attacks on Health Facilities Reporting Damaged|Forceful Entry into Health Facility|Occupation of Health Facility|Health Transportation Destroyed|Health Transportation Damaged|Health Transportation Stolen/Highjacked|Looting/Theft/Robbery/Burglary of Health Supplies|Obstruction to Health Care|Health Workers Killed|Health Workers Injured|Health Workers Kidnapped|Health Workers Arrested|Known Kidnapping or Arrest Outcome|Health Workers Threatened|Health Workers Assaulted|Health Workers Sexually Assaulted|Reported Health Worker Profession|SiND Event ID',
    rows: [
      {
        Date: '2023-04-28T00:00:00.000Z',
        Country: 'Moonland',
        'Reported Perpetrator Name': 'Moon Army',
        'Weapon Carried/Used': 'Aerial Bomb',
        'Number of Attacks on Health Facilities Reporting Destruction': '0',
        'Number of Attacks on Health Facilities Reporting Damaged': '1',
        'Health Transportation Destroyed': '0',
        'Health Transportation Damaged': '2',
        'Health Workers Killed': '0',
        'Health Workers Injured': '1',
        'Reported Health Worker Profession': 'Nurse',
        'SiND Event ID': number('900004'),
      },
    ],
  },
  'insecurity-insight-aid-workers': {
    columns:
      'Date|Event Description|Country|Country ISO|Admin 1|Latitude|Longitude|Geo Precision|Aid Workers Killed|Aid Workers Injured|Aid Workers Kidnapped|Aid Workers Arrested|Aid Workers Killed in Captivity|SiND Event ID',
    rows: [
      {
        Date: '2024-01-09',
        'Event Description': 'January 2024: A driver was shot.',
        Country: 'Moonland',
        'Admin 1': 'Tin',
        Latitude: '31.5',
        Longitude: '34.5',
        'Geo Precision': '(2) 25 km precision',
        'Aid Workers Killed': '1',
        'Aid Workers Injured': '',
        'SiND Event ID': '900005',
      },
    ],
  },
  'who-ssa': {
    columns:
      'year|Attack Date|weekday|Attack ID|Attack Time|Country / Territory|Certainty Level|Attack Type|Total Injured|Total Death|HC Facilities|HC Transport|HC Personnel|HC Supplies Assets|HC Warehouse Storage|HC Patients|HC Other|Type of Facility|Facility Other|HW Abduction|HW Arrest|HW Detention|Patient Abduction|Patient Arrest|Patient Detention',
    rows: [
      {
        'Attack Date': '1/31/24 12:00 AM',
        'Attack ID': 'MOO000001',
        'Attack Time': '08:50',
        'Country / Territory': 'Moonland',
        'Certainty Level': 'Confirmed',
        'Attack Type': 'Violence with heavy weapons',
        'Total Injured': '9.0',
        'Total Death': '0.0',
        'HC Facilities': 'YES',
        'HC Transport': 'NO',
        'HC Patients': 'Unknown',
        'Type of Facility': 'Other',
        'Facility Other': 'Private practice',
        'HW Arrest': '1.0',
      },
      {
        'Attack Date': '2/3/24 12:00 AM',
        'Attack ID': 'MOO000002',
        'Attack Time': 'Time Unknown',
        'Country / Territory': 'Moonland',
        'Certainty Level': 'Probable',
        'Attack Type': 'Violence with heavy weapons',
        'Total Injured': '',
        'Total Death': 'GRAPHIC',
        'HC Facilities': 'NO',
        'HC Transport': 'YES',
      },
    ],
  },
  'ucdp-ged': {
    columns:
      'id|relid|year|active_year|code_status|type_of_violence|conflict_dset_id|conflict_new_id|conflict_name|dyad_dset_id|dyad_new_id|dyad_name|side_a_dset_id|side_a_new_id|side_a|side_b_dset_id|side_b_new_id|side_b|number_of_sources|source_article|source_office|source_date|source_headline|source_original|where_prec|where_coordinates|where_description|adm_1|adm_2|latitude|longitude|geom_wkt|priogrid_gid|country|country_id|region|event_clarity|date_prec|date_start|date_end|deaths_a|deaths_b|deaths_civilians|deaths_unknown|best|high|low|gwnoa|gwnob',
    rows: [
      {
        id: '1000001',
        relid: 'MOO-2013-1-1-1',
        type_of_violence: '1',
        dyad_name: 'Government of Moon - Sun front',
        side_a: 'Government of Moon',
        side_b: 'Sun front',
        source_article: '"Radio Moon,2013-01-03,Two killed"',
        source_office: 'Radio Moon;Gazette',
        source_headline: 'Two killed',
        source_original: 'police',
        where_prec: '2',
        where_coordinates: 'Sunivka village',
        adm_1: 'Tin province',
        latitude: '-9.65',
        longitude: '20.4',
        country: 'Moon',
        date_prec: '1',
        date_start: '2013-01-03 00:00:00.000',
        date_end: '2013-01-03 00:00:00.000',
        deaths_a: '0',
        deaths_b: '2',
        deaths_civilians: '0',
        best: '2',
        high: '3',
        low: '1',
      },
      {
        id: '1000002',
        relid: 'MOO-2013-3-1-2',
        type_of_violence: '3',
        dyad_name: 'Sun front - Civilians',
        side_a: 'Sun front',
        side_b: 'Civilians',
        source_article: 'Radio Moon 2013-02-09 "Five "missing" after raid',
        where_prec: '4',
        where_coordinates: 'Tin province',
        latitude: '-9.5',
        longitude: '20.5',
        country: 'Moon',
        date_prec: '3',
        date_start: '2013-02-01 00:00:00.000',
        date_end: '2013-02-07 00:00:00.000',
        deaths_civilians: '5',
        best: '5',
        high: '5',
        low: '5',
      },
    ],
  },
  'airwars-footage': {
    columns:
      'Date of incident|Airwars ref code|Airwars link|lat|lon|Footage link|Timestamp of clip|direction',
    rows: [
      {
        'Date of incident': 'October 8 2023',
        'Airwars ref code': 'MOON001, \n',
        'Airwars link': links(1),
        lat: '31.5',
        lon: '34.5',
        'Footage link': links(2),
        'Timestamp of clip': '0:12',
        direction: 'left-1',
      },
      {
        'Date of incident': 'October 18, 2023',
        'Airwars ref code': 'MOON002',
        'Airwars link': links(3),
        lat: '31.500000000000',
        lon: '34.500000000000',
        'Footage link': links(2),
      },
    ],
  },
}
