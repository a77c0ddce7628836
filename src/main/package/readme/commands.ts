import { dossierNamespace } from '#shared/dossier/ssh-key.ts'
import { allowedSignersFile, signatureFile, signedFile } from '#shared/dossier/package/layout.ts'
import type { ReadmeFacts } from './facts.ts'

/* The commands of the check, as README.txt has them and as the test runs them. */

export const unlocking = ({ folder }: Pick<ReadmeFacts, 'folder'>): string =>
  `age -d -i key.txt -o ${folder}.zip ${folder}.zip.age`

export const unpacking = ({ folder }: Pick<ReadmeFacts, 'folder'>): readonly string[] => [
  `unzip ${folder}.zip`,
  `cd ${folder}`,
]

export const hashing: readonly string[] = ['manifest', 'tagmanifest'].flatMap((list) => [
  `sha256sum -c --strict ${list}-sha256.txt`,
  `sha512sum -c --strict ${list}-sha512.txt`,
])

const signature = signatureFile('', true)

export const asking: readonly string[] = [
  `ANALYST=$(ssh-keygen -Y find-principals -f ${allowedSignersFile} -s ${signature})`,
  `ssh-keygen -Y verify -f ${allowedSignersFile} -I "$ANALYST" -n ${dossierNamespace} -s ${signature} < ${signedFile}`,
]

export const lookingAtPdf = (pdf: string): readonly string[] => [
  `qpdf --check data/${pdf}`,
  `pdfdetach -save 1 -o attached.json data/${pdf}`,
  'cmp attached.json data/dossier.json && rm attached.json',
  `pdffonts data/${pdf}`,
]

export const stamping: readonly string[] = [
  'openssl ts -query -in timestamps/checkpoint.tsq -text',
  'openssl ts -verify -data data/custody/checkpoint -in timestamps/checkpoint.tsr -CAfile ca.pem',
]

/** The first event of custody by hand: both lines have to show the same hash. */
export const digesting: readonly string[] = [
  `head -n 1 data/custody/events.jsonl | sed 's/.*"digest":"\\([0-9a-f]*\\)".*/\\1/'`,
  `head -n 1 data/custody/events.jsonl | sed 's/^{"body":\\(.*\\),"entry":{.*/\\1/' | tr -d '\\n' | sha256sum`,
]
