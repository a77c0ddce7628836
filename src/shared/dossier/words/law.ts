/** What a dossier says of the articles that an incident may be relevant to. `{name}` is filled in. */
export const lawWords = {
  heading: 'Law',
  none: 'This incident is linked to no article.',
  relevant: 'May be relevant to',
  role: 'As',
  roles: {
    primary: 'primary',
    alternative: 'alternative',
    context: 'context',
    'not-a-crime': 'no Rome Statute crime under that name',
  },
  counsel: 'To be confirmed by counsel.',
  basis: 'Basis of the protection',
  note: 'Remarks',
  elements:
    'Elements after the Elements of Crimes, in our own words, to be confirmed by counsel. What is named is what analysts hold to bear on an element; whether it is met is not for them to say.',
  element: 'Element',
  supports: 'Supports',
  contradicts: 'Contradicts',
  nothing: 'nothing named',
  notLooked: 'nothing named; not said whether anything was looked for',
  looked: 'Looked for against it, and remarks: {text}',
  neutral: 'Points neither way: {items}',
  unknown: 'Not known which way: {items}',
  unknownElement: 'an element that this version does not know: {id}',
  gone: 'no longer in this incident',
  copy: 'copy {reference}',
} as const
