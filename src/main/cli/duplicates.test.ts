import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openWorkspace } from '#main/vault/open.ts'
import { claimOf, incidentDraft, sourceDraft } from '#main/vault/testing/records.ts'
import { tempFolder } from '#main/vault/testing/temp-folder.ts'
import { passphrase, valueOf } from '#main/vault/testing/workspace.ts'
import { holdfast } from './holdfast.ts'

const before = process.env['HOLDFAST_PASSPHRASE']
beforeEach(() => void (process.env['HOLDFAST_PASSPHRASE'] = passphrase))
afterEach(() => {
  if (before === undefined) delete process.env['HOLDFAST_PASSPHRASE']
  else process.env['HOLDFAST_PASSPHRASE'] = before
})

async function printed(...argv: string[]): Promise<string> {
  const lines: string[] = []
  expect(await holdfast(argv, (text) => lines.push(text))).toBe(0)
  return lines.join('\n')
}

test('likely duplicates are listed with score and reasons, for people and for programs', async () => {
  const workspace = path.join(await tempFolder(), 'made')
  await printed('init', '--workspace', workspace, '--analyst', 'A')
  const post = sourceDraft({ url: 'https://t.me/channel/12' })
  const again = sourceDraft({ url: 'https://t.me/s/channel/12?single' })
  const told = (title: string, edtf: string, sourceId: string) =>
    incidentDraft({ title, dates: [{ edtf, basis: '', window: null }], claims: [claimOf(sourceId)] })
  const one = told('Grain silo by the ferry', '2022-03-16', post.id)
  const other = told('The ferry and a grain silo burnt', '2022-03-17', again.id)
  const vault = valueOf(await openWorkspace(workspace, passphrase))
  valueOf(await vault.commit({ records: [post, again, one, other] }))
  await vault.close()

  const [first, second] = ['INC-2022-0001', 'INC-2022-0002']
  expect(await printed('duplicates', '--workspace', workspace)).toBe(
    `0.92  ${first}  ${second}  same Telegram message; 1 day apart; words in common: ferry, grain, silo`,
  )
  expect(JSON.parse(await printed('duplicates', '--workspace', workspace, '--json'))).toEqual({
    count: 1,
    pairs: [
      {
        score: 0.915,
        one: { id: one.id, reference: first, title: one.body.title },
        other: { id: other.id, reference: second, title: other.body.title },
        reasons: [
          { kind: 'link', link: 'telegram:channel/12' },
          { kind: 'date', days: 1, isSure: true },
          { kind: 'words', words: ['ferry', 'grain', 'silo'] },
        ],
        sameLog: false,
        later: false,
      },
    ],
    skipped: { links: [], words: 0, crowdedIncidents: 0, weakerPairs: 0 },
  })
})
