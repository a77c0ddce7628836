/** What linked photos and videos say of themselves, offered beside the fields. */
export const offers = {
  places: 'Places in the linked files. Nobody checked them.',
  days: 'Days by the clocks that the linked files name. Nobody checked them.',
  take: 'Use it',
  takePlace: 'Use {{coordinates}} as a place',
  takeDay: 'Use {{day}} as the date',
  from: {
    metadata: 'from the metadata of',
    phone: 'noted by the phone beside',
  },
  accuracy: '(within {{metres, number}} m, as the phone says)',
  noZone: '(zone not said)',
  basis: 'Clock of the camera, {{reference}}; not checked',
}
