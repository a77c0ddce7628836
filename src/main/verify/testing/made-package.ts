import { createHash, generateKeyPairSync, sign as signWith, type KeyObject } from 'node:crypto'
import { makeZip } from '#main/archive/testing/make-zip.ts'
import { buildDossier } from '#shared/dossier/build.ts'
import { incidentsCsv } from '#shared/dossier/formats/incidents-csv.ts'
import { incidentsGeojson } from '#shared/dossier/formats/incidents-geojson.ts'
import { dossierJsonSchema } from '#shared/dossier/json-schema.ts'
import { writeCustodyLine } from '#shared/dossier/package/custody-line.ts'
import type { Dossier } from '#shared/dossier/schema.ts'
import { serialiseDossier } from '#shared/dossier/serialise.ts'
import { allowedSigners } from '#shared/dossier/ssh-key.ts'
import { signForSsh } from '#shared/dossier/ssh-signature.ts'
import { analyst, ANALYST, custodyEvent, evidence, idOf, incident } from '#shared/dossier/testing/builders.ts'
import { inputOf } from '#shared/dossier/testing/example.ts'
import { canonicalJson } from '#shared/journal/canonical.ts'
import { checkpointBody, signNote } from '#shared/journal/checkpoint.ts'
import { inclusionProof } from '#shared/journal/inclusion.ts'
import { leafHash, MerkleFrontier } from '#shared/journal/merkle.ts'
import { writeTlogProof } from '#shared/journal/tlog-proof.ts'
import { toBase64 } from '#shared/lib/base64.ts'
import { byCodeUnit, utf8 } from '#shared/lib/bytes.ts'
import { sha256, sha512 } from '../ed25519.ts'

/** A key as an analyst has one. */
export interface TestKey {
  readonly publicKey: Uint8Array
  readonly sign: (bytes: Uint8Array) => Uint8Array
}

export function testKey(): TestKey {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  return { publicKey: rawKey(publicKey), sign: (bytes) => signWith(null, bytes, privateKey) }
}

const rawKey = (key: KeyObject): Uint8Array => Buffer.from(key.export({ format: 'jwk' }).x ?? '', 'base64url')

/** The name of the top folder. */
const folder = 'CASE_2022-04-01_v1'

/** The reference of the analyst who signs. */
export const signerName = analyst(1).reference
export const origin = 'holdfast.example/0195a000-0001-7000-8000-000000000001'
const content = 'the bytes of a photograph'
const hash = (algorithm: string, bytes: Uint8Array | string): string =>
  createHash(algorithm).update(bytes).digest('hex')

/** The content of a small package, by name below its top folder: the writer's layout, without a PDF. */
export type PackageContent = ReadonlyMap<string, Uint8Array>

/** `entries` more stand in the journal beside the two that the package tells of. */
export function madePackage(key: TestKey, { entries = 3 } = {}): PackageContent {
  const item = evidence(1, {
    file: {
      ...evidence(1).body.file,
      bytes: content.length,
      sha256: hash('sha256', content),
      sha512: hash('sha512', content),
    },
  })
  const events = ['ingestion', 'validation'] as const
  const bodies = events.map((type, index) =>
    custodyEvent(item.id, { type, at: `2022-03-2${index + 1}T09:00:00.000Z`, detail: 'Як отримано' }),
  )
  const journal = bodies.map((body, seq) => ({ seq, body, entry: entryOf(seq, body) }))
  const leaves = journal.map(({ entry }) => leafHash(sha256, utf8(entry)))
  for (let more = 0; more < entries; more += 1) leaves.push(leafHash(sha256, utf8(`entry ${more}`)))
  const checkpoint = noteOver(leaves, key)
  const chosen = incident(1, { title: 'A reported strike', evidence: [{ evidenceId: item.id, note: '' }] })
  const profile = { id: 'full', name: 'Full', sha256: hash('sha256', 'full') }
  const release = {
    version: 1,
    previous: null,
    profile,
    checkpoint,
    checkpointAt: '2022-04-01T00:00:00.000Z',
  }
  const signer = analyst(1, { publicKey: toBase64(key.publicKey) })
  const input = {
    ...inputOf([chosen]),
    sources: [],
    codings: [],
    analysts: [signer],
    evidence: [item],
    custody: { [item.id]: bodies },
    release,
  }
  const dossier = buildDossier(input)
  const proofs = journal.map(({ seq }): [string, Uint8Array] => [
    `data/custody/proofs/${seq}.tlog-proof`,
    utf8(
      writeTlogProof({ index: seq, path: inclusionProof(sha256, leaves, seq, leaves.length), checkpoint }),
    ),
  ])
  return bagged(
    new Map([
      ['data/README.txt', utf8('How to check this.\n')],
      ['data/dossier.json', serialiseDossier(dossier)],
      ...tablesOf(dossier),
      [`data/evidence/${item.body.file.sha256}.jpg`, utf8(content)],
      [
        'data/custody/events.jsonl',
        utf8(journal.map((one) => writeCustodyLine(one.entry, canonicalJson(one.body))).join('')),
      ],
      ['data/custody/checkpoint', utf8(checkpoint)],
      ...proofs,
    ]),
    key,
  )
}

