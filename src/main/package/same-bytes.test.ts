import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import fc from 'fast-check'
import { buildDossier } from '#shared/dossier/build.ts'
import type { DossierInput } from '#shared/dossier/input.ts'
import { serialiseDossier } from '#shared/dossier/serialise.ts'
import { exampleInput } from '#shared/dossier/testing/example.ts'
import { counted, figure, patience, tellCounts } from '#main/vault/testing/figure.ts'
import { tempFolder } from '#main/vault/testing/temp-folder.ts'
import type { TestWorkspace } from '#main/vault/testing/workspace.ts'
import { packageOf, sampleWorkspace } from './testing/exported.ts'

const run = promisify(execFile)
const child = path.join(import.meta.dirname, 'testing', 'export-child.ts')

interface Machine {
  readonly zone: string
  readonly language: string
  readonly umask: string
}

const machines: readonly Machine[] = [
  { zone: 'Pacific/Kiritimati', language: 'tr_TR.UTF-8', umask: '000' },
  { zone: 'America/St_Johns', language: 'ar_EG.UTF-8', umask: '077' },
  ...[
    'UTC',
    'Europe/Kyiv',
    'Asia/Kathmandu',
    'Pacific/Pago_Pago',
    'Africa/Monrovia',
    'Antarctica/Troll',
  ].flatMap((zone) =>
    ['C', 'uk_UA.UTF-8', 'de_CH.UTF-8', 'th_TH.UTF-8', 'fa_IR.UTF-8'].map((language) => ({
      zone,
      language,
      umask: '027',
    })),
  ),
]

/** Exports in a process of such a machine, from a copy of the workspace. */
async function exportedOn(workspace: TestWorkspace, { zone, language, umask }: Machine) {
  const { folder, secrets } = await workspace.copy()
  const inHex = Buffer.concat([secrets.dataKey, secrets.seed]).toString('hex')
  const target = path.join(await tempFolder(), 'package.zip')
  const { stdout } = await run(
    'sh',
    ['-c', 'umask "$0" && exec "$@"', umask, process.execPath, child, folder, target, inHex],
    { env: { ...process.env, TZ: zone, LC_ALL: language, LANG: language } },
  )
  const [sha256 = '', local = '', mask = ''] = stdout.trim().split(' ')
  return { sha256, local, mask }
}

test(
  'P15: the same version has the same bytes in every zone and language, whatever files may be read by others',
  { timeout: patience(60, 10) },
  async () => {
    const workspace = await sampleWorkspace()
    const { sha256 } = await workspace.session((vault) => packageOf(vault))
    const some = machines.slice(0, figure(2, machines.length))
    const found = new Map<Machine, Awaited<ReturnType<typeof exportedOn>>>()
    for (const machine of some) found.set(machine, await exportedOn(workspace, machine))
    for (const [machine, exported] of found) {
      expect(exported.sha256, JSON.stringify(machine)).toBe(sha256)
      expect(exported.mask).toBe(String(Number.parseInt(machine.umask, 8)))
    }
    // They were other machines: what depends on the zone or the language is another text on them.
    expect(new Set([...found.values()].map(({ local }) => local)).size).toBeGreaterThan(1)
    tellCounts('P15', `${counted(some.length + 1)} exports of one version, 1 file`)
  },
)

test('P15: whatever the order in which records come, the dossier is the same to the byte', () => {
  const input = exampleInput()
  const whole = Buffer.from(serialiseDossier(buildDossier(input)))
  const runs = figure(60, 3_000)
  const shuffled = <T>(items: readonly T[]): fc.Arbitrary<T[]> =>
    fc.shuffledSubarray([...items], { minLength: items.length })
  const lists = {
    incidents: shuffled(input.incidents),
    sources: shuffled(input.sources),
    evidence: shuffled(input.evidence),
    physicalItems: shuffled(input.physicalItems),
    statisticalReports: shuffled(input.statisticalReports),
    analysts: shuffled(input.analysts),
    persons: shuffled(input.persons),
    codings: shuffled(input.codings),
    codedVersions: shuffled(input.codedVersions),
    loadedStatements: shuffled(input.loadedStatements),
  } satisfies Partial<Record<keyof DossierInput, fc.Arbitrary<unknown>>>
  fc.assert(
    fc.property(fc.record(lists), (other) => {
      expect(Buffer.from(serialiseDossier(buildDossier({ ...input, ...other }))).equals(whole)).toBe(true)
    }),
    { numRuns: runs },
  )
  // What is another dossier is found to be one: exhibits with other numbers.
  const { case: about } = input
  const incidents = about.body.incidents.map((one) => ({ ...one, exhibit: one.exhibit + 1 }))
  const renumbered = { ...input, case: { ...about, body: { ...about.body, incidents } } }
  expect(Buffer.from(serialiseDossier(buildDossier(renumbered))).equals(whole)).toBe(false)
  tellCounts('P15', `${counted(runs)} orders of the same records, 1 dossier`)
})
