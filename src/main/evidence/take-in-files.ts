import { stat } from 'node:fs/promises'
import path from 'node:path'
import { ok, type Result } from '#shared/lib/result.ts'
import { showFileName } from '#shared/domain/evidence/file-name.ts'
import type { EvidenceIntake } from '#shared/ipc/evidence.ts'
import type { IntakeOptions, Vault } from '#main/vault/vault.ts'
import type { Job } from '#main/jobs/jobs.ts'

/**
 * Takes in the chosen files one after the other. A file that fails is named with the reason and the
 * rest go on; after a cancel, what was whole by then stays and nothing else. What is said of all of them
 * and cannot be recorded refuses the whole intake before the first.
 */
export async function takeInFiles(
  vault: Vault,
  paths: readonly string[],
  job: Job,
  how: Pick<IntakeOptions, 'derivative' | 'inspect' | 'collected'> = {},
): Promise<Result<EvidenceIntake>> {
  const sizes = await Promise.all(paths.map(sizeOf))
  const total = sizes.reduce((sum, size) => sum + size, 0)
  const answer: { -readonly [K in keyof EvidenceIntake]: EvidenceIntake[K] } = {
    stored: [],
    known: [],
    restored: [],
    refused: [],
    cancelled: false,
  }
  let before = 0
  for (const [index, file] of paths.entries()) {
    if (job.signal.aborted) return ok({ ...answer, cancelled: true })
    const name = showFileName(path.basename(file))
    const taken = await vault.evidence.takeIn(file, {
      ...how,
      signal: job.signal,
      onProgress: (done) => job.progress({ stage: 'intake', done: before + done, total, unit: 'bytes' }),
    })
    before += sizes[index] ?? 0
    if (taken.ok) {
      const item = { evidenceId: taken.value.record.id, reference: taken.value.record.reference, name }
      answer[taken.value.kind].push(item)
    } else if (taken.failure.code === 'invalid' && index === 0) return taken
    else if (taken.failure.code === 'cancelled') return ok({ ...answer, cancelled: true })
    else answer.refused.push({ name, message: taken.failure.message })
  }
  return ok(answer)
}

/** A file that cannot be looked at counts as empty here; taking it in will say why. */
async function sizeOf(file: string): Promise<number> {
  try {
    return (await stat(file)).size
  } catch {
    return 0
  }
}
