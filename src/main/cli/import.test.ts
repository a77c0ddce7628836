import path from 'node:path'
import { expect, test } from 'vitest'
import { snapshot } from '#main/vault/testing/snapshot.ts'
import { valueOf } from '#main/vault/testing/workspace.ts'
import { villageProfile } from '#main/import/log/testing/village.ts'
import { readyProfiles } from '#shared/mapping/ready-profiles.ts'
import { holdfast } from './holdfast.ts'
import { profiles as profilesCommand } from './profiles.ts'
import { command, header, prepared, run, withPassphrase } from './testing/imports.fixture.ts'

withPassphrase()

const first = `${header}1,A well was hit,2\n2,A road was closed,\n2,A bridge was closed,\n3,A mill burnt,GRAPHIC\n,,1\n`
const later = `${header}1,A well was hit again,2\n4,A school was closed,0\n`

test('a log is told of, imported, met again, and taken back', async () => {
  const { workspace, write, map, at } = await prepared()
  const file = await write('log.csv', first)
  const untouched = await snapshot(path.join(workspace.folder, 'journal'))
  const dry = await run({ ...at, map, 'dry-run': true }, file)
  expect(await snapshot(path.join(workspace.folder, 'journal'))).toEqual(untouched)
  const counts = { read: 5, created: 2, updated: 0, unchanged: 0, gone: 0, duplicateCandidates: 0 }
  expect(dry).toMatchObject({
    exit: 0,
    told: {
      dryRun: true,
      files: [
        {
          file,
          sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
          profile: 'Village log',
          ...counts,
          reference: null,
          conflicts: [{ row: 4, id: '2', with: 3, why: 'key-repeated', fields: ['title'] }],
          rejected: [
            { row: 5, column: 'Killed', code: 'number', message: '“Killed”: not a number (“GRAPHIC”)' },
            { row: 6, column: '', code: 'required' },
          ],
        },
      ],
    },
  })
  const imported = await run({ ...at, map }, file, file)
  expect(imported).toMatchObject({
    exit: 0,
    told: { dryRun: false, files: [{}, { created: 0, unchanged: 2 }] },
  })
  const reference = imported.told.files[0]?.reference ?? ''
  expect(reference).toMatch(/^LOG-\d{4}-0001$/)
  expect({ ...imported.told.files[0], reference: null }).toEqual(dry.told.files[0])

  const newer = await write('newer.csv', later)
  const brought = await run({ ...at, map }, newer)
  expect(brought).toMatchObject({
    told: { files: [{ read: 2, created: 1, updated: 1, gone: 1, conflicts: [], rejected: [] }] },
  })

  const last = brought.told.files[0]?.reference ?? ''
  expect(await command.run({ ...at, undo: reference }, [])).toMatchObject({
    exit: 1,
    text: expect.stringContaining(`Undo ${last} first.`),
  })
  const told = { reference: last, withdrawn: 1, restored: 1, left: [] }
  expect(await command.run({ ...at, undo: last, 'dry-run': true }, [])).toMatchObject({
    json: { dryRun: true, undone: told },
  })
  expect(await command.run({ ...at, undo: last }, [])).toMatchObject({
    exit: 0,
    json: { dryRun: false, undone: told },
  })
  expect((await run({ ...at, undo: 'LOG-1999-0001' })).exit).toBe(1)
})

test('a column that a newer file does not have is told, with the fields that are left', async () => {
  const { write, map, at } = await prepared()
  const good = await write('good.csv', `${header}1,A well was hit,2\n`)
  const bare = await write('bare.csv', 'No.,What happened\n1,A well was hit again\n5,A road was closed\n')
  const told = await command.run({ ...at, map }, [good, bare])
  expect(told.json).toMatchObject({
    files: [
      { missingColumns: [], fieldsLeft: [] },
      { missingColumns: ['Killed'], fieldsLeft: ['casualties'], created: 1, updated: 1 },
    ],
  })
  expect(told.text).toMatch(
    /missing {3}“Killed”: the profile reads it.*\n.*left as they stand.*: casualties$/m,
  )
})

test('of several files the first that cannot be taken is the last: what was done is said', async () => {
  const { workspace, write, map } = await prepared()
  const good = await write('good.csv', first)
  const bad = await write('bad.csv', `${header}1,"never closed\n`)
  const never = await write('never.csv', later)
  const printed: string[] = []
  const argv = ['import', good, bad, never, '--workspace', workspace.folder, '--map', map]
  expect(await holdfast(argv, (text) => printed.push(text))).toBe(1)
  expect(printed.join('')).toMatch(
    /good\.csv: Log of a village.*Imported as LOG-.*row 5: “Killed”: not a number/s,
  )
  expect(printed.join('')).toMatch(/bad\.csv: .*Nothing was imported\..* The file after it was not begun\.$/s)
  const titles = await workspace.session(async (vault) => {
    const all: string[] = []
    for await (const { body } of vault.records('incident')) all.push(body.title)
    return all.toSorted()
  })
  expect(titles).toEqual(['A road was closed', 'A well was hit'])
})

const form = (...ids: string[]) =>
  [
    'meta/instanceID,_uuid,_submission_time,title',
    ...ids.map((id) => `${id},${id},2022-05-01,Report ${id}`),
  ].join('\n')

