import { randomBytes } from 'node:crypto'
import { closeSync, openSync, utimesSync, writeSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import type { FileLayer } from '../storage/file-layer.ts'
import { realFiles } from '../storage/real-files.ts'
import { blobOf, damage, fileOf, happenedTo, takenIn } from '../testing/evidence.ts'
import { codeOf, testWorkspace, valueOf } from '../testing/workspace.ts'

interface Written {
  readonly position: number
  readonly bytes: Buffer
}

/** Keeps what is written into files that are on their way in. */
const watching = (written: Written[]): FileLayer => ({
  ...realFiles,
  open: async (file, how) => {
    const opened = await realFiles.open(file, how)
    if (!file.includes('incoming-')) return opened
    return {
      ...opened,
      write: (bytes, position) => {
        written.push({ position, bytes: Buffer.from(bytes) })
        return opened.write(bytes, position)
      },
    }
  },
})

/** Is asked before each piece, and does something at one of these times. */
function signalThat(nth: number, act: () => void): AbortSignal {
  let asked = 0
  const { signal } = new AbortController()
  Object.defineProperty(signal, 'aborted', { get: () => ((asked += 1) === nth && act(), false) })
  return signal
}

test('a file that answers otherwise the second time is not sealed with the key of the item', async () => {
  const workspace = await testWorkspace()
  const content = randomBytes(3 * 1_048_576 - 8) // three pieces in either reading
  const source = await fileOf('again.bin', content)
  const then = new Date(Date.UTC(2026, 0, 1)) // whole seconds, so that it can be set again
  utimesSync(source, then, then)
  /** Same length and time of change, as a stick or a share may have it. */
  const changeTheEnd = () => {
    const handle = openSync(source, 'r+')
    writeSync(handle, Buffer.alloc(1_000, 'other'), 0, 1_000, content.byteLength - 2_000)
    closeSync(handle)
    utimesSync(source, then, then)
  }
  const written: Written[] = []
  await workspace.session(
    async (vault) => {
      const record = await takenIn(vault, 'a.bin', content)
      const sealed = await readFile(blobOf(workspace, record))
      await damage(workspace, record)
      valueOf(await vault.evidence.checkFixity([record.id], { why: 'on demand' }))
      written.length = 0
      const signal = signalThat(4, changeTheEnd)
      expect(codeOf(await vault.evidence.putBack(record.id, source, { signal }))).toBe('refused')
      expect(written.length).toBeGreaterThan(0)
      for (const { position, bytes } of written)
        expect(bytes.equals(sealed.subarray(position, position + bytes.byteLength))).toBe(true)
      expect((await happenedTo(vault, record.id)).at(-1)).toBe('fixity check failure')

      valueOf(await vault.evidence.putBack(record.id, await fileOf('good.bin', content)))
      expect(vault.custodian.standing(record.id)?.kind).toBe('held')
      expect((await readFile(blobOf(workspace, record))).equals(sealed)).toBe(true)
    },
    { files: watching(written) },
  )
})