const tablesOf = (dossier: Dossier): readonly [string, Uint8Array][] => [
  ['data/incidents.csv', utf8(incidentsCsv(dossier))],
  ['data/incidents.geojson', utf8(incidentsGeojson(dossier))],
  ['data/schema.json', utf8(canonicalJson(dossierJsonSchema()))],
]

const entryOf = (seq: number, body: { readonly evidenceId: string; readonly at: string }): string =>
  canonicalJson({
    v: 1,
    seq,
    at: body.at,
    device: idOf(90, 1),
    actor: ANALYST,
    type: 'custody.event',
    subject: { kind: 'evidence', id: body.evidenceId },
    digest: hash('sha256', canonicalJson(body)),
    prev: '0'.repeat(64),
  })

export function noteOver(leaves: readonly Uint8Array[], key: TestKey, name = origin): string {
  const tree = new MerkleFrontier(sha256)
  for (const leaf of leaves) tree.push(leaf)
  const body = checkpointBody({ origin: name, size: leaves.length, root: toBase64(tree.root()) })
  return signNote(body, { name, publicKey: key.publicKey }, { sha256, sign: key.sign })
}

/** The payload with its lists and a signature over them, as whoever holds the key would make it. */
export function bagged(payload: ReadonlyMap<string, Uint8Array>, key: TestKey): PackageContent {
  const oxum = [...payload.values()].reduce((sum, bytes) => sum + bytes.byteLength, 0)
  const tags = new Map<string, Uint8Array>([
    ['bagit.txt', utf8('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n')],
    [
      'bag-info.txt',
      utf8(
        `Bag-Software-Agent: Holdfast\nExternal-Identifier: ${folder}\nPayload-Oxum: ${oxum}.${payload.size}\n`,
      ),
    ],
    ['manifest-sha256.txt', utf8(linesOf(payload, 'sha256'))],
    ['manifest-sha512.txt', utf8(linesOf(payload, 'sha512'))],
  ])
  const tagManifest = utf8(linesOf(tags, 'sha256'))
  return new Map([
    ...payload,
    ...tags,
    ['tagmanifest-sha256.txt', tagManifest],
    ['tagmanifest-sha512.txt', utf8(linesOf(tags, 'sha512'))],
    ['signatures/tagmanifest-sha256.txt.sig', utf8(signForSsh(tagManifest, key, sha512))],
    [
      'signatures/allowed_signers',
      utf8(allowedSigners([{ principal: signerName, publicKey: key.publicKey }])),
    ],
  ])
}

const linesOf = (files: ReadonlyMap<string, Uint8Array>, algorithm: string): string =>
  [...files]
    .toSorted(([a], [b]) => byCodeUnit(a, b))
    .map(([name, bytes]) => `${hash(algorithm, bytes)}  ${name}\n`)
    .join('')

/** The content as the zip that Holdfast writes. */
export const zipped = (files: PackageContent): Buffer<ArrayBuffer> =>
  makeZip(
    [...files]
      .map(([name, bytes]) => ({ name: `${folder}/${name}`, content: bytes }))
      .toSorted((a, b) => byCodeUnit(a.name, b.name)),
  )

export const payloadOf = (files: PackageContent): Map<string, Uint8Array> =>
  new Map([...files].filter(([name]) => name.startsWith('data/')))
