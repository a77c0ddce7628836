import { execFileSync } from 'node:child_process'
import { mkdir, readFile, readdir } from 'node:fs/promises'
import path from 'node:path'
import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { expect, test, vi } from 'vitest'
import { newExportProfile } from '#shared/domain/export-profile/defaults.ts'
import { emptyRecipient } from '#shared/domain/recipient/defaults.ts'
import { readCsv } from '#shared/lib/read-csv.ts'
import { linkTo } from '#main/vault/testing/category-link.ts'
import { caseDraft, incidentDraft } from '#main/vault/testing/records.ts'
import { tempFolder } from '#main/vault/testing/temp-folder.ts'
import { codeOf, passphrase, testWorkspace, valueOf } from '#main/vault/testing/workspace.ts'
import { uuidV7 } from '#main/vault/storage/uuid-v7.ts'
import type { UnlockedVault } from '#main/vault/unlocked-vault.ts'
import { holdfast } from '../holdfast.ts'
import { lockOf, namedProfile, namedRecipient } from './for-whom.ts'
import { askedFor, selectionOf } from './selection.ts'

async function run(...argv: string[]): Promise<{ exit: number; json: unknown }> {
  const printed: string[] = []
  const exit = await holdfast(['export', ...argv, '--json'], (text) => printed.push(text))
  expect(printed).toHaveLength(1)
  return { exit, json: JSON.parse(printed[0] ?? '') }
}

const year = new Date().getUTCFullYear()
/** Of the three incidents: the year is that of the date, where there is one. */
const references = ['INC-2022-0001', 'INC-2022-0002', `INC-${year}-0001`] as const
const dated = (edtf: string) => ({ dates: [{ edtf, basis: '', window: null }] })

/** Three incidents, a case of the first, and two recipients of whom the case names one. */
async function someRecords(vault: UnlockedVault, key: string) {
  const incidents = [
    incidentDraft({
      ...dated('2022-03-09'),
      title: '=A school',
      categories: [linkTo('school', vault.analyst.id, { rationale: 'a school' })],
    }),
    incidentDraft({ ...dated('2022-03-16~'), verification: 'corroborated' }),
    incidentDraft({ verification: 'verified' }),
  ]
  const [court, press] = ['The court', 'The press'].map((name) => ({
    kind: 'recipient' as const,
    id: uuidV7(),
    baseRev: null,
    body: {
      ...emptyRecipient(),
      mayReceive: 'TLP:RED' as const,
      name,
      keys: name === 'The court' ? [key] : [],
    },
  }))
  if (court === undefined || press === undefined) throw new Error('Two were made')
  const ofCase = caseDraft([incidents[0]?.id ?? ''])
  const listed = {
    id: uuidV7(),
    recipientId: court.id,
    name: 'The court',
    organisation: '',
    purpose: 'international-prosecution' as const,
    mayReceive: 'TLP:RED' as const,
  }
  const withRecipient = { ...ofCase, body: { ...ofCase.body, recipients: [listed] } }
  valueOf(await vault.commit({ records: [...incidents, court, press, withRecipient] }))
  return { incidents, court, press, listed, caseId: ofCase.id }
}

test('incidents are chosen by case, by reference or by filter, in one way at a time', async () => {
  const key = await identityToRecipient(await generateX25519Identity())
  await (
    await testWorkspace()
  ).session(async (vault) => {
    const { incidents, caseId, court, press, listed } = await someRecords(vault, key)
    const ids = incidents.map(({ id }) => id)
    const chosen = async (flags: Parameters<typeof askedFor>[0]) => {
      const asked = valueOf(askedFor(flags))
      if (asked === null) throw new Error('Not one way')
      const selection = await selectionOf(vault, asked)
      if (!selection.ok) return selection.failure.code
      return selection.value.kind === 'incidents'
        ? selection.value.ids.map((id) => ids.indexOf(id))
        : selection.value
    }
    expect(await chosen({ all: true })).toEqual({ kind: 'all' })
    expect(await chosen({ case: `CASE-${year}-0001` })).toEqual({ kind: 'case', caseId })
    expect(await chosen({ case: 'CASE-1999-0001' })).toBe('not-found')
    expect(await chosen({ incidents: `${references[2]}, ${ids[0]},${references[2]}` })).toEqual([2, 0])
    expect(await chosen({ incidents: `${references[0]},INC-1999-0001` })).toBe('not-found')
    expect(await chosen({ incidents: ',' })).toBe('not-found')
    expect(await chosen({ verification: 'corroborated,verified' })).toEqual([1, 2])
    expect(await chosen({ verification: 'corroborated,verified', from: '2022-03-10' })).toEqual([1])
    expect(await chosen({ to: '2022-03-10' })).toEqual([0])
    expect(await chosen({ category: 'school', status: 'draft' })).toEqual([0])
    expect(await chosen({ status: 'accepted' })).toBe('not-found')
    for (const flags of [
      {},
      { all: true, case: 'X' },
      { all: true, status: 'draft' },
      { case: 'X', incidents: 'Y' },
    ])
      expect(askedFor(flags)).toEqual({ ok: true, value: null })
    for (const flags of [
      { status: 'good' },
      { verification: 'draft' },
      { from: 'March' },
      { from: '2022', to: '2021' },
    ])
      expect([flags, codeOf(askedFor(flags))]).toEqual([flags, 'invalid'])

    const whole = { kind: 'all' as const }
    const ofCase = { kind: 'case' as const, caseId }
    expect(valueOf(await namedRecipient(vault, whole, 'The court'))).toEqual({ id: court.id, keys: [key] })
    expect(valueOf(await namedRecipient(vault, ofCase, 'The court'))).toEqual({ id: listed.id, keys: [key] })
    expect(valueOf(await namedRecipient(vault, ofCase, press.id))).toEqual({ id: press.id, keys: [] })
    expect(codeOf(await namedRecipient(vault, ofCase, 'Nobody'))).toBe('not-found')
    const profile = {
      kind: 'export-profile' as const,
      id: uuidV7(),
      baseRev: null,
      body: { ...newExportProfile(), title: 'For the desk' },
    }
    valueOf(await vault.commit({ records: [profile] }))
    expect(valueOf(await namedProfile(vault, 'public'))).toBe('public')
    expect(valueOf(await namedProfile(vault, 'For the desk'))).toBe(profile.id)
    expect(codeOf(await namedProfile(vault, 'Full'))).toBe('not-found')
    vi.stubEnv('EXPORT_LOCK', 'short')
    for (const flags of [
      { lock: true, 'age-recipient': [key] },
      { 'age-recipient': ['age1pq1'] },
      { 'passphrase-env': 'NOT_SET' },
      { 'passphrase-env': 'EXPORT_LOCK' },
    ])
      expect([flags, codeOf(lockOf(flags))]).toEqual([flags, 'invalid'])
  })
})

