import { execFile } from 'node:child_process'
import { mkdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { onTestFinished } from 'vitest'
import { systemCode } from '../storage/failure-of.ts'
import type { FileLayer } from '../storage/file-layer.ts'
import { realFiles } from '../storage/real-files.ts'
import { filesBelow } from './snapshot.ts'
import { tempFolder } from './temp-folder.ts'

const run = promisify(execFile)

export interface SmallDisk {
  readonly folder: string
  readonly files: FileLayer
  /** Takes all the room that is left. */
  fill(): Promise<void>
  /** Gives it back. */
  drain(): Promise<void>
}

/** A disk of so many bytes: a real one where the test may mount it, else one that counts what is in its folder. */
export async function smallDisk(bytes: number): Promise<SmallDisk> {
  const mounted = await mountedDisk(bytes)
  const folder = mounted ?? (await tempFolder())
  const files = mounted === undefined ? counting(folder, bytes) : realFiles
  const filler = path.join(folder, 'filler')
  return { folder, files, fill: () => fillWith(files, filler), drain: () => rm(filler) }
}

async function mountedDisk(bytes: number): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined
  const folder = path.join(await tempFolder(), 'disk')
  await mkdir(folder)
  await run('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', folder])
  onTestFinished(async () => {
    await run('umount', ['--lazy', folder])
  })
  return folder
}

async function fillWith(files: FileLayer, filler: string): Promise<void> {
  const file = await files.open(filler, 'replace')
  let done = 0
  try {
    for (const size of [1_048_576, 4_096, 1])
      while (await fits(file.write(Buffer.alloc(size, 1), done))) done += size
  } finally {
    await file.close()
  }
}

const fits = (write: Promise<void>): Promise<boolean> =>
  write.then(
    () => true,
    (error: unknown) => {
      if (systemCode(error) === 'ENOSPC') return false
      throw error
    },
  )

/** Takes no writing from now on, whoever asks: mounted so where the test may, else by its permissions. */
export async function makeReadOnly(folder: string): Promise<void> {
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    await run('mount', ['--bind', folder, folder])
    onTestFinished(async () => {
      await run('umount', ['--lazy', folder])
    })
    await run('mount', ['-o', 'remount,bind,ro', folder])
    return
  }
  await run('chmod', ['-R', 'a-w', folder])
  onTestFinished(async () => {
    await run('chmod', ['-R', 'u+w', folder])
  })
}

const full = () => Object.assign(new Error('ENOSPC: the disk is full'), { code: 'ENOSPC' })

function counting(folder: string, bytes: number): FileLayer {
  const used = async () => {
    const sizes = await Promise.all((await filesBelow(folder)).map(async (file) => (await stat(file)).size))
    return sizes.reduce((sum, size) => sum + size, 0)
  }
  return {
    ...realFiles,
    open: async (file, how) => {
      const opened = await realFiles.open(file, how)
      return {
        ...opened,
        write: async (piece, position) => {
          const grows = Math.max(0, position + piece.byteLength - (await opened.size()))
          if ((await used()) + grows > bytes) throw full()
          await opened.write(piece, position)
        },
      }
    },
    space: async () => bytes - (await used()),
  }
}
