import { ok, type Result } from '#shared/lib/result.ts'
import { bridge } from './bridge.ts'

export interface PickedFile {
  readonly token: string
  readonly name: string
}

/** Asks for one file; null when the person changed their mind. */
export async function pickFile(): Promise<Result<PickedFile | null>> {
  const picked = await bridge.evidence.pickFiles({ folder: false })
  if (!picked.ok) return picked.failure.code === 'cancelled' ? ok(null) : picked
  return ok(picked.value[0] ?? null)
}
