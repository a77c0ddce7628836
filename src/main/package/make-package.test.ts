import { execFile } from 'node:child_process'
import { readFile, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { dossier, type Dossier } from '#shared/dossier/schema.ts'
import type { Job } from '#main/jobs/jobs.ts'
import { exportDossier } from '#main/dossier/export.ts'
import { testAuthority } from '#main/trust/testing/authority.ts'
import { addReply, requestOverVersion } from '#main/trust/timestamp/desk.ts'
import { reencodePicture } from '#main/dossier/pictures/reencode-picture.ts'
import { jpegOf, withExif } from '#main/evidence/inspect/picture.fixture.ts'
import { nodeChildren } from '#main/host/node-child.ts'
import { verify } from '#main/verify/verify.ts'
import { damage, takenIn } from '#main/vault/testing/evidence.ts'
import { incidentDraft } from '#main/vault/testing/records.ts'
import { twoAnalysts } from '#main/vault/testing/second-analyst.ts'
import { tempFolder } from '#main/vault/testing/temp-folder.ts'
import { codeOf, testWorkspace, valueOf } from '#main/vault/testing/workspace.ts'
import {
  contentOf,
  filesIn,
  noPdf,
  packageOf,
  packageOrder,
  quiet,
  sampleWorkspace,
} from './testing/exported.ts'
import { makePackage } from './make-package.ts'

const run = promisify(execFile)
const stranger = path.resolve('scripts/stranger.sh')

const verified = (place: string) =>
  verify({ place, key: null, allowedSigners: null, fingerprints: [], checkpoint: null })

test('what goes out is in the one form that Holdfast writes, and verifies with nothing amiss', async () => {
  const workspace = await sampleWorkspace()
  const { file } = await workspace.session((vault) => packageOf(vault, { run: noPdf }))
  const report = await verified(file)
  expect(report.checks.filter(({ outcome }) => outcome === 'bad')).toEqual([])
  expect(report).toMatchObject({ verdict: 'good', kind: 'package' })
  const names = [...(await filesIn(file)).keys()]
  expect(names).toEqual(names.toSorted())
  expect(names.filter((name) => !/^ALL_[0-9-]{10}_v1\/[a-z0-9._/-]+$/.test(name))).toEqual([
    expect.stringMatching(/data\/README\.txt$/),
  ])
})

test('exporting again with nothing changed gives the same bytes, and a changed record another version', async () => {
  const workspace = await testWorkspace()
  await workspace.session(async (vault) => {
    const incident = incidentDraft()
    valueOf(await vault.commit({ records: [incident] }))
    const [first, again] = [await packageOf(vault, { run: noPdf }), await packageOf(vault, { run: noPdf })]
    expect(again.sha256).toBe(first.sha256)
    const body = { ...incident.body, title: 'Another title' }
    valueOf(await vault.commit({ records: [{ ...incident, baseRev: 1, body }] }))
    const changed = await packageOf(vault, { run: noPdf })
    expect(changed).toMatchObject({ version: 2 })
    const files = await filesIn(changed.file)
    expect([...files].find(([name]) => name.endsWith('README.txt'))?.[1].toString()).toMatch(
      /It\s+takes\s+the\s+place\s+of\s+version\s+1\./,
    )
  })
})

test('a second analyst signs the same lists, and no byte of what was signed before is another', async () => {
  const { olena, borys } = await twoAnalysts()
  const first = await olena.session(async (vault) => {
    valueOf(await vault.commit({ records: [incidentDraft()] }))
    await takenIn(vault, 'a.txt', 'words')
    return packageOf(vault, { run: noPdf })
  })
  const second = await borys.session((vault) => packageOf(vault, { run: noPdf }))
  const [before, after] = [await filesIn(first.file), await filesIn(second.file)]
  const added = [...after.keys()].filter((name) => !before.has(name))
  expect(added).toEqual([expect.stringMatching(/signatures\/tagmanifest-sha256\.txt\.ana-\d{4}-0002\.sig$/)])
  const changed = [...before.keys()].filter(
    (name) => after.get(name)?.equals(before.get(name) ?? Buffer.alloc(0)) !== true,
  )
  expect(changed).toEqual([expect.stringMatching(/signatures\/allowed_signers$/)])
  const { stdout } = await run('bash', [stranger, second.file])
  expect(stdout.match(/Good "dossier@holdfast\.example" signature for ANA-\d{4}-000[12]/g)).toHaveLength(2)
  expect((await verified(second.file)).verdict).toBe('good')
})

test('the age of Debian opens what is locked to a key, and what is in it is what goes out open', async () => {
  const workspace = await testWorkspace()
  const folder = await tempFolder()
  const key = path.join(folder, 'key.txt')
  await run('age-keygen', ['-o', key])
  const recipient = (await run('age-keygen', ['-y', key])).stdout.trim()
  await workspace.session(async (vault) => {
    valueOf(await vault.commit({ records: [incidentDraft()] }))
    const open = await packageOf(vault, { run: noPdf })
    const locked = await packageOf(vault, {
      run: noPdf,
      lock: { kind: 'recipients', recipients: [recipient] },
    })
    await run('age', ['-d', '-i', key, '-o', path.join(folder, 'opened.zip'), locked.file])
    expect(await readFile(path.join(folder, 'opened.zip'))).toEqual(await readFile(open.file))
    const { stdout } = await run('bash', [stranger, locked.file, key])
    expect(stdout).toContain('Everything is as it should be.')
  })
})

test('a reply over the checkpoint of the version goes along, and openssl takes it for what it is', async () => {
  const authority = await testAuthority()
  const workspace = await testWorkspace()
  const folder = await tempFolder()
  const at = (name: string) => path.join(folder, name)
  await workspace.session(async (vault) => {
    valueOf(await vault.commit({ records: [incidentDraft()] }))
    const { file } = await packageOf(vault, { run: noPdf })
    const entry = (name: string, files: ReadonlyMap<string, Buffer>) =>
      [...files].find(([found]) => found.endsWith(name))?.[1]
    const made = await filesIn(file)
    const checkpoint = entry('custody/checkpoint', made)?.toString() ?? ''
    valueOf(await requestOverVersion(vault, checkpoint, at('a.tsq')))
    expect(entry('checkpoint.tsq', made)).toEqual(await readFile(at('a.tsq')))
    const [event] = await vault.timeStamps()
    const reply = await authority.reply(await readFile(at('a.tsq')))
    valueOf(await addReply(vault, { id: event?.body.id ?? '', reply, authorities: null }))
    const again = await packageOf(vault, { run: noPdf })
    const stamped = await filesIn(again.file)
    expect([...stamped.keys()].filter((name) => !made.has(name))).toEqual([
      expect.stringMatching(/timestamps\/checkpoint\.tsr$/),
    ])
    await writeFile(at('ca.pem'), authority.root)
    const { stdout } = await run('bash', [stranger, again.file, '', at('ca.pem')])
    expect(stdout).toContain('Verification: OK')
  })
})

test('evidence that is damaged, an export that is cancelled: nothing is left', async () => {
  const workspace = await testWorkspace()
  const folder = await tempFolder()
  const target = path.join(folder, 'package.zip')
  const record = await workspace.session((vault) => takenIn(vault, 'a.bin', Buffer.alloc(300_000, 1)))
  await workspace.session(async (vault) => {
    for (const pieces of [1, 10, 40]) {
      const abort = new AbortController()
      let told = 0
      const job: Job = {
        signal: abort.signal,
        progress: ({ stage, unit }) => {
          if (stage === 'export' && unit === 'bytes' && (told += 1) === pieces) abort.abort()
        },
      }
      expect(codeOf(await exportDossier(vault, packageOrder(target, { run: noPdf }), job))).toBe('cancelled')
      expect(await readdir(folder)).toEqual([])
    }
    const { file } = await packageOf(vault, { run: noPdf })
    const [told, json] = await dossierIn(file)
    await damage(workspace, record, 200_000)
    const order = {
      reencode: noPictures,
      dossier: told,
      json,
      version: null,
      pdfs: [],
      rules: { evidenceFiles: 'originals', custody: 'proofs', graphicPictures: true } as const,
    }
    expect(codeOf(await makePackage(vault, order, quiet))).toBe('damaged')
    const shown = {
      ...order,
      rules: { evidenceFiles: 'none', custody: 'events', graphicPictures: true } as const,
    }
    const made = valueOf(await makePackage(vault, shown, quiet))
    const file2 = path.join(folder, 'none.zip')
    await writeFile(file2, await contentOf(made.pieces))
    expect([...(await filesIn(file2)).keys()].filter((name) => /events|proofs|evidence/.test(name))).toEqual(
      [],
    )
    expect((await verified(file2)).verdict).toBe('good')
  })
})

test('where no originals go out, pictures are made anew, redacted copies go along, and nothing else', async () => {
  const workspace = await testWorkspace()
  const picture = withExif(jpegOf(40, 24, { grey: (x) => x }), { ifd0: { 0x010f: 'Zorvanquist' } })
  await workspace.session(async (vault) => {
    const shown = await takenIn(vault, 'Zorvanquist.jpg', picture)
    const secret = await takenIn(vault, 'face.jpg', jpegOf(32, 24, { grey: (_, y) => y }))
    await takenIn(vault, 'unjudged.jpg', jpegOf(20, 24, { grey: (x) => x }))
    const transform = { method: 'Name blacked out', tool: '', note: '' }
    const derivative = { of: secret.id, copyRole: 'redacted', transform } as const
    await takenIn(vault, 'redacted.txt', 'said ---', { derivative })
    // A copy that is itself kept back, as one is of which nobody knows whether its person agreed.
    const crowd = await takenIn(vault, 'crowd.jpg', jpegOf(24, 24, { grey: (x, y) => x + y }))
    const copy = { of: crowd.id, copyRole: 'redacted', transform } as const
    const kept = await takenIn(vault, 'crowd-covered.jpg', jpegOf(24, 24, { grey: () => 0 }), {
      derivative: copy,
    })
    const { file } = await packageOf(vault, { run: noPdf })
    const [all, json] = await dossierIn(file)
    const judged = (id: string) => (id === shown.id ? { graphic: 'none' as const } : {})
    const told = {
      ...all,
      evidence: all.evidence
        .filter(({ id }) => id !== kept.id)
        .map((item) => ({ ...item, ...judged(item.id) })),
    }
    const reencode = (bytes: Uint8Array, type: string) => reencodePicture(bytes, { type }, nodeChildren)
    const rules = { evidenceFiles: 'redacted', custody: 'events', graphicPictures: false } as const
    const order = { dossier: told, json, version: null, pdfs: [], rules, reencode }
    const target = path.join(await tempFolder(), 'redacted.zip')
    await writeFile(target, await contentOf(valueOf(await makePackage(vault, order, quiet)).pieces))
    const files = await filesIn(target)
    const along = [...files].filter(([name]) => /data\/(evidence|pictures)\//.test(name))
    expect(along.map(([name]) => name.slice(name.indexOf('data/')))).toEqual([
      expect.stringMatching(/^data\/evidence\/[0-9a-f]{64}\.txt$/),
      `data/pictures/${shown.reference.toLowerCase()}.jpg`,
    ])
    expect(along.map(([, bytes]) => bytes.includes('Zorvanquist'))).toEqual([false, false])
    expect((await verified(target)).verdict).toBe('good')
  })
})

async function dossierIn(file: string): Promise<[Dossier, Buffer]> {
  const json =
    [...(await filesIn(file))].find(([name]) => name.endsWith('dossier.json'))?.[1] ?? Buffer.alloc(0)
  return [dossier.parse(JSON.parse(json.toString())), json]
}

const noPictures = () => Promise.reject(new Error('Nothing is to be made anew'))
