import type { CheckId } from '#shared/domain/package-check/report.ts'

/** What each check proves, and what it does not. */
export const shows: Readonly<Record<CheckId, string>> = {
  open: 'Whether this can be read at all. Nothing in it was run, and nothing was unpacked.',
  container:
    'That the zip around the files is as Holdfast wrote it, to the byte. It says nothing of the files.',
  bag: 'That the package is laid out as BagIt (RFC 8493) asks. It says nothing of what the files say.',
  files:
    'That every file is the one that was listed. Whoever can change a file can change the list: see the signature.',
  listing: 'That the lists of files are the ones that were listed themselves. See the signature.',
  signature: 'That this key signed exactly these lists, and so these files. Not whose key it is.',
  signer:
    'Whether the key is one that you have from elsewhere. The copy inside the package proves only that the package agrees with itself: compare the fingerprint with one that you got by another way.',
  dossier:
    'That dossier.json is in its one form and holds what a dossier has to. Not that what sources say is true.',
  evidence:
    'That each file of evidence has the hash and the size that the dossier gives it. Not what it shows.',
  custody:
    'That each custody event is in the journal that the checkpoint is of, unchanged. The journal is the analyst’s own: what was never entered, nobody can prove.',
  checkpoint:
    'That the same key signed the state of the journal. It proves consistency, not honesty, until somebody else has kept a checkpoint.',
  'kept-checkpoint': 'Whether the checkpoint that you kept can be of the same journal.',
  'time-stamp':
    'That the checkpoint existed at that time, if you trust the authority. Not that what it covers is true.',
  pdf: 'That the PDF carries the same dossier.json, and that its pages have the marking, the references, titles, hashes and limits. Not that its dates, places, figures and words are those of dossier.json: the PDF is for reading, dossier.json is what counts.',
  tables: 'That the tables and the map are those of dossier.json: they were made again from it and compared.',
}
