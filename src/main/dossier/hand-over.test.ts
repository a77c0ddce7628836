import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { dossier } from '#shared/dossier/schema.ts'
import type { CaseBody } from '#shared/domain/case/schema.ts'
import { damage, descriptionOf, happenedTo, takenIn } from '#main/vault/testing/evidence.ts'
import { caseDraft, incidentDraft } from '#main/vault/testing/records.ts'
import { makeReadOnly } from '#main/vault/testing/small-disk.ts'
import { tempFolder } from '#main/vault/testing/temp-folder.ts'
import { codeOf, passphrase, testWorkspace, valueOf } from '#main/vault/testing/workspace.ts'
import { openWorkspace } from '#main/vault/open.ts'
import type { FileLayer } from '#main/vault/storage/file-layer.ts'
import { realFiles } from '#main/vault/storage/real-files.ts'
import { uuidV7 } from '#main/vault/storage/uuid-v7.ts'
import type { UnlockedVault } from '#main/vault/unlocked-vault.ts'
import { nodeChildren } from '#main/host/node-child.ts'
import { exportDossier } from './export.ts'
import type { ExportOrder } from './order.ts'
import { readinessOf } from './readiness.ts'

const job = { signal: new AbortController().signal, progress: () => undefined }
const court: CaseBody['recipients'][number] = {
  id: uuidV7(),
  recipientId: null,
  name: 'Prosecutor',
  organisation: 'A court',
  purpose: 'national-prosecution',
  mayReceive: 'TLP:GREEN',
}

const plain = {
  profileId: 'full',
  format: 'json' as const,
  recipientId: null,
  lock: null,
  evenIfRecalled: false,
  note: '',
}

/** A disk that does not give what lies in that folder of the workspace. */
const withUnreadable = (folder: string): FileLayer => ({
  ...realFiles,
  open: (file, how) =>
    file.includes(`${path.sep}${folder}${path.sep}`)
      ? Promise.reject(Object.assign(new Error('EIO'), { code: 'EIO' }))
      : realFiles.open(file, how),
})

/** A case of one incident with one evidence file, and the way to hand it over. */
async function caseIn(vault: UnlockedVault, over: Partial<CaseBody> = {}) {
  const item = await takenIn(vault, 'photo.txt', 'bytes of a photo')
  const incident = incidentDraft({ evidence: [{ evidenceId: item.id, note: '' }] })
  const draft = caseDraft([incident.id])
  const made = { ...draft, body: { ...draft.body, recipients: [court], ...over } }
  valueOf(await vault.commit({ records: [incident, made] }))
  const folder = await tempFolder()
  const handOut = async (name: string, order: Partial<ExportOrder> = {}) => {
    const target = path.join(folder, name)
    const whole = { ...plain, selection: { kind: 'case' as const, caseId: draft.id }, ...order }
    const done = await exportDossier(vault, { ...whole, target, run: nodeChildren }, job)
    return { done, read: () => readFile(target) }
  }
  const change = (title: string) =>
    vault.commit({ records: [{ ...incident, baseRev: 1, body: { ...incident.body, title } }] })
  return { caseId: draft.id, item, incident, handOut, change }
}

const handOversOf = async (vault: UnlockedVault) => {
  const all = []
  for await (const { body } of vault.records('hand-over')) all.push(body)
  return all
}

