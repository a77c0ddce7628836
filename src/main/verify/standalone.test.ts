import { execFile } from 'node:child_process'
import { readdir, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { build } from 'vite'
import { expect, test } from 'vitest'
import { tempFolder } from '#main/vault/testing/temp-folder.ts'
import { verifyCommandLine } from './command-line.ts'
import { madePackage, testKey, zipped } from './testing/made-package.ts'

const root = path.resolve(import.meta.dirname, '../../..')
/** A recipient has a Node and nothing else: what is asked of it stands in package.json under `engines`. */
const node = process.execPath
const whole = zipped(madePackage(testKey()))

interface Answer {
  readonly exit: number
  readonly out: string
  readonly err: string
}

const run = (file: string, cwd: string, argv: readonly string[]): Promise<Answer> =>
  new Promise((resolve) => {
    const child = execFile(node, [file, ...argv], { cwd, env: {} }, (_, out, err) =>
      resolve({ exit: child.exitCode ?? -1, out, err }),
    )
  })

test('one small file for a plain Node says what the app says, and writes nothing', async () => {
  const [folder, outDir] = [await tempFolder(), await tempFolder()]
  const configFile = path.join(root, 'verify.vite.config.ts')
  await build({ configFile, root, logLevel: 'silent', build: { outDir } })
  expect(await readdir(outDir)).toEqual(['holdfast-verify.mjs'])
  const file = path.join(outDir, 'holdfast-verify.mjs')
  expect((await stat(file)).size).toBeLessThan(800_000)
  const at = whole.indexOf('the bytes')
  const cases: readonly (readonly [Uint8Array, number])[] = [
    [whole, 0],
    [Buffer.from(whole).fill('X', at, at + 3), 1],
    [Buffer.from('This is not a package.'), 2],
    [Buffer.alloc(0), 2],
  ]
  for (const [bytes, exit] of cases) {
    const place = path.join(folder, 'package')
    await writeFile(place, bytes)
    const [answer, own] = [await run(file, folder, [place, '--json']), await verifyCommandLine([place])]
    expect(answer.err).toBe('')
    expect(JSON.parse(answer.out)).toEqual(own.json)
    expect([answer.exit, own.exit]).toEqual([exit, exit])
    expect((await run(file, folder, [place])).out).toBe(`${own.text}\n`)
  }
  expect((await run(file, folder, [])).exit).toBe(2)
  expect(await readdir(folder)).toEqual(['package'])
})
