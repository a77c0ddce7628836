import { agreementWords } from './words/agreement.ts'
import { annexWords } from './words/annex.ts'
import { caseWords } from './words/case.ts'
import { factTerms } from './words/fact-terms.ts'
import { incidentWords } from './words/incident.ts'
import { lawWords } from './words/law.ts'
import { englishFront } from './words/front/english.ts'
import { termWords } from './words/terms.ts'
import { workTerms } from './words/work-terms.ts'

/**
 * The English words of a dossier's body. What is said in the language of the case stands in `words/front`, in each
 * language with the same keys. TLP labels, ids, EDTF and the PREMIS event names are never translated. `{name}` is filled in.
 * Wording: incidents are reported or alleged; law "may be relevant"; unknown is said, never left blank.
 */
export const dossierWords = {
  disclaimer: englishFront.disclaimer,
  totalsRule: englishFront.summary.totalsRule,

  cover: { allIncidents: 'All incidents', someIncidents: 'Selected incidents' },

  summary: {
    scope: 'Scope',
    exclusions: 'Excludes',
    figureDate: 'Date of the figure',
    method: 'Rule and breakdown',
    none: 'none stated',
  },

  coverage: {
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

  annex: annexWords,

  unknown: 'unknown',
  ...termWords,
  ...factTerms,
  ...workTerms,
} as const