describe('a dossier handed over', () => {
  test('is the same to the byte when nothing changed, and keeps its version in any format', async () => {
    const workspace = await testWorkspace()
    await workspace.session(async (vault) => {
      const { handOut, change } = await caseIn(vault)
      const [first, second] = [await handOut('1.json'), await handOut('2.json')]
      expect((await second.read()).equals(await first.read())).toBe(true)
      await handOut('3.pdf', { format: 'pdf' })
      valueOf(await change('Another title'))
      const changed = await handOut('4.json')
      expect(valueOf(changed.done).version).toBe(2)
      expect((await handOversOf(vault)).map(({ version, format }) => [version, format])).toEqual([
        [1, 'json'],
        [1, 'json'],
        [1, 'pdf'],
        [2, 'json'],
      ])
    })
  }, 30_000)

  test('does not leave while it is marked stricter than the recipient may receive', async () => {
    const workspace = await testWorkspace()
    await workspace.session(async (vault) => {
      const { handOut } = await caseIn(vault)
      const { done } = await handOut('1.json', { recipientId: court.id })
      expect(codeOf(done)).toBe('refused')
      expect(!done.ok && done.failure.message).toMatch(/At most TLP:GREEN .* CASE-/)
      expect(await handOversOf(vault)).toEqual([])
    })
  })

  test('leaves who got it, what was in it at which revision, and an event at each item', async () => {
    const workspace = await testWorkspace()
    await workspace.session(async (vault) => {
      const trusted = { ...court, mayReceive: 'TLP:RED' as const }
      const { caseId, item, incident, handOut, change } = await caseIn(vault, { recipients: [trusted] })
      const consent = { ...item.body.consent, status: 'given' as const, scope: [court.purpose] }
      const description = { ...descriptionOf(item.body), consent }
      valueOf(
        await vault.custodian.describe({ evidenceId: item.id, baseRev: 1, description, reason: 'asked' }),
      )
      valueOf(await change('Second'))
      const { done } = await handOut('1.json', { recipientId: court.id, note: 'by courier' })
      const [handOver] = await handOversOf(vault)
      expect(handOver).toMatchObject({
        caseId,
        recipient: 'Prosecutor',
        organisation: 'A court',
        purpose: 'national-prosecution',
        note: 'by courier',
        sha256: valueOf(done).sha256,
        dossierSha256: valueOf(done).sha256,
      })
      expect(handOver?.contents).toEqual(
        [
          { kind: 'case', id: caseId, rev: 1 },
          { kind: 'evidence', id: item.id, rev: 2 },
          { kind: 'incident', id: incident.id, rev: 2 },
        ].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
      )
      expect(await happenedTo(vault, item.id)).toEqual(
        expect.arrayContaining(['fixity check success', 'dissemination success']),
      )
      expect((await vault.custody(item.id)).at(-1)?.detail).toContain('To Prosecutor, A court.')
    })
  })

  test('leaves out an item whose bytes were damaged since, found by the check before the export', async () => {
    const workspace = await testWorkspace()
    await workspace.session(async (vault) => {
      const { item, handOut } = await caseIn(vault)
      await damage(workspace, item)
      const { done, read } = await handOut('1.json')
      valueOf(done)
      const told = dossier.parse(JSON.parse((await read()).toString('utf8')))
      expect(told.evidence).toEqual([])
      expect(told.withheld).toMatchObject([{ reference: item.reference, field: '/evidence' }])
      expect(told.limits.map(({ code }) => code)).toContain('fixity-failed')
      expect(await happenedTo(vault, item.id)).not.toContain('dissemination success')
    })
  })

  test.each([
    ['damaged', 'fixity-failed', damage, realFiles],
    ['unreadable', 'unread', () => undefined, withUnreadable('evidence')],
  ])(
    'leaves out what proves to be %s where the journal takes no note of it',
    async (_, code, spoil, files) => {
      const workspace = await testWorkspace()
      const { item, incident } = await workspace.session(async (vault) => caseIn(vault))
      await spoil(workspace, item)
      await makeReadOnly(workspace.folder)
      const vault = valueOf(await openWorkspace(workspace.folder, passphrase, { files }))
      const target = path.join(await tempFolder(), 'all.json')
      const order = { ...plain, selection: { kind: 'all' as const }, run: nodeChildren }
      valueOf(await exportDossier(vault, { ...order, target }, job))
      await vault.close()
      const told = dossier.parse(JSON.parse(await readFile(target, 'utf8')))
      expect(told.evidence).toEqual([])
      expect(told.incidents).toMatchObject([
        { id: incident.id, reported: { evidence: [{ heldBack: code }] } },
      ])
      expect(told.withheld).toMatchObject([{ reference: item.reference, field: '/evidence' }])
      expect(told.limits.map((limit) => limit.code)).toContain(code)
    },
  )

  test('that was recalled goes out again only when that is said', async () => {
    const workspace = await testWorkspace()
    await workspace.session(async (vault) => {
      const { handOut, change } = await caseIn(vault)
      valueOf((await handOut('1.json')).done)
      const ids = []
      for await (const { id } of vault.records('hand-over')) ids.push(id)
      const order = {
        kind: 'called-back' as const,
        handOverId: ids[0] ?? '',
        reason: 'The wrong place',
        told: 'by telephone',
      }
      valueOf(await vault.dossiers.recall(order))
      expect(codeOf(await vault.dossiers.recall(order))).toBe('exists')
      expect((await handOversOf(vault))[0]?.recalled).toMatchObject({ reason: 'The wrong place' })
      expect(codeOf((await handOut('2.json')).done)).toBe('recalled')
      // Nor in other company, or by other rules.
      expect(codeOf((await handOut('2.json', { selection: { kind: 'all' } })).done)).toBe('recalled')
      expect(codeOf((await handOut('2.json', { profileId: 'partner' })).done)).toBe('recalled')
      expect(valueOf((await handOut('3.json', { evenIfRecalled: true })).done).version).toBe(1)
      valueOf(await change('The right place'))
      expect(valueOf((await handOut('4.json')).done).version).toBe(3)
    })
  })

  test('of all incidents is a version of no case, counted by itself', async () => {
    const workspace = await testWorkspace()
    await workspace.session(async (vault) => {
      const { caseId, item, handOut } = await caseIn(vault)
      valueOf((await handOut('1.json')).done)
      expect(valueOf((await handOut('2.json', { selection: { kind: 'all' } })).done).version).toBe(1)
      expect((await handOversOf(vault)).map(({ caseId, version }) => [caseId, version])).toEqual([
        [caseId, 1],
        [null, 1],
      ])
      expect(await happenedTo(vault, item.id)).toContain('dissemination success')
    })
  })

  test('goes to nobody whom the case does not name', async () => {
    const workspace = await testWorkspace()
    await workspace.session(async (vault) => {
      const { handOut } = await caseIn(vault)
      expect(codeOf((await handOut('1.json', { recipientId: uuidV7() })).done)).toBe('not-found')
      expect(await handOversOf(vault)).toEqual([])
    })
  })

  test('cannot be made up by a window', async () => {
    const workspace = await testWorkspace()
    await workspace.session(async (vault) => {
      const { handOut } = await caseIn(vault)
      await handOut('1.json')
      const [body] = await handOversOf(vault)
      const forged = { kind: 'hand-over', id: uuidV7(), baseRev: null, body }
      // The type refuses it already; a hijacked window is not held by types.
      expect(codeOf(await vault.commit({ records: [forged as never] }))).toBe('invalid')
    })
  })
})

test('the readiness gate finds what the dossier prints, and holds consent and marking against one recipient', async () => {
  const workspace = await testWorkspace()
  await workspace.session(async (vault) => {
    const insider = { ...court, id: uuidV7(), purpose: 'public' as const, mayReceive: 'TLP:RED' as const }
    const { caseId, handOut } = await caseIn(vault, { recipients: [court, insider] })
    const codes = async (recipientId: string | null) =>
      valueOf(await readinessOf(vault, caseId, recipientId)).groups.flatMap(({ limits }) =>
        limits.map(({ code }) => code),
      )
    const everybody = await codes(null)
    expect(everybody).toContain('hash-not-rechecked')
    expect(await codes(court.id)).toContain('marking-over-recipient')
    expect(await codes(insider.id)).not.toContain('marking-over-recipient')
    const { read } = await handOut('1.json')
    const told = dossier.parse(JSON.parse((await read()).toString('utf8')))
    expect(told.limits.map(({ code }) => code)).toEqual(
      everybody.filter((code) => code !== 'hash-not-rechecked'),
    )
  })
})
