import { isUtf8 } from 'node:buffer'
import { fail, ok, type Result } from '#shared/lib/result.ts'

/** What bagit.txt declares. */
export interface BagDeclaration {
  readonly version: '0.97' | '1.0'
}

/** RFC 8493, section 2.1.1. */
export function readDeclaration(bytes: Uint8Array): Result<BagDeclaration> {
  const text = Buffer.from(bytes).toString('latin1')
  const [, version = '', encoding = ''] =
    /^BagIt-Version: *(\d+\.\d+)\s*\n\s*Tag-File-Character-Encoding: *(\S+)\s*$/.exec(text) ?? []
  if (version === '') return fail('damaged', 'bagit.txt is not the declaration of a bag.')
  if (version !== '1.0' && version !== '0.97')
    return fail('unsupported', `This bag is of BagIt ${version}. Versions 0.97 and 1.0 are read here.`)
  if (encoding.toUpperCase() !== 'UTF-8')
    return fail(
      'unsupported',
      `The lists of this bag are in ${encoding.slice(0, 40)}. Only UTF-8 is read here.`,
    )
  return ok({ version })
}

export interface ManifestLine {
  readonly digest: string
  /** As it stands in the list. */
  readonly written: string
}

/** Lines of a manifest; undefined when it is none. Each is a digest, blanks, perhaps an asterisk, and a name. */
export function readManifest(bytes: Uint8Array): readonly ManifestLine[] | undefined {
  if (!isUtf8(bytes)) return undefined
  const lines = Buffer.from(bytes)
    .toString('utf8')
    .split(/\r\n|\n|\r/)
  if (lines.at(-1) === '') lines.pop()
  const read = lines.map((line) => /^([0-9a-fA-F]{8,256})[ \t]+\*?(.+)$/.exec(line))
  return read.every((line) => line !== null)
    ? read.map((line) => ({ digest: (line[1] ?? '').toLowerCase(), written: line[2] ?? '' }))
    : undefined
}

/** Names that a line may mean, the likeliest first: `./` in front is old usage, `%` is written `%25` since 1.0. */
export function namesMeant(written: string, version: BagDeclaration['version']): readonly string[] {
  const plain = written.replace(/^(?:\.\/)+/, '')
  const decoded = plain.replaceAll(/%(0A|0D|25)/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
  const meant = version === '1.0' ? [decoded, plain] : [plain, decoded]
  return meant[0] === meant[1] ? [plain] : meant
}

/** `Label: value` lines of bag-info.txt, the first of each label; continued lines are joined. */
export function readBagInfo(bytes: Uint8Array): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const text = Buffer.from(bytes)
    .toString('utf8')
    .replaceAll(/(?:\r\n|\n|\r)[ \t]+/g, ' ')
  for (const line of text.split(/\r\n|\n|\r/)) {
    const colon = line.indexOf(':')
    const label = line.slice(0, Math.max(0, colon)).trim().toLowerCase()
    if (label !== '' && !found.has(label)) found.set(label, line.slice(colon + 1).trim())
  }
  return found
}
