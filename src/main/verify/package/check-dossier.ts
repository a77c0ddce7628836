import { isUtf8 } from 'node:buffer'
import { DOSSIER_FORMAT, DOSSIER_VERSION, dossier, type Dossier } from '#shared/dossier/schema.ts'
import { canonicalJson } from '#shared/journal/canonical.ts'
import { parseStrictJson } from '#shared/lib/strict-json.ts'
import { damaged, missing, type Findings } from '../findings.ts'

export const maxDossierBytes = 256 * 2 ** 20
const maxDepth = 64

/** The dossier when it is one and whole; undefined otherwise, and then what hangs on it cannot be checked. */
export function checkDossier(
  bytes: Uint8Array | undefined,
  name: string,
  findings: Findings,
): Dossier | undefined {
  const bad = (text: string): undefined => {
    findings.add('dossier', 'bad', text, [damaged(name, text)])
    return undefined
  }
  if (!bytes) {
    findings.add('dossier', 'bad', 'The dossier itself is missing.', [
      missing(name, 'It is not there, or not whole.'),
    ])
    return undefined
  }
  if (!isUtf8(bytes)) return bad('dossier.json is not UTF-8.')
  const text = Buffer.from(bytes).toString('utf8')
  const parsed = parseStrictJson(text, maxDepth)
  if (!parsed.ok) return bad(`dossier.json cannot be read. ${parsed.failure.message}`)
  const newer = newerVersion(parsed.value)
  if (newer !== null) {
    findings.add(
      'dossier',
      'not-checked',
      `dossier.json was made by a newer Holdfast (format ${newer}, and this one knows ${DOSSIER_VERSION}). What is in it was not checked. The files, lists, signatures and the journal’s proofs were.`,
    )
    return undefined
  }
  const read = dossier.safeParse(parsed.value)
  if (!read.success) {
    const [issue] = read.error.issues
    return bad(`dossier.json is not a dossier: ${issue?.path.join('/') ?? ''} ${issue?.message ?? ''}`.trim())
  }
  if (!isCanonical(read.data, text))
    return bad('dossier.json says nothing else, but is not in its one form (RFC 8785).')
  findings.add('dossier', 'good', whichIn(read.data))
  return read.data
}

/** Which dossier it is: a good package may still be another one than the reader was promised, or an older one. */
function whichIn({ case: about, release, marking, incidents }: Dossier): string {
  const of = `${about.reference} “${about.title}”: ${incidents.length === 1 ? 'one incident' : `${incidents.length} incidents`}, marked ${marking}.`
  if (release === null) return `${of} A preview, and no version that went out.`
  const { version, profile, previous, checkpointAt } = release
  const number = version === null ? 'No version of the journal' : `Version ${version}`
  const follows = previous === null ? 'the first of its kind' : `follows version ${previous.version}`
  return `${of} ${number}, ${follows}, by the profile “${profile.name}”, frozen at ${checkpointAt}.`
}

function newerVersion(value: unknown): number | null {
  if (typeof value !== 'object' || value === null || !('format' in value) || !('version' in value))
    return null
  const { format, version } = value
  return format === DOSSIER_FORMAT && typeof version === 'number' && version > DOSSIER_VERSION
    ? version
    : null
}

function isCanonical(value: Dossier, text: string): boolean {
  try {
    return canonicalJson(value) === text
  } catch {
    return false // a lone surrogate or a number past what JSON carries
  }
}
