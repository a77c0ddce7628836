import { describe, expect, test } from 'vitest'
import * as nodeFiles from 'node:fs/promises'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { tempFolder } from '../testing/temp-folder.ts'
import { patientOn } from './patience.ts'
import { diskThrough, type NodeFiles } from './real-files.ts'

const systemError = (code: string) => Object.assign(new Error(code), { code })

/** The disk of a system on which a scanner has every file open for the first so many calls. */
function scanned(platform: NodeJS.Platform, { calls, code }: { calls: number; code: string }) {
  const pauses: number[] = []
  let left = calls
  const held =
    <A extends unknown[], T>(call: (...args: A) => Promise<T>) =>
    async (...args: A): Promise<T> => {
      if (left === 0) return call(...args)
      left -= 1
      throw systemError(code)
    }
  const fs: NodeFiles = {
    ...nodeFiles,
    open: held(nodeFiles.open),
    rename: held(nodeFiles.rename),
    rm: held(nodeFiles.rm),
    rmdir: held(nodeFiles.rmdir),
  }
  const files = diskThrough(
    fs,
    patientOn(platform, async (ms) => pauses.push(ms)),
  )
  return { files, pauses }
}

async function file(): Promise<string> {
  const made = path.join(await tempFolder(), 'file')
  await writeFile(made, 'whole')
  return made
}

describe('a file that another program has open', () => {
  test.each(['EBUSY', 'EPERM', 'EACCES'])('is waited for on Windows (%s)', async (code) => {
    const from = await file()
    const { files, pauses } = scanned('win32', { calls: 3, code })
    await files.rename(from, `${from}-2`)
    expect(await readFile(`${from}-2`, 'utf8')).toBe('whole')
    expect(pauses).toEqual([10, 20, 40])
  })

  test('is waited for when it is opened or removed, too', async () => {
    const one = await file()
    await (await scanned('win32', { calls: 2, code: 'EBUSY' }).files.open(one, 'update')).close()
    await scanned('win32', { calls: 2, code: 'EBUSY' }).files.remove(one)
    await expect(readFile(one)).rejects.toThrow('ENOENT')
    await scanned('win32', { calls: 2, code: 'EBUSY' }).files.removeEmptyFolder(path.dirname(one))
  })

  test('is given up after ten seconds, with what the system said', async () => {
    const from = await file()
    const { files, pauses } = scanned('win32', { calls: Infinity, code: 'EPERM' })
    await expect(files.rename(from, `${from}-2`)).rejects.toThrow('EPERM')
    const waited = pauses.reduce((sum, ms) => sum + ms, 0)
    expect(waited).toBeGreaterThanOrEqual(10_000)
    expect(waited).toBeLessThan(11_000)
    expect(Math.max(...pauses)).toBeLessThanOrEqual(500)
  })

  test('is not waited for where that does not happen, nor for what waiting does not mend', async () => {
    const from = await file()
    for (const { files, pauses } of [
      scanned('linux', { calls: 1, code: 'EBUSY' }),
      scanned('darwin', { calls: 1, code: 'EPERM' }),
      scanned('win32', { calls: 1, code: 'ENOSPC' }),
      scanned('win32', { calls: 1, code: 'ENOENT' }),
    ]) {
      await expect(files.rename(from, `${from}-2`)).rejects.toThrow(/^E/)
      expect(pauses).toEqual([])
    }
  })
})
