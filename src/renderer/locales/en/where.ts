/** Words of a place besides its name and position. */
export const where = {
  more: 'Who controlled it, outline, code…',
  control: 'Who controlled it',
  controllers: {
    ukraine: 'Ukraine',
    russia: 'Russia',
    contested: 'Contested',
    other: 'Another',
    unknown: 'Not known',
  },
  controlBasis: 'On what basis',
  controlSources: 'Sources of this',
  area: 'Outline',
  areaHint: 'One position a line, in any notation; the last joins the first.',
  corners_one: '{{count, number}} corner read',
  corners_other: '{{count, number}} corners read',
  unread_one: 'Line {{lines}} is not read as a position.',
  unread_other: 'Lines {{lines}} are not read as positions.',
  adminCode: 'Code of the area',
  adminCodeHint: 'KATOTTH or ISO 3166-2',
  precisionMeans: {
    exact: 'Every export prints the position as it stands here.',
    '1km': 'Exports round to 0.01° and say “within 1 km”; the words as given are left out.',
    '10km': 'Exports round to 0.1° and say “within 10 km”; the words as given are left out.',
    'admin-area': 'Exports name the place and its code, and no position.',
    withheld: 'Exports say that a place is known and withheld.',
  },
} as const
