/*
 * Owns what makes a folder a bag (BagIt 1.0, RFC 8493): declaration, description, manifests of the payload and of the tag
 * files. Line feeds, two spaces between hash and name, sorted: `sha256sum -c` reads them. Signatures and what is added later
 * stand outside the tag manifests, which RFC 8493 allows.
 */
import { byCodeUnit } from '#shared/lib/bytes.ts'
import { bagInfo, bagitTxt, manifest, tagManifest } from '#shared/dossier/package/layout.ts'
import { measured, textFile, type MeasuredFile, type PackageFile } from './package-file.ts'

const algorithms = ['sha256', 'sha512'] as const

export interface BagDescription {
  /** Who hands over; null where the profile names nobody. */
  readonly organisation: string | null
  readonly identifier: string
  /** `2026-11-28`: of the version, never of the clock. */
  readonly date: string
}

export interface Bag {
  readonly files: readonly MeasuredFile[]
  /** The bytes that are signed. */
  readonly tagManifest: Uint8Array
}

/** The payload with its tag files; `more` are tag files that the manifests cover too. */
export async function bagOf(
  payload: readonly MeasuredFile[],
  about: BagDescription,
  more: readonly PackageFile[],
): Promise<Bag> {
  for (const { name } of payload)
    if (!/^data\/[a-zA-Z0-9._/-]+$/.test(name)) throw new Error('Not a name for the payload of a bag')
  const tagFiles = await Promise.all(
    [
      textFile(bagitTxt, 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'),
      textFile(bagInfo, infoOf(payload, about)),
      ...algorithms.map((algorithm) => textFile(manifest(algorithm), linesOf(payload, algorithm))),
      ...more,
    ].map((file) => measured(file)),
  )
  const tagManifests = algorithms.map((algorithm) => linesOf(tagFiles, algorithm))
  const closing = algorithms.map((algorithm, index) =>
    measured(textFile(tagManifest(algorithm), tagManifests[index] ?? '')),
  )
  return {
    files: [...payload, ...tagFiles, ...(await Promise.all(closing))],
    tagManifest: Buffer.from(tagManifests[0] ?? ''),
  }
}

function infoOf(
  payload: readonly MeasuredFile[],
  { organisation, identifier, date }: BagDescription,
): string {
  const bytes = payload.reduce((sum, file) => sum + file.bytes, 0)
  return [
    `Bag-Software-Agent: Holdfast`,
    `Bagging-Date: ${date}`,
    `External-Identifier: ${identifier}`,
    'Holdfast-Package-Format: 1',
    `Payload-Oxum: ${bytes}.${payload.length}`,
    ...(organisation === null || organisation === '' ? [] : [`Source-Organization: ${organisation}`]),
    '',
  ].join('\n')
}

const linesOf = (files: readonly MeasuredFile[], algorithm: (typeof algorithms)[number]): string =>
  files
    .toSorted((a, b) => byCodeUnit(a.name, b.name))
    .map((file) => `${file[algorithm]}  ${file.name}\n`)
    .join('')