test('files that one profile of many logs reads are each a log, unless somebody says what they are', async () => {
  const { workspace, write, at } = await prepared()
  const wells = await write('Wells_2022_05_01_10_11_12.csv', form('w1', 'w2'))
  const later = await write('Wells_2022_06_01_10_11_12.csv', form('w1', 'w2', 'w3'))
  const mills = await write('Mills.csv', form('m1'))
  const { told } = await run(at, wells, later, mills)
  const [ofWells, ofMills] = [
    'Submissions of a form (ODK): Wells',
    'Submissions of a form (ODK): Mills',
  ] as const
  expect(told.files).toMatchObject([
    { profile: 'odk-ona', log: ofWells, created: 2 },
    { log: ofWells, created: 1, unchanged: 2, gone: 0 },
    { log: ofMills, created: 1, gone: 0 },
  ])
  const wrong = { ...at, profile: 'odk-ona', log: ofWells }
  expect((await run({ ...wrong, 'dry-run': true }, mills)).told.files[0]).toMatchObject({
    log: ofWells,
    gone: 3,
    warnings: [
      { code: 'unlike', message: expect.stringContaining('of its 3 incidents here this file has none') },
    ],
  })
  expect((await run({ ...at, log: 'A\nB' }, mills)).told.error?.code).toBe('invalid')
  await workspace.session(async (vault) => {
    const groups = new Set<string>()
    for await (const { body } of vault.records('source')) groups.add(body.independenceGroup)
    expect([...groups]).toEqual([ofWells, ofMills])
  })
})

test('a file that is unlike its log is refused, unless somebody says that it is of it', async () => {
  const { write, map, at } = await prepared()
  const file = await write('log.csv', first)
  const other = await write('other.csv', `${header}7,A shop was hit,2\n`)
  const refused = await command.run({ ...at, map }, [file, other])
  expect(refused).toMatchObject({ exit: 1, text: expect.stringContaining('--same-log') })
  const told = await command.run({ ...at, map, 'same-log': true }, [other])
  expect(told).toMatchObject({ exit: 0, json: { files: [{ created: 1, warnings: [{ code: 'unlike' }] }] } })
  expect(told.text).toContain('  warning   a log of this name came before')
})

test('of several files that are only told of, each says that it is told as if those before it had not come', async () => {
  const { write, map, at } = await prepared()
  const files = [await write('a.csv', first), await write('b.csv', later), await write('c.csv', form('1'))]
  const dry = await run({ ...at, map, 'dry-run': true }, ...files.slice(0, 2))
  expect(dry.told.files).toMatchObject([
    { created: 2, warnings: [] },
    {
      created: 2,
      updated: 0,
      warnings: [{ code: 'judged-alone', message: expect.stringContaining(files[0] ?? '') }],
    },
  ])
  const ofTwoLogs = await run({ ...at, 'dry-run': true }, files[2] ?? '', await write('d.csv', form('1')))
  expect(ofTwoLogs.told.files).toMatchObject([
    { warnings: [] },
    { warnings: [{ code: 'judged-alone', message: expect.stringContaining('the files before it') }] },
  ])
  expect((await run({ ...at, map }, ...files.slice(0, 2))).told.files).toMatchObject([
    { warnings: [] },
    { created: 1, updated: 1, warnings: [] },
  ])
})

test('a profile is found by itself, asked for by name, or refused with what to do', async () => {
  const { workspace, write, map, at } = await prepared()
  const file = await write('log.csv', first)
  const unknown = await run(at, file)
  expect([unknown.exit, unknown.told.error?.message]).toEqual([
    1,
    expect.stringContaining('No profile knows this file by its columns: No., What happened, Killed.'),
  ])
  expect(unknown.told.error?.next).toContain('--map')
  await workspace.session(async (vault) => {
    const id = '01890a5d-ac96-774b-bcce-b302099a8057'
    const own = { kind: 'import-profile' as const, id, baseRev: null, body: villageProfile }
    valueOf(await vault.commit({ records: [own] }))
  })
  expect((await run({ ...at, 'dry-run': true }, file)).told.files[0]).toMatchObject({
    profile: 'Village log',
    created: 2,
  })
  const year = new Date().getUTCFullYear()
  const byName = await run({ ...at, 'dry-run': true, profile: `MAP-${year}-0001` }, file)
  expect(byName.told.files[0]?.created).toBe(2)
  expect((await run({ ...at, profile: 'unheard-of' }, file)).told.error?.code).toBe('not-found')
  expect((await run({ ...at, profile: 'x', map }, file)).exit).toBe(2)
  expect((await run(at)).exit).toBe(2)
  expect((await run({ ...at, undo: 'LOG-2026-0001' }, file)).exit).toBe(2)
  const { json } = await profilesCommand.run(at, [])
  const { profiles } = json as { profiles: { name: string; recognises: string[] }[] } // what the command prints
  expect(profiles.map(({ name }) => name)).toEqual([...readyProfiles.map(({ id }) => id), 'Village log'])
  expect(profiles.at(-1)?.recognises).toEqual(['No.', 'What happened'])
})
