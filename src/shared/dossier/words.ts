import { agreementWords } from './words/agreement.ts'
import { annexWords } from './words/annex.ts'
import { caseWords } from './words/case.ts'
import { factTerms } from './words/fact-terms.ts'
import { incidentWords } from './words/incident.ts'
import { lawWords } from './words/law.ts'
import { limitGroupWords } from './words/limits.ts'
import { termWords } from './words/terms.ts'
import { workTerms } from './words/work-terms.ts'

/**
 * Every English word that a dossier says for itself, in one place so that another language can stand
 * beside it. TLP labels, ids, EDTF and the PREMIS event names are never translated. `{name}` is filled in.
 * Wording: incidents are reported or alleged; law "may be relevant"; unknown is said, never left blank.
 */
export const dossierWords = {
  disclaimer:
    'The incidents in this dossier are reported or alleged. Nothing in it states that a crime was committed or who is responsible: as the statement that it follows puts it, “it will be the courts who will determine guilt or not”.',
  totalsRule:
    'From the sum of the lower bounds to the sum of the upper bounds over the incidents with a figure. Within one incident, figures that may count the same people give one range, from the lowest to the highest; only figures for known and different populations are added up.',

  cover: {
    kind: 'Dossier of reported incidents',
    allIncidents: 'All incidents',
    someIncidents: 'Selected incidents',
    reference: 'Reference',
    incidents: 'Incidents',
    marking: 'Marking',
    caseMarking: 'Marking of the case',
    asOf: 'As of',
    asOfNote: 'the latest change among the records included',
    preparedBy: 'Analysts',
    statement: 'Statement followed',
    version: 'catalogue version {version}',
    check: 'How to check this document',
    checkData:
      'The same facts stand in the attached file dossier.json, in RFC 8785 canonical form. To take it out and hash it:',
    checkCommands: ['pdfdetach -save 1 -o dossier.json FILE.pdf', 'sha256sum dossier.json'],
    checkEvidence:
      'Compare an original file with the annex of hashes by sha256sum FILE. An equal hash shows that the bytes are those taken in; it does not show that what they say is true.',
    checkPdf:
      'This file was written to PDF/A-3a. Whether it conforms is for a validator to say. The same records, exported by an analyst who may see the same, give the same bytes.',
    contents: 'Contents',
    page: 'page {page} of {pages}',
  },

  summary: {
    heading: 'Summary',
    narrative: 'Narrative',
    incidents: 'Reported incidents',
    accepted: 'accepted in review',
    sources: 'Sources',
    evidence: 'Evidence files',
    physicalItems: 'Physical items',
    denials: 'Denials on record',
    status: 'Review status',
    verification: 'Verification',
    list: 'Incidents in this dossier',
    exhibit: 'Exhibit',
    title: 'Title',
    date: 'Date',
    casualties: 'Casualties reported, over all incidents',
    harm: 'Harm',
    range: 'Range',
    with: 'Incidents with a figure',
    without: 'With no figure',
    noTotals: 'No incident in this dossier has a casualty figure.',
    beside: 'Figures published by others',
    besideNote:
      'These stand beside the totals above and are not added to them. What a figure leaves out is said with it.',
    scope: 'Scope',
    exclusions: 'Excludes',
    figureDate: 'Date of the figure',
    method: 'Rule and breakdown',
    none: 'none stated',
  },

  coverage: {
    heading: 'Coverage of the statement',
    intro:
      'Each phrase of the statement that an incident is linked to, in the words of the source file and in the official words where they are known. A link is an analyst’s assertion, with its reason in the section of the incident.',
    phrase: 'Phrase',
    official: 'Official words',
    noOfficial: 'not known to this catalogue',
    incidents: 'Incidents',
    accepted: 'Accepted',
    origins: 'Independent sources',
    evidence: 'Evidence',
    version: 'Catalogue version {version}.',
    link: 'Linked under catalogue version {version}.',
    unused: 'Phrases of the statement that no incident here is linked to: {labels}.',
    none: 'No incident in this dossier is linked to a phrase of a statement.',
    source: 'Source file of the words: {description} SHA-256 {sha256}',
    officialSource: 'Official words: {description}',
  },

  agreement: agreementWords,

  case: caseWords,

  incident: incidentWords,

  law: lawWords,

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
    field: 'Field',
    reason: 'Reason',
  },

  annex: annexWords,

  unknown: 'unknown',
  ...termWords,
  ...factTerms,
  ...workTerms,
} as const
