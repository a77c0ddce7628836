/** Words of where it happened. */
export const place = {
  add: 'Another place',
  none: 'No place recorded.',
  name: 'Name of the place',
  language: 'Language of the name',
  remove: 'Remove this place',
  coordinates: 'Coordinates as given',
  coordinatesPlaceholder: '47.09600, 37.54857 or 47°05′45.6″N 37°32′54.9″E or 37TCN898168',
  unknown: 'Not known closer',
  notUnderstood: 'Not read as coordinates yet: decimal degrees, degrees with minutes and seconds, or MGRS.',
  square: 'An MGRS square: its centre is taken, half its diagonal is {{meters, number}} m.',
  takeRadius: 'Use ± {{meters, number}} m',
  swapped: 'Latitude and longitude look swapped.',
  uncertainty: 'Could be off by (metres)',
  precision: 'Shown to others',
  precisions: {
    exact: 'Exactly',
    '1km': 'Within 1 km',
    '10km': 'Within 10 km',
    'admin-area': 'Only the district',
    withheld: 'Not at all',
  },
} as const
