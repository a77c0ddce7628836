import type { readyLogs } from './ready-logs.fixture.ts'

/** Headers of tools that export what their users ask for, and rows that somebody made up. */
export const readyForms: typeof readyLogs = {
  'odk-ona': {
    columns:
      'name|date|location|_location_latitude|_location_longitude|_location_altitude|_location_precision|photo|killed|start|end|today|meta/instanceID|_uuid|_submission_time|_tags|_notes|_version|_duration|_submitted_by',
    rows: [
      {
        name: 'Somebody',
        date: '2023-09-15',
        location: '48.5 37.25 0 34',
        _location_latitude: '48.5',
        photo: 'yard.jpg',
        killed: '2',
        today: '2023-09-20',
        'meta/instanceID': 'uuid:00000000-0000-4000-8000-000000000001',
        _uuid: '00000000-0000-4000-8000-000000000001',
        _submission_time: '2023-09-20T09:55:11',
      },
      {
        location: 'n/a',
        photo: 'NA',
        killed: 'n/a',
        'meta/instanceID': 'uuid:00000000-0000-4000-8000-000000000002',
        _uuid: '00000000-0000-4000-8000-000000000002',
        _submission_time: '2023-09-20T09:55:11',
      },
    ],
  },
  kobotoolbox: {
    columns:
      'start|end|incident_title|incident_date|gps|_gps_latitude|_gps_longitude|_gps_altitude|_gps_precision|shape|description|video|_id|_uuid|_submission_time|_validation_status|_notes|_status|_submitted_by|__version__|_tags|_index',
    rows: [
      {
        incident_title: 'Clinic in Tin',
        incident_date: '2023-09-15',
        gps: '48.5 37.25 120.5 0',
        shape: '48 37 0 0;48.1 37 0 0;48.1 37.1 0 0;48 37 0 0',
        description: 'The roof is gone.',
        video: 'roof.mp4',
        _id: '17',
        _uuid: '00000000-0000-4000-8000-000000000003',
        _submission_time: '2023-09-20T09:55:11',
      },
    ],
  },
  'odk-central': {
    columns: 'SubmissionDate|title|date|place|KEY|SubmitterID|Status|FormVersion',
    rows: [
      {
        SubmissionDate: '2023-09-20T09:55:11.000Z',
        title: 'Bridge at Tin',
        date: '2023-09-15',
        place: 'Tin',
        KEY: 'uuid:00000000-0000-4000-8000-000000000004',
      },
    ],
  },
  'uwazi-export': {
    columns: 'Title|Date added|Template|Description|Date|Geolocation|Documents|Attachments|Published',
    rows: [
      {
        Title: 'Case of Tin',
        'Date added': '2023-10-01',
        Template: 'Case',
        Description: 'A house was searched.',
        Date: '2022-03-16',
        Geolocation: '48.5|37.25',
        Published: 'Published',
      },
    ],
  },
  'uwazi-import': {
    columns: 'Title|text label|geolocation_geolocation|Date label|file|attachments',
    rows: [
      {
        Title: 'Case of Tin',
        'text label': 'A house was searched.',
        geolocation_geolocation: '48.5|37.25',
        'Date label': '13/01/2022',
        file: '1.pdf',
        attachments: 'a.doc|b.jpg',
      },
      { Title: 'Case of Moon', geolocation_geolocation: '0|0', 'Date label': '01/02/2022' },
    ],
  },
  'uwazi-import-languages': {
    columns: 'Title__es|Title__en|text_label__es|text_label__en|select_label|file__es|file__en|attachments',
    rows: [
      {
        Title__es: 'Caso',
        Title__en: 'Case of Tin',
        text_label__en: 'A house was searched.',
        file__en: '2.pdf',
      },
    ],
  },
  atlos: {
    columns:
      'slug|inserted_at|updated_at|latitude|longitude|status|assignments|description|date|tags|geolocation_resolution|more_info|restrictions|sensitive|source_1|source_2|Incident Type|Reported Near|Impact|Equipment Used',
    rows: [
      {
        slug: 'MOON-1A2B3C',
        inserted_at: '2023-10-01T10:00:00Z',
        latitude: '48.5',
        longitude: '37.25',
        status: 'Completed',
        description: 'Clinic hit by a shell. Two films.',
        date: '2022-03-16',
        geolocation_resolution: 'Vicinity',
        sensitive: 'Not Sensitive',
        source_1: 'https://news.example/1',
        source_2: 'https://news.example/2',
        'Incident Type': 'Military Activity/Strike',
        'Reported Near': 'Tin',
        Impact: 'Structure/Healthcare, Injury/Civilian',
        'Equipment Used': 'Launch System/Artillery',
      },
    ],
  },
  'atlos-earlier': {
    columns:
      'slug|inserted_at|updated_at|latitude|longitude|status|assignments|description|date|time_of_day|general_location|tags|type|impact|equipment|geolocation_resolution|more_info|restrictions|sensitive|source_1',
    rows: [
      {
        slug: 'MOON-4D5E6F',
        description: 'Apartment block burning.',
        date: '2022-03-17',
        general_location: 'Tin',
        impact: 'Structure/Residential/Apartment',
        equipment: '',
        status: 'In Progress',
        sensitive: 'Not Sensitive',
        source_1: 'https://news.example/3',
      },
    ],
  },
  'holdfast-csv': {
    columns:
      'reference|exhibit|title|language|status|verification|marking|dates|places|latitude|longitude|uncertainty_m|precision|coarsened|categories|category_labels|attack_method|weapon|targets|killed_min|killed_max|injured_min|injured_max|killed_or_injured_min|killed_or_injured_max|missing_min|missing_max|detained_min|detained_max|articles|alleged_sides|sources|independent_origins|denials|denial_search|evidence|summary|assessment|revision|changed_at',
    rows: [
      {
        reference: 'INC-2022-0001',
        title: 'School in Sunivka',
        dates: '2022-03-16~ | 2022-03-18',
        places: 'Sunivka',
        latitude: '48.5',
        longitude: '37.25',
        uncertainty_m: '1000',
        categories: 'us-secstate-2022-03-23/school | us-secstate-2022-03-23/civilians-killed',
        attack_method: 'cluster-munition',
        targets: 'school',
        killed_min: '2',
        summary: 'A school was hit.',
        assessment: 'Concluded elsewhere.',
      },
    ],
  },
  'holdfast-geojson': {
    columns:
      'id|adminCode|categories|coarsened|dates|exhibit|killedMax|killedMin|marking|place|precision|reference|status|title|uncertaintyMeters|verification|geometry|geometry.longitude|geometry.latitude',
    rows: [
      {
        id: 'INC-2022-0001/1',
        categories: { type: 'list', items: ['us-secstate-2022-03-23/school'] },
        dates: { type: 'list', items: ['2022-03-16'] },
        killedMin: { type: 'number', text: '2' },
        place: 'Sunivka',
        reference: 'INC-2022-0001',
        title: 'School in Sunivka',
        geometry: '{"type":"Point","coordinates":[37.25,48.5]}',
      },
    ],
  },
}
