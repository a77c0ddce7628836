import { persons } from './persons.ts'
import { terms } from './terms.ts'

/** Export profiles: what each rule lets out, in plain words. */
export const profiles = {
  rules: {
    identities: 'Persons',
    personDetails: 'Age band, sex and notes of persons',
    analystNames: 'Names of analysts',
    coordinates: 'Coordinates, at the finest',
    evidenceFiles: 'Files of evidence',
    graphicPictures: 'Graphic pictures',
    fileMetadata: 'Metadata of files',
    fileNames: 'File names as received',
    sourceLinks: 'Links to sources',
    sourceAuthors: 'Authors of sources',
    quotes: 'Quotes',
    verificationSteps: 'Verification steps',
    legalReferences: 'Law it may be relevant to',
    reviews: 'Reviews',
    notes: 'Notes of analysts',
    custody: 'Custody',
    legalTheory: 'Legal theory',
    disclosure: 'To be disclosed',
    recipients: 'Other recipients',
    marking: 'Strictest marking',
    stricter: 'Material marked stricter',
    purpose: 'Consent must cover',
    assessment: 'What analysts conclude',
  },
  values: {
    identities: {
      named: 'by name and contact, where consent covers it',
      'code-names': 'by the code names of this workspace',
      'fresh-code-names': 'by code names made for this dossier alone',
      none: 'not told of',
    },
    coordinates: {
      exact: 'as each place allows',
      '1km': 'to about 1 km',
      '10km': 'to about 10 km',
      'admin-area': 'the administrative area alone',
      withheld: 'no place at all',
    },
    evidenceFiles: {
      originals: 'originals',
      redacted: 'redacted copies, and pictures without metadata',
      none: 'no files',
    },
    custody: {
      proofs: 'events, with proofs from the journal',
      events: 'events, without names',
      none: 'not told',
    },
    marking: terms.tlp,
    stricter: {
      refuse: 'stops the export and is named',
      'leave-out': 'is left out and listed',
    },
    purpose: persons.consent.scopes,
  },
} as const
