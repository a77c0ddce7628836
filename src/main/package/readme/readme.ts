/*
 * Owns README.txt of a package: for somebody who has never seen Holdfast, with a computer and no trust in us. Plain words,
 * lines of at most 78 characters where they are not commands, ASCII but for what the record itself says.
 */
import * as commands from './commands.ts'
import type { ReadmeFacts } from './facts.ts'
import { paragraphs } from './wrapped.ts'

export function readmeText(facts: ReadmeFacts): string {
  return paragraphs([
    { title: `${facts.folder}: how to check this package` },
    whatItIs(facts),
    facts.disclaimer,
    { title: 'What is in it' },
    contents(facts),
    ...beforeAll(facts),
    ...files(),
    ...signature(),
    ...pdf(facts),
    ...custody(facts),
    ...time(facts),
    ...windows(),
    { title: 'What all of this together does not show' },
    `That anything in it happened. The checks show that these are the files that were handed over, who handed them over, and that the history of the items was not rewritten since the checkpoint was first seen by somebody else. Whether a witness spoke the truth, a picture shows what it is said to show, or an analyst judged rightly, is for whoever reads it.`,
  ])
}

type Part = Parameters<typeof paragraphs>[0][number]

const whatItIs = ({ reference, version, previous, marking, profile, checkpointAt, incidents }: ReadmeFacts) =>
  [
    version === null
      ? `This is the dossier ${reference}. It has no version number: the workspace could only be read when it was made.`
      : `This is version ${version} of the dossier ${reference}.`,
    previous === null ? '' : `It takes the place of version ${previous}.`,
    `It was frozen at ${checkpointAt}, holds ${counted(incidents, 'incident')}, was made by the rules of the profile "${profile}", and is marked ${marking}: whoever passes it on must keep to that label.`,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`

function contents(facts: ReadmeFacts): Part {
  const evidence = {
    originals: `data/evidence: ${counted(facts.evidenceFiles, 'file')} of evidence as taken in, each named by its SHA-256`,
    redacted: `data/evidence, data/pictures: ${counted(facts.evidenceFiles, 'file')} of evidence, either redacted or made anew from the pixels of a picture. The first are named by their SHA-256, the others by the item that they show; the hash of that item in dossier.json is the one of the original, which is not handed over`,
    none: 'no files of evidence: these rules let none go along',
  }
  return {
    list: [
      'data/dossier.json: everything that the dossier says, for programs (data/schema.json says how it is built)',
      facts.pdfs.length === 0
        ? 'no PDF: none could be set where the package was made; dossier.json holds the same'
        : `${facts.pdfs.map((name) => `data/${name}`).join(', ')}: the same for reading`,
      'data/incidents.csv, data/incidents.geojson: the incidents as a table and as a map',
      'data/catalogue.json: the words of the statement that the incidents are linked to',
      facts.evidenceFiles === 0 && facts.evidence !== 'none'
        ? 'no files of evidence: the dossier shows none'
        : evidence[facts.evidence],
      ...(facts.evidence === 'redacted' && facts.evidenceNotAlong > 0
        ? [
            `${counted(facts.evidenceNotAlong, 'item')} of evidence in the dossier without a file here: of these there is no redacted copy that may go along, and no picture that could be made anew and that somebody judged fit to be shown`,
          ]
        : []),
      facts.custody
        ? `data/custody: ${counted(facts.custodyEvents, 'event')} of custody with proofs, and the checkpoint of the journal`
        : 'data/custody: the checkpoint of the journal; the events themselves are not handed over under these rules',
      'signatures: who stands for the lists of files',
      'timestamps: the request for a time stamp, and the reply if there was one',
    ],
  }
}

const beforeAll = (facts: ReadmeFacts): readonly Part[] => [
  { title: '1. Before you begin' },
  'The commands are those of a Linux machine (Debian, Ubuntu) with the packages unzip, openssh-client, qpdf, poppler-utils, openssl and age. None of them needs a network, and none needs Holdfast. Type them one by one in a terminal.',
  `If the file that you received ends in .age it is encrypted. Open it with your key, or without "-i key.txt" with the passphrase that you were given some other way:`,
  { commands: [commands.unlocking(facts)] },
  'Encryption keeps others from reading. It does NOT show who sent it: the signature below does.',
  { commands: commands.unpacking(facts) },
]

const files = (): readonly Part[] => [
  { title: '2. Are these the files, and all of them?' },
  { commands: commands.hashing },
  'Every line must end in OK, and no command may warn. This shows that no file on the lists was altered, damaged or lost since the lists were made. It does NOT show who made the lists: anybody who alters a file can make new lists. That is what the signature is for. A file that is on no list is vouched for by nobody, except those in signatures and a reply in timestamps, which were added after the lists and are checked below.',
]

const signature = (): readonly Part[] => [
  { title: '3. Who stands for it?' },
  { commands: commands.asking },
  'It must say: Good "dossier@holdfast.example" signature. This shows that whoever holds that key signed exactly these lists, and so these files. It does NOT show whose key it is: the list signatures/allowed_signers came in this package, and a forger would have put their own key there.',
  'So compare the fingerprint that the command prints (SHA256:...) with one that you have from somewhere else: from the analyst over the telephone, from an earlier package, from a letter. If you have none, ask for it before you rely on the signature.',
  'Further files ending in .sig are by further analysts. Check each the same way, with its name in place of the first.',
]

const pdf = ({ pdfs }: ReadmeFacts): readonly Part[] =>
  pdfs.length === 0
    ? []
    : [
        { title: '4. Do the PDF and the data say the same?' },
        ...pdfs.map((name) => ({ commands: commands.lookingAtPdf(name) })),
        'qpdf must find no errors. cmp must print nothing: the data attached to the PDF are those in the package, to the byte. In the table of fonts the column "emb" must say yes in every line: then the pages look the same everywhere. This does NOT show that the printed words follow from the data; "holdfast verify" compares them, and so can you, page by page.',
      ]

function custody({ custody: told, custodyEvents, headWords }: ReadmeFacts): readonly Part[] {
  const head: readonly Part[] = [
    'The head of the journal at that checkpoint, in eight words:',
    { commands: [headWords.join(' ')] },
    'If somebody else wrote these words down, or kept the checkpoint, at the time, compare: the same words mean that nothing before them was changed since. A journal whose heads nobody else has ever seen proves that it is consistent, NOT that it is honest: its keeper could have written all of it anew.',
  ]
  if (!told) return [{ title: '5. The journal' }, ...head]
  return [
    { title: '5. Was the history of the items rewritten?' },
    'Holdfast enters everything that happens to an item in a journal that is only added to. data/custody/checkpoint is the signed head of that journal: its name, the number of entries, and the root of a hash tree over all of them (RFC 6962). data/custody/events.jsonl has an event on each line: the entry of the journal, and the body that the "digest" in the entry is the SHA-256 of.',
    ...(custodyEvents === 0
      ? []
      : [{ commands: commands.digesting }, 'For the first event, these two print the same hash.']),
    'For entry number N, data/custody/proofs/N.tlog-proof leads from the entry to the root: put a zero byte before the entry and take the SHA-256; then, for each line of the proof, put a byte of value one before the two hashes, in the order in which they stand in the tree, and take the SHA-256 again (https://c2sp.org/tlog-proof). What comes out must be the third line of the checkpoint. "holdfast verify" does this for all of them.',
    'This shows that each event stood in the journal when the checkpoint was signed, at that place, in these words. It does NOT show that nothing else happened: only events of the items in this dossier are here, and of those not the hand-overs of dossiers themselves, nor checks that found the same as before.',
    ...head,
  ]
}

const time = ({ checkpointAt }: ReadmeFacts): readonly Part[] => [
  { title: '6. When was it there?' },
  `The times in the dossier (${checkpointAt} for this version) are those of the clock of the machine that it was made on. They show an order, and NO time that can be relied on. An independent authority can state one: send timestamps/checkpoint.tsq to an authority for time stamps (RFC 3161), and keep the reply as timestamps/checkpoint.tsr. It may be there already. Get the certificate of the authority (ca.pem) from the authority itself.`,
  { commands: commands.stamping },
  'This shows that the checkpoint, and so every entry that leads to it, was there at the time of the stamp. It does NOT show how long before.',
]

const windows = (): readonly Part[] => [
  { title: 'On Windows' },
  'Git for Windows brings a terminal ("Git Bash") with sha256sum, ssh-keygen and openssl, in which these commands work; 7-Zip unpacks the zip; "certutil -hashfile FILE SHA256" shows the hash of one file, to be compared with its line in manifest-sha256.txt.',
]
