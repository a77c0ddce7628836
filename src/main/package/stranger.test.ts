import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFile, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { crc32 } from 'node:zlib'
import { expect, test } from 'vitest'
import { sshFingerprint } from '#shared/dossier/ssh-key.ts'
import { fromBase64 } from '#shared/lib/base64.ts'
import { sha256 } from '#main/vault/journal/state.ts'
import { tempFolder } from '#main/vault/testing/temp-folder.ts'
import { contentOf, filesIn, noPdf, packageOf, sampleWorkspace } from './testing/exported.ts'
import { writeZip } from './zip/write-zip.ts'

const run = promisify(execFile)
const script = path.resolve('scripts/stranger.sh')

/** The lines of a README that are to be typed, but for opening what is encrypted and checking a reply that is not there. */
function typed(readme: string): readonly string[] {
  const indented = readme.split('\n').flatMap((line) => (line.startsWith('    ') ? [line.trim()] : []))
  const isWords = (line: string) => /^(?:[a-z]+ ){7}[a-z]+$/.test(line)
  return indented.filter((line) => !/^age -d|^openssl ts -verify|^unzip|^cd /.test(line) && !isWords(line))
}

test('a stranger finds everything in order with the programs of Debian, by the script and by the README', async () => {
  const workspace = await sampleWorkspace()
  const { file, key } = await workspace.session(async (vault) => ({
    ...(await packageOf(vault)),
    key: (await vault.record('analyst', vault.analyst.id))?.body.publicKey ?? '',
  }))
  const { stdout } = await run('bash', [script, file])
  expect(stdout).toContain('Everything is as it should be.')
  expect(stdout).toContain('2 files of evidence')
  expect(stdout).toMatch(/6 events, all in the journal of \d+ entries/)
  expect(stdout).toContain(sshFingerprint(sha256, fromBase64(key) ?? new Uint8Array()))

  const folder = await tempFolder()
  await run('unzip', ['-q', file, '-d', folder])
  const [top = ''] = await readdir(folder)
  const cwd = path.join(folder, top)
  const commands = typed(await readFile(path.join(cwd, 'data/README.txt'), 'utf8'))
  expect(commands).toHaveLength(13)
  const said = await run('bash', ['-euo', 'pipefail', '-c', commands.join('\n')], { cwd })
  expect(said.stdout).toContain('Good "dossier@holdfast.example" signature')
  // The two lines about the first event, one after the other.
  expect(said.stdout).toMatch(/^([0-9a-f]{64})\n\1 {2}-$/m)
})

type Files = ReadonlyMap<string, Buffer>

/** How far the script came, as the last thing that it said it was about to do. */
async function stoppedAt(files: Files): Promise<string> {
  const zip = writeZip(
    [...files].map(([name, bytes]) => ({
      name,
      bytes: bytes.byteLength,
      crc: crc32(bytes),
      pieces: () => [bytes],
    })),
  )
  const file = path.join(await tempFolder(), 'altered.zip')
  await writeFile(file, await contentOf(zip.pieces))
  const { stdout } = await run('bash', [script, file]).catch((error: unknown) => error as { stdout: string }) // what execFile rejects with
  return stdout.split('\n').findLast((line) => line.startsWith('== ')) ?? ''
}

/** The lists of a package made anew, as a forger would. */
function listedAnew(files: Files): Files {
  const all = new Map(files)
  for (const list of ['manifest', 'tagmanifest'])
    for (const algorithm of ['sha256', 'sha512']) {
      const name = [...all.keys()].find((one) => one.endsWith(`/${list}-${algorithm}.txt`)) ?? ''
      const top = name.slice(0, name.indexOf('/') + 1)
      const lines = all.get(name)?.toString().trimEnd().split('\n') ?? []
      const anew = lines.map((line) => {
        const of = line.slice(line.indexOf('  ') + 2)
        return `${createHash(algorithm)
          .update(all.get(top + of) ?? '')
          .digest('hex')}  ${of}\n`
      })
      all.set(name, Buffer.from(anew.join('')))
    }
  return all
}

test('the script stops at an altered file, and at lists that were made anew to fit it', async () => {
  const workspace = await sampleWorkspace()
  const { file } = await workspace.session((vault) => packageOf(vault, { run: noPdf }))
  const files = await filesIn(file)
  const altered = new Map(
    [...files].map(([name, bytes]) => [name, name.endsWith('README.txt') ? Buffer.from('!') : bytes]),
  )
  expect(await stoppedAt(listedAnew(files))).toContain('Everything is as it should be.')
  expect(await stoppedAt(altered)).toContain('sha256sum, sha512sum: the files')
  expect(await stoppedAt(listedAnew(altered))).toContain('ssh-keygen: who signed')
})
