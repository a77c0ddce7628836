import { execFileSync } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { emptyCase } from '#shared/domain/case/defaults.ts'
import type { HandOverBody } from '#shared/domain/hand-over/schema.ts'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { nodeChildren } from '#main/host/node-child.ts'
import { tempFolder } from '#main/vault/testing/temp-folder.ts'
import { codeOf, testWorkspace, valueOf } from '#main/vault/testing/workspace.ts'
import { saveReceipt } from './save-receipt.ts'

const id = '01890a5d-ac96-774b-bcce-b302099a8057'
const at = '2026-11-28T10:11:12.000Z'
const meta = { id, rev: 1, schemaVersion: 1, createdAt: at, createdBy: id, changedAt: at, changedBy: id }
const body: HandOverBody = {
  caseId: id,
  version: 7,
  versionId: id,
  format: 'package',
  sha256: '1a5f'.repeat(16),
  bytes: 1_048_576,
  dossierSha256: 'c0de'.repeat(16),
  marking: 'TLP:AMBER+STRICT',
  profile: 'Partner',
  lock: 'keys',
  recipientId: null,
  recipient: 'Олена Прокурор',
  organisation: 'Офіс прокурора #[x] ✈',
  purpose: 'national-prosecution',
  contents: [],
  note: `by courier ${'x'.repeat(1_900)}`,
  recalled: null,
}

/** A vault that knows one hand-over of one case, and where what it lets out goes. */
function vaultWith(language: string, checkpoint: string, over: Partial<HandOverBody> = {}) {
  const records: Readonly<Record<string, unknown>> = {
    'hand-over': { ...meta, kind: 'hand-over', reference: 'HND-2026-0001', body: { ...body, ...over } },
    analyst: {
      ...meta,
      kind: 'analyst',
      reference: 'ANA-1',
      body: { name: 'A. Analyst', organisation: 'Desk' },
    },
    case: {
      ...meta,
      kind: 'case',
      reference: 'CASE-2026-0001',
      body: { ...emptyCase(), title: 'مسرح ماريوبول 2022', language },
    },
    'dossier-version': { ...meta, kind: 'dossier-version', reference: 'VER-1', body: { checkpoint } },
  }
  return async <K extends 'hand-over'>(kind: K, asked: string) =>
    asked === id ? (records[kind] as StoredRecord<K>) : undefined // just the parts that a receipt reads
}

async function receipt(language: string, over: Partial<HandOverBody> = {}): Promise<readonly string[]> {
  const [workspace, folder] = [await testWorkspace(), await tempFolder()]
  const target = path.join(folder, 'receipt.pdf')
  await workspace.session(async (vault) => {
    const record = vaultWith(language, vault.checkpoint, over) as typeof vault.record
    const { outgoing } = vault
    valueOf(await saveReceipt({ record, outgoing }, { handOverId: id, target, run: nodeChildren }))
  })
  const text = execFileSync('pdftotext', [target, '-'], { encoding: 'utf8' })
  const pages = text.replace(/[\u200b\u202a-\u202e\u2066-\u2069]/g, '').split('\f')
  return pages.map((page) => page.replace(/\s+/g, ' '))
}

test('is one page with what was handed over, from whom, to whom, and its marking above and below', async () => {
  const [page = '', ...further] = await receipt('fr')
  expect(further).toEqual([''])
  for (const told of [
    'Receipt for a dossier',
    'HND-2026-0001',
    'CASE-2026-0001',
    'مسرح ماريوبول',
    '7, profile “Partner”',
    'national prosecution',
    body.sha256,
    body.dossierSha256,
    'A. Analyst',
    'Олена Прокурор',
    'Офіс прокурора #[x] [U+2708]',
    '2026-11-28 10:11:12 UTC',
  ])
    expect(page).toContain(told)
  expect(page.match(/TLP:AMBER\+STRICT/g)).toHaveLength(3)
  expect(page.match(/Signature/g)).toHaveLength(2)
  expect(page).not.toContain('Recalled')
})

test.each([
  ['uk', 'Розписка про передання досьє', 'Відкликано 2026-12-01: A witness withdrew.'],
  ['ar-SY', 'درجة التداول', 'استرجع بتاريخ'],
])('speaks %s, and says that it was recalled', async (language, title, told) => {
  const recalled = {
    kind: 'called-back' as const,
    at: '2026-12-01T08:00:00.000Z',
    by: id,
    reason: 'A witness withdrew.',
    told: '',
  }
  const [page = '', ...further] = await receipt(language, { recalled })
  expect(further).toEqual([''])
  for (const words of [title, told, body.sha256, '2026-12-01']) expect(page).toContain(words)
})

test('of what is not there, or where it cannot be set, nothing is written', async () => {
  const [workspace, folder] = [await testWorkspace(), await tempFolder()]
  const target = path.join(folder, 'receipt.pdf')
  await workspace.session(async (vault) => {
    const order = { handOverId: id, target, run: nodeChildren }
    expect(codeOf(await saveReceipt(vault, order))).toBe('not-found')
    const known = {
      record: vaultWith('en', vault.checkpoint) as typeof vault.record,
      outgoing: vault.outgoing,
    }
    const dying = () => Promise.reject(new Error('killed'))
    expect(codeOf(await saveReceipt(known, { ...order, run: dying }))).toBe('internal')
  })
  expect(await readdir(folder)).toEqual([])
})
