import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** Gives a run of the unit tests a temporary folder of its own, in which every test makes its folders. */
export function setup(): () => void {
  const folder = mkdtempSync(path.join(tmpdir(), 'holdfast-unit-'))
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = folder
  return () => rmSync(folder, { recursive: true, force: true })
}