test('every format leaves from the command line, locked where it is asked for, and the journal knows of it', async () => {
  const identity = await generateX25519Identity()
  const workspace = await testWorkspace()
  await workspace.session(async (vault) => someRecords(vault, await identityToRecipient(identity)))
  const folder = await tempFolder()
  const at = (name: string) => path.join(folder, name)
  vi.stubEnv('HOLDFAST_PASSPHRASE', passphrase)
  const from = ['--workspace', workspace.folder]

  expect(await run(...from, '--all', '--format', 'csv', '--out', at('incidents.csv'))).toMatchObject({
    exit: 0,
    json: { format: 'csv', version: 1, locked: null },
  })
  const rows = valueOf(readCsv(await readFile(at('incidents.csv'), 'utf8')))
  expect(rows.slice(1).map(([name, , title]) => [name, title])).toEqual([
    [references[0], '=A school'],
    [references[1], 'Strike on a theatre'],
    [references[2], 'Strike on a theatre'],
  ])

  const locked = ['--case', `CASE-${year}-0001`, '--recipient', 'The court', '--lock']
  expect(await run(...from, ...locked, '--format', 'geojson', '--out', at('map.age'))).toMatchObject({
    exit: 0,
    json: { version: 1, locked: 'recipients' },
  })
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  const map = JSON.parse(await decrypter.decrypt(await readFile(at('map.age')), 'text')) as {
    features: object[]
  }
  expect(map.features).toHaveLength(1)

  const zips = ['one.zip', 'two.zip'].map(at)
  for (const zip of zips)
    expect(
      await run(...from, '--incidents', references[1], '--format', 'huridocs', '--out', zip),
    ).toMatchObject({
      exit: 0,
      json: { version: 2 },
    })
  const [one, two] = await Promise.all(zips.map((zip) => readFile(zip)))
  expect(one).toEqual(two)
  const events = execFileSync('unzip', ['-p', zips[0] ?? '', 'event.csv'], { encoding: 'utf8' })
  expect(valueOf(readCsv(events)).map(([record]) => record)).toEqual([
    '101 Event Record Number',
    references[1],
  ])

  expect(await run(...from, '--format', 'audit', '--out', at('audit.json'))).toMatchObject({ exit: 0 })
  const log = JSON.parse(await readFile(at('audit.json'), 'utf8')) as {
    entries: { happening: string; facts: unknown }[]
  }
  expect(
    log.entries.map(({ happening }) => happening).filter((one) => one.includes('hand-over')),
  ).toHaveLength(4)
})

test('what cannot be meant is answered with how it is called, and nothing is written', async () => {
  const workspace = await testWorkspace()
  const folder = await tempFolder()
  const out = path.join(folder, 'out')
  await mkdir(out)
  vi.stubEnv('HOLDFAST_PASSPHRASE', passphrase)
  const tries: [exit: number, code: string, ...argv: string[]][] = [
    [2, 'invalid', '--format', 'csv', '--out', out],
    [2, 'invalid', '--all', '--format', 'xlsx', '--out', out],
    [2, 'invalid', '--all', '--format', 'csv'],
    [2, 'invalid', '--all', '--status', 'draft', '--format', 'csv', '--out', out],
    [2, 'invalid', '--status', 'good', '--format', 'csv', '--out', out],
    [2, 'invalid', '--all', '--format', 'audit', '--out', out],
    [2, 'invalid', '--format', 'audit', '--profile', 'public', '--out', out],
    [2, 'invalid', '--all', '--recipient', 'A', '--recipient', 'B', '--format', 'csv', '--out', out],
    [1, 'invalid', '--all', '--lock', '--format', 'csv', '--out', out],
    [1, 'refused', '--all', '--format', 'csv', '--out', out],
    [1, 'refused', '--format', 'audit', '--out', path.join(workspace.folder, 'log.csv')],
  ]
  for (const [exit, code, ...argv] of tries)
    expect([argv, await run('--workspace', workspace.folder, ...argv)]).toMatchObject([
      argv,
      { exit, json: { error: { code } } },
    ])
  expect(await readdir(folder, { recursive: true })).toEqual(['out'])
})
