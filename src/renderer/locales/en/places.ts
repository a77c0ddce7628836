/** Places of the gazetteer. */
export const places = {
  search: 'Go to a town or village',
  offers: 'Places of this name',
  none: 'The gazetteer has no such place. It has towns and larger villages; a smaller one can be given by its coordinates.',
  inhabitants_one: '{{count, number}} inhabitant',
  inhabitants_other: '{{count, number}} inhabitants',
  from: 'GeoNames, CC BY 4.0',
  taken: 'Name, centre and radius of a settlement, from the gazetteer: nobody measured where it happened.',
  undo: 'As it was before',
} as const
