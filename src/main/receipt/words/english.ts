/**
 * What a receipt says. TLP labels, references, hashes, words of a head and the names of formats are never translated.
 * `{name}` is filled in.
 */
export const englishReceipt = {
  language: 'en',
  direction: 'ltr',
  title: 'Receipt for a dossier',
  handOver: 'Hand-over',
  case: 'Case',
  noCase: 'Incidents of no case',
  version: 'Version',
  versionNumber: '{version}',
  versionOf: '{version}, profile “{profile}”',
  marking: 'Marking',
  purpose: 'For',
  format: 'File',
  lock: 'Locked',
  locks: {
    none: 'no: whoever has the file can read it',
    keys: 'yes, to keys of the recipient (age)',
    passphrase: 'yes, with a passphrase (age)',
  },
  recorded: 'Recorded at',
  note: 'Note',
  purposes: {
    'own-records': 'own records',
    'human-rights-reporting': 'human rights reporting',
    'national-prosecution': 'national prosecution',
    'international-prosecution': 'international prosecution',
    public: 'publication',
  },
  fileHash: 'SHA-256 of the file that was handed over',
  dossierHash: 'SHA-256 of dossier.json in it',
  words: 'Head of the record in eight words',
  recalled: 'Recalled on {day}: {reason}',
  statement:
    'The receiver has the file whose hash stands above, was told of its marking, and will handle it accordingly. The incidents in it are reported or alleged; nothing in it states that a crime was committed or who is responsible.',
  check:
    'The hash can be compared with sha256sum. The same hash shows that these are the bytes; it does not show that what they say is true. The eight words can be compared by telephone with whoever handed it over.',
  gaveIt: 'Handed over by',
  tookIt: 'Received by',
  name: 'Name',
  organisation: 'Organisation',
  date: 'Date and place',
  signature: 'Signature',
}
type Words<T> = { readonly [K in keyof T]: T[K] extends string ? string : Words<T[K]> }
export type ReceiptWords = Words<typeof englishReceipt>
