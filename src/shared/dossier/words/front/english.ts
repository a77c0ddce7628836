import { limitGroupWords } from '../limits.ts'
import { termWords } from '../terms.ts'

/**
 * What a dossier says in the language of its case: cover, contents, headings, summary, heads of the limits, how to
 * verify. `{name}` is filled in. TLP labels, commands, references, dates and hashes are never translated.
 */
export const englishFront = {
  language: 'en',
  direction: 'ltr',
  /** Said on the cover where the rest is in another language than the cover; nothing to say in English. */
  body: '',
  /** Said where no words exist for the language of the case. */
  fallback:
    'The words of the cover are not at hand in the language of this case ({language}); they are in English.',
  preview: 'PREVIEW – not a frozen version',
  previewNote:
    'This is a preview. No version was frozen, so that nothing here can be cited: a version has a number, a checkpoint and a hash.',
  disclaimer:
    'The incidents in this dossier are reported or alleged. Nothing in it states that a crime was committed or who is responsible: as the statement that it follows puts it, “it will be the courts who will determine guilt or not”.',
  page: 'page {page} of {pages}',

  cover: {
    kind: 'Dossier of reported incidents',
    reference: 'Reference',
    incidents: 'Incidents',
    marking: 'Marking',
    caseMarking: 'Marking of the case',
    asOf: 'As of',
    asOfNote: 'the latest change among the records included',
    version: 'Version',
    versionOf: '{version}, profile “{profile}”',
    unnumbered: 'not numbered: nothing could be entered in the journal',
    follows: 'follows version {previous}',
    checkpoint: 'Frozen under the checkpoint of {at}',
    preparedBy: 'Analysts',
    statement: 'Statement followed',
    catalogue: 'catalogue version {version}',
    check: 'How to check this document',
    checkData:
      'The same facts stand in the attached file dossier.json, in RFC 8785 canonical form. To take it out and hash it:',
    checkEvidence:
      'Compare an original file with the annex of hashes by sha256sum FILE. An equal hash shows that the bytes are those taken in; it does not show that what they say is true.',
    checkArchive:
      'This file was written to PDF/A-3a. Whether it conforms is for a validator to say. The same version gives the same bytes.',
    checkPlain:
      'This file was written without the PDF/A standard for archives, which the compiler of the machine it was made on does not offer. The facts in it are the same.',
    contents: 'Contents',
  },

  volume: {
    title: 'Volume {number} of {of}',
    label: 'Volume',
    holds: 'This volume holds',
    front: 'summary, coverage of the statement, list of all incidents',
    exhibits: 'exhibits {list}',
    scattered: 'exhibits between {first} and {last}, as the list of incidents tells',
    back: 'the case, limits, what was withheld',
    sources: 'sources {first} to {last} of Annex A',
    evidence: 'evidence and physical items, Annex B',
    all: 'The volumes of this dossier',
    file: 'File',
    same: 'The numbers of exhibits run on through all volumes. Every volume carries the whole dossier.json.',
  },

  summary: {
    heading: 'Summary',
    narrative: 'Narrative',
    incidents: 'Reported incidents',
    accepted: 'of these accepted in review: {count}',
    sources: 'Sources',
    evidence: 'Evidence files',
    physicalItems: 'Physical items',
    denials: 'Denials on record',
    status: 'Review status',
    verification: 'Verification',
    list: 'Incidents in this dossier',
    exhibit: 'Exhibit',
    reference: 'Reference',
    title: 'Title',
    date: 'Date',
    casualties: 'Casualties reported, over all incidents',
    harm: 'Harm',
    range: 'Range',
    with: 'Incidents with a figure',
    without: 'With no figure',
    noTotals: 'No incident in this dossier has a casualty figure.',
    totalsRule:
      'From the sum of the lower bounds to the sum of the upper bounds over the incidents with a figure. Within one incident, figures that may count the same people give one range, from the lowest to the highest; only figures for known and different populations are added up.',
    atLeast: 'at least {count}',
    beside: 'Figures published by others',
    besideNote:
      'These stand beside the totals above and are not added to them. What a figure leaves out is said with it.',
  },

  figures: {
    map: 'Positions reported',
    mapAlt:
      'Map of the positions reported of {count} incidents, as circles of their uncertainty, with the number of the exhibit. The same positions stand as numbers with each incident.',
    mapNote:
      'A circle is as wide as the uncertainty of the position as it is published here. A cross marks a position whose uncertainty is unknown or too small for the scale. The number is that of the exhibit.',
    borders:
      'Outlines: Natural Earth, for orientation only; they say nothing on the course of a border. Crimea is drawn as part of Ukraine, as in United Nations General Assembly resolution 68/262.',
    withoutPosition: 'Incidents with no position in this dossier: {count}.',
    kilometres: '{count} km',
    timeline: 'Dates reported',
    timelineAlt:
      'Incidents by {unit}, as columns with their number, and below them those whose date is a longer span, as lines from its first to its last day. The same dates stand with each incident.',
    timelineNote:
      'A column counts incidents whose date is known to one {unit}. A line below reaches from the first to the last day of a date that is known less closely; an open end has an arrow; × says how many incidents it stands for.',
    units: { day: 'day', month: 'month', year: 'year' },
    withoutDate: 'Incidents with no known date: {count}.',
    notDrawn: 'Longer spans not drawn for want of room: {count}.',
  },

  proof: {
    heading: 'Version and verification',
    hash: 'SHA-256 of dossier.json',
    words: 'The head of the record in eight words',
    wordsNote:
      'The words stand for everything on record when this version was frozen. Whoever was told them by another way, on the telephone or on paper, can compare: the same words show that this is the record whose head was told. They do not show that what is in it is true.',
    checkpoint: 'Checkpoint, as it was signed',
    code: 'The code holds the reference, the version, the hash of dossier.json and the eight words, for a scanner instead of a keyboard.',
    steps: 'To check, with tools that come with most systems:',
    takeOut: 'Take out the attached file',
    compare: 'Compare its hash with the one above',
    structure: 'See that this file is whole',
    fonts: 'See that every font is in this file',
    package:
      'The package that this file may have come with holds signatures, custody proofs and a README that says how to check them.',
  },

  headings: {
    coverage: 'Coverage of the statement',
    case: 'The case: law, other explanations, disclosure',
    sources: 'Annex A: Sources',
    evidence: 'Annex B: Evidence and its custody',
    glyphs: 'Annex C: Characters shown by their number',
  },

  limits: {
    heading: 'Limits of this dossier',
    intro:
      'What a challenger would find, stated here first. A limit is not a judgement on whether an incident happened.',
    none: 'The check before export found none of the limits that it looks for.',
    always: [
      'Hashes and custody events show that the bytes are unchanged since they were taken in. They do not show that the content is genuine.',
      'References to law are short titles that may be relevant. They are to be confirmed by counsel.',
      'Grades of sources and claims (A–F, 1–6) are analysts’ judgements. F and 6 mean “cannot be judged”, not “worst”.',
    ],
    groups: limitGroupWords,
    withheld: 'What was withheld',
    withheldIntro: 'Values that are on record and do not stand in this dossier, by the reason for it.',
    field: 'Field',
  },

  status: termWords.status,
  verification: termWords.verification,
  harmed: termWords.harm,
  unknown: 'unknown',
} as const

/** The same keys with any words, so that every language must have all of them. */
type Said<T> = T extends string
  ? string
  : T extends readonly string[]
    ? readonly string[]
    : { readonly [Key in keyof T]: Said<T[Key]> }

/** The words of one language for the parts that are said in the language of the case. */
export type FrontWords = Omit<Said<typeof englishFront>, 'direction'> & { readonly direction: 'ltr' | 'rtl' }
