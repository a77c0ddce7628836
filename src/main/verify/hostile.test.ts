import { execFile } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { counted, figure, patience, tellCounts } from '#main/vault/testing/figure.ts'
import { tempFolder } from '#main/vault/testing/temp-folder.ts'

interface Told {
  readonly tried: number
  readonly refused: number
  readonly slowest: number
  readonly faults: readonly string[]
}

const script = path.join(import.meta.dirname, 'testing', 'mutate-child.ts')

async function run(count: number, cwd: string, ...planted: readonly string[]): Promise<Told> {
  const seed = Math.floor(Math.random() * 2 ** 31)
  const args = ['--permission', '--allow-fs-read=*', script, String(seed), String(count), ...planted]
  const options = { cwd, env: {}, maxBuffer: 2 ** 24 }
  const { stdout } = await promisify(execFile)(process.execPath, args, options)
  return JSON.parse(stdout) as Told // our own script
}

/** Milliseconds that any of them may take. */
const longest = 2_000

test(
  'archives and packages that mean harm are refused, quickly, and nothing is written anywhere',
  async () => {
    const folder = await tempFolder()
    const told = await run(figure(1_200, 1_000_000), folder)
    const said = `${counted(told.tried)} hostile or mutated archives, ${counted(told.refused)} refused, slowest ${Math.round(told.slowest)} ms, 0 bytes written`
    tellCounts('P8', said)
    tellCounts('P7', said)
    expect(told.faults).toEqual([])
    expect(told.slowest).toBeLessThan(longest)
    expect(told.refused).toBeGreaterThan(told.tried * 0.9)
    expect(await readdir(folder)).toEqual([])
  },
  patience(60, 60),
)

test('a reader that unpacks what it reads is caught', async () => {
  const folder = await tempFolder()
  const told = await run(1, folder, folder)
  expect(told.faults[0]).toContain('restricted')
  expect(await readdir(folder)).toEqual([])
})
