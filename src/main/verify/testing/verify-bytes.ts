import { memorySource } from '#main/archive/byte-source.ts'
import type { PackageReport } from '#shared/domain/package-check/report.ts'
import { openSource } from '../open-place.ts'
import type { VerifyWork } from '../order.ts'
import { verifyOpened, type Held } from '../verify.ts'

export const nothingHeld: Held = { allowedSigners: null, fingerprints: [], checkpoint: null }

/** Verifies bytes without a disk. */
export const verifyBytes = (
  bytes: Uint8Array,
  held: Partial<Held> = {},
  work: VerifyWork = {},
): Promise<PackageReport> =>
  verifyOpened(() => openSource(memorySource(bytes), null), { ...nothingHeld, ...held }, work)

/** The files that a report names, each once. */
export const namedIn = (report: PackageReport): readonly string[] =>
  [...new Set(report.checks.flatMap(({ files }) => files.map(({ name }) => name)))].toSorted()

export const outcomesOf = (report: PackageReport): Readonly<Record<string, string>> =>
  Object.fromEntries(report.checks.map(({ id, outcome }) => [id, outcome]))
