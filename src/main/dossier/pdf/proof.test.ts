import { execFileSync } from 'node:child_process'
import { createHash, generateKeyPairSync } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { buildDossier } from '#shared/dossier/build.ts'
import type { DossierInput } from '#shared/dossier/input.ts'
import { serialiseDossier } from '#shared/dossier/serialise.ts'
import { exampleInput } from '#shared/dossier/testing/example.ts'
import { nodeChildren } from '#main/host/node-child.ts'
import { tempFolder } from '#main/vault/testing/temp-folder.ts'
import { renderPdf } from './render.ts'

const checkpoint = [
  'holdfast.example/5f0c8a7e',
  '42',
  createHash('sha256').update('a root').digest('base64'),
  '',
  `— analyst.example ${Buffer.from(generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'der' })).toString('base64')}`,
  '',
].join('\n')
const release: DossierInput['release'] = {
  version: 3,
  previous: { version: 2, dossierSha256: 'ab'.repeat(32) },
  profile: { id: 'full', name: 'Full', sha256: 'cd'.repeat(32) },
  checkpoint,
  checkpointAt: '2022-03-25T18:05:00.000Z',
}

async function printed(language: string, frozen: DossierInput['release']) {
  const input = exampleInput()
  const body = { ...input.case.body, language }
  const dossier = buildDossier({ ...input, release: frozen, case: { ...input.case, body } })
  const json = serialiseDossier(dossier)
  const made = await renderPdf(json, nodeChildren)
  if (!made.ok) throw new Error(made.failure.message)
  const folder = await tempFolder()
  await writeFile(path.join(folder, 'dossier.pdf'), made.value.files[0]?.bytes ?? '')
  const run = (name: string, ...args: string[]) =>
    execFileSync(name, args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' })
  const pages = run('pdftotext', 'dossier.pdf', '-')
    .split('\f')
    .slice(0, -1)
    .map((page) => page.replace(/[\u202a-\u202e\u2066-\u2069]/g, '').replace(/\s+/g, ' '))
  return {
    pages,
    run,
    sha256: createHash('sha256').update(json).digest('hex'),
    words: dossier.release?.headWords ?? [],
  }
}

test.each(['en', 'ar'])(
  'the last page of a version has its head and its hash, for eyes and for a scanner (%s)',
  async (language) => {
    const { pages, run, sha256, words } = await printed(language, release)
    const last = pages.at(-1) ?? ''
    expect(last).toContain(sha256)
    for (const word of words) expect(last).toContain(word)
    // On a page that is read from the right pdftotext puts the padding elsewhere.
    expect(last.replaceAll(/[ =]/g, '')).toContain(checkpoint.replaceAll(/[\s=]/g, ''))
    run('pdftoppm', '-r', '130', '-png', '-f', `${pages.length}`, 'dossier.pdf', 'last')
    expect(run('zbarimg', '-q', `last-${pages.length}.png`)).toBe(
      `QR-Code:CASE-2022-0001 v3\nsha256:${sha256} dossier.json\n2022-03-25T18:05:00.000Z ${words.join(' ')}\n`,
    )
    for (const page of pages) expect(page).not.toMatch(/PREVIEW|معاينة/)
  },
  60_000,
)

test('every page of a preview says that it is none that can be cited', async () => {
  const { pages } = await printed('en', null)
  for (const page of pages)
    expect(page.match(/PREVIEW – not a frozen version/g)?.length ?? 0).toBeGreaterThan(0)
  expect(pages[0]).toContain('nothing here can be cited')
  expect(pages.at(-1)).not.toContain('eight words')
}, 60_000)
