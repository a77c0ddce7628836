/** What a dossier says of second codings. `{name}` is filled in. */
export const agreementWords = {
  heading: 'Agreement of second coders',
  intro:
    'A second analyst chose the phrases that fit without having seen the first one’s choice. Agreement is the share of codings with the same choice on a phrase. Kappa (Cohen 1960) takes off what chance alone would give: 1 is full agreement, 0 what chance gives. It says little on few incidents.',
  basis: 'Second codings: {codings}, of {incidents} of the incidents in this dossier.',
  category: 'Phrase',
  pairs: 'Coded twice',
  both: 'Both',
  firstOnly: 'Only the first',
  secondOnly: 'Only the second',
  observed: 'Agreement',
  kappa: 'Kappa',
  undefined: 'not defined',
  neither: 'Chosen by neither coder in any of them: {labels}.',
} as const
