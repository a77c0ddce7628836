import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { holdfast } from '#main/cli/holdfast.ts'
import { passphraseVariable } from '#main/host/child-environment.ts'
import { villageProfile } from '#main/import/log/testing/village.ts'
import { openAny } from '#main/import/open-any.ts'
import { inThisProcess } from '#main/import/testing/in-this-process.ts'
import { tempFolder } from '#main/vault/testing/temp-folder.ts'
import { passphrase, strangeWorkspace, valueOf } from '#main/vault/testing/workspace.ts'
import type { UnlockedVault } from '#main/vault/unlocked-vault.ts'
import { naughtyStrings } from '#shared/domain/testing/naughty-strings.fixture.ts'
import { importProfileBody } from '#shared/domain/import-profile/schema.ts'
import { searchWords } from '#shared/domain/search/words.ts'
import { createFeed } from './testing/feed.ts'
import { runEngine } from './testing/running-engine.ts'

const before = process.env[passphraseVariable]
beforeAll(() => void (process.env[passphraseVariable] = passphrase))
afterAll(() => {
  if (before === undefined) delete process.env[passphraseVariable]
  else process.env[passphraseVariable] = before
})

const inQuotes = (text: string): string => `"${text.replaceAll('"', '""')}"`
const table = [
  'No.,What happened,Killed',
  ...naughtyStrings.map(({ text }, at) => `${at},${inQuotes(text)},`),
]

/** Each text as the title, in which white space is single, and as the account, which may have several lines. */
const profile = importProfileBody.parse({
  ...villageProfile,
  fields: [...villageProfile.fields, { to: 'summary', template: '{What happened}', take: 'whole' }],
})

/** Brings a file in, by a profile or as the dossier that it is; answers what stands then, by title. */
async function importedInto(
  vault: UnlockedVault,
  file: string,
  by: typeof profile | null,
): Promise<readonly string[]> {
  const asked = { file, choice: {}, profile: by, own: [] }
  const opened = valueOf(await openAny(asked, { run: inThisProcess }))
  if (opened.kind === 'media') throw new Error('It is a log or a dossier')
  const { counts } =
    opened.kind === 'log'
      ? valueOf(await vault.logs.run(opened.order)).plan
      : valueOf(await vault.imports.run(opened.order)).plan
  expect(counts).toMatchObject({ conflicts: 0, rejected: 0, created: counts.read })
  return (await incidents(vault)).map(({ body }) => body.title)
}

async function incidents(vault: UnlockedVault) {
  const all = []
  for await (const incident of vault.records('incident')) all.push(incident)
  return all
}

async function exported(folder: string, format: 'csv' | 'json'): Promise<string> {
  const out = path.join(await tempFolder(), `out.${format}`)
  const argv = ['export', '--workspace', folder, '--all', '--format', format, '--out', out]
  let told = ''
  expect([await holdfast(argv, (text) => (told = text)), told]).toEqual([0, expect.any(String)])
  return out
}

const kept = naughtyStrings.map(({ text, kept: shown }) => shown ?? text)

test('texts that go wrong somewhere come in, are found, go out and come back as they were', async () => {
  const file = path.join(await tempFolder(), 'log.csv')
  await writeFile(file, table.join('\r\n'))
  const from = await strangeWorkspace()
  const feed = createFeed()
  await from.session(async (vault) => {
    expect(await importedInto(vault, file, profile)).toEqual(kept)
    for (const [at, { id, body }] of (await incidents(vault)).entries()) {
      const given = naughtyStrings[at]
      const [received] = valueOf(await vault.logs.received(id))
      expect(received?.row.cells).toContainEqual(['What happened', given?.text])
      expect(body.summary.replace(/[^\S\ufeff]+/gu, ' ').trim()).toBe(kept[at])
    }
    for (const { record } of (await vault.read(-1, 100_000)).items)
      if (record === null) feed.log()
      else feed.put(record)
  })

  const running = await runEngine({ feed, factory: new IDBFactory(), range: IDBKeyRange })
  const current = feed.current().filter(({ kind }) => kind === 'incident')
  for (const [at, text] of kept.entries()) {
    const words = searchWords(text)
    if (words.length === 0) continue // nothing that one could look for
    const phrase = `"${words.join(' ')}"`
    const watching = await running.watch('incidents.ids', { text: phrase, filters: [] })
    const found = running.answers(watching).at(-1)
    running.engine.unsubscribe(watching.id)
    expect([text, found]).toEqual([text, expect.arrayContaining([current[at]?.id])])
  }
  running.stop()

  const [json, csv] = [await exported(from.folder, 'json'), await exported(from.folder, 'csv')]
  expect(await readFile(csv, 'utf8')).not.toMatch(/(?:^|,)"?[=@]/m)
  for (const [out, by] of [
    [json, null],
    [csv, null],
  ] as const) {
    const to = await strangeWorkspace()
    const titles = await to.session((vault) => importedInto(vault, out, by))
    expect(titles.toSorted()).toEqual(kept.toSorted())
  }
})
