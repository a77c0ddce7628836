import { access } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { blobOf, damage, descriptionOf, fileOf, happenedTo, takenIn } from '../testing/evidence.ts'
import { filesBelow } from '../testing/snapshot.ts'
import { codeOf, testWorkspace, valueOf } from '../testing/workspace.ts'
import { uuidV7 } from '../storage/uuid-v7.ts'

const arrived = ['ingestion success', 'message digest calculation success']
const why = 'on demand' as const

describe('describing an item', () => {
  test('makes the next version and its event in one commit, and a capture once the collector says anything', async () => {
    const workspace = await testWorkspace()
    await workspace.session(async (vault) => {
      const record = await takenIn(vault, 'a.txt', 'a')
      const given = descriptionOf(record.body)
      const collected = { ...given.collected, at: '2022-03-16', by: 'Olena' }
      const description = { ...given, title: 'Front', collected, graphic: 'graphic' as const }
      const order = { evidenceId: record.id, baseRev: 1, description, reason: 'Seen by two' }
      const answer = valueOf(await vault.custodian.describe(order))
      expect(answer).toMatchObject({ kind: 'saved', record: { rev: 2, body: { title: 'Front' } } })
      expect(await happenedTo(vault, record.id)).toEqual([
        ...arrived,
        'metadata modification success',
        'capture success',
      ])
      const [changed, capture] = (await vault.custody(record.id)).slice(-2)
      expect(changed?.detail).toBe('Described anew as revision 2: title, collected, graphic.')
      expect(capture?.detail).toBe('Said to have been collected on 2022-03-16, by Olena.')
      expect((await vault.history(record.id)).map(({ entry }) => entry.reason)).toEqual([
        undefined,
        'Seen by two',
      ])
    })
  })

  test('refuses a collection that lies ahead or a clock that is none, and leaves alone what was said before', async () => {
    const workspace = await testWorkspace()
    await workspace.session(async (vault) => {
      const record = await takenIn(vault, 'a.txt', 'a')
      const given = descriptionOf(record.body)
      const { size } = vault.head
      const described = (collected: Partial<typeof given.collected>) =>
        vault.custodian.describe({
          evidenceId: record.id,
          baseRev: 1,
          description: { ...given, collected: { ...given.collected, ...collected } },
          reason: '',
        })
      const answer = await described({ at: '9999-01-01', clockOffset: 'slow' })
      expect(!answer.ok && answer.failure).toMatchObject({
        code: 'invalid',
        issues: [
          { path: ['description', 'collected', 'at'], key: 'date.future' },
          { path: ['description', 'collected', 'clockOffset'], key: 'collected.clock' },
        ],
      })
      expect(vault.head.size).toBe(size)
    })
  })

  test('cannot touch what is fixed at intake', async () => {
    const workspace = await testWorkspace()
    await workspace.session(async (vault) => {
      const record = await takenIn(vault, 'a.txt', 'a')
      const { size } = vault.head
      const fixed = {
        file: { ...record.body.file, originalName: 'other.txt' },
        metadata: null,
        perceptualHash: '0123456789abcdef',
        copyRole: 'redacted',
        derivedFrom: record.id,
        transform: { method: 'x', tool: '', note: '' },
      }
      for (const [part, value] of Object.entries(fixed)) {
        const description = { ...descriptionOf(record.body), title: 'New', [part]: value }
        const order = { evidenceId: record.id, baseRev: 1, description, reason: '' }
        expect(codeOf(await vault.custodian.describe(order)), part).toBe('invalid')
      }
      expect(vault.head.size).toBe(size)
      expect(await vault.record('evidence', record.id)).toEqual(record)
    })
  })

  test('is refused on an older revision with what stands now, and says nothing when nothing changed', async () => {
    const workspace = await testWorkspace()
    await workspace.session(async (vault) => {
      const { id: evidenceId, body } = await takenIn(vault, 'a.txt', 'a')
      const order = { evidenceId, baseRev: 1, description: descriptionOf(body), reason: '' }
      const { size } = vault.head
      expect(valueOf(await vault.custodian.describe(order))).toMatchObject({
        kind: 'saved',
        record: { rev: 1 },
      })
      expect(vault.head.size).toBe(size)
      const named = { ...order, description: { ...order.description, title: 'First' } }
      valueOf(await vault.custodian.describe(named))
      const late = { ...order, description: { ...order.description, title: 'Late' } }
      expect(valueOf(await vault.custodian.describe(late))).toMatchObject({
        kind: 'stale',
        current: { rev: 2, body: { title: 'First' } },
      })
    })
  })
})

describe('a fixity check', () => {
  test('leaves an event for each item, finds a flipped bit and a missing file, and quarantines both', async () => {
    const workspace = await testWorkspace()
    const [whole, flipped] = await workspace.session(async (vault) => {
      const items = [await takenIn(vault, 'a.txt', 'a'), await takenIn(vault, 'b.txt', 'b')] as const
      await damage(workspace, items[1])
      const report = valueOf(
        await vault.evidence.checkFixity(
          items.map(({ id }) => id),
          { why },
        ),
      )
      expect(report).toEqual({ intact: [items[0].id], failed: [items[1].id], unread: [], cancelled: false })
      expect((await happenedTo(vault, items[0].id)).at(-1)).toBe('fixity check success')
      expect((await happenedTo(vault, items[1].id)).at(-1)).toBe('fixity check failure')
      await expect(vault.evidence.read(items[1].id)[Symbol.asyncIterator]().next()).rejects.toMatchObject({
        failure: { code: 'damaged' },
      })
      return items
    })
    await workspace.session(async (vault) => {
      // The standing comes from the journal alone, so it outlives the session.
      expect(vault.custodian.standing(whole.id)?.kind).toBe('held')
      expect(vault.custodian.standing(flipped.id)?.kind).toBe('quarantined')
    })
  })

  test('that is stopped keeps what it found by then', async () => {
    const workspace = await testWorkspace()
    await workspace.session(async (vault) => {
      const ids = [(await takenIn(vault, 'a.txt', 'a')).id, (await takenIn(vault, 'b.txt', 'b')).id]
      const stop = new AbortController()
      const onProgress = (done: number) => done === 1 && stop.abort()
      const report = valueOf(await vault.evidence.checkFixity(ids, { why, signal: stop.signal, onProgress }))
      expect(report).toMatchObject({ intact: [ids[0]], failed: [], cancelled: true })
      expect((await happenedTo(vault, ids[1] ?? '')).at(-1)).toBe(arrived[1])
    })
  })
})

test('bytes are put back from a file with the hash of intake and no other, which lifts the quarantine', async () => {
  const workspace = await testWorkspace()
  await workspace.session(async (vault) => {
    const record = await takenIn(vault, 'a.txt', 'the words')
    await damage(workspace, record)
    valueOf(await vault.evidence.checkFixity([record.id], { why }))
    expect(codeOf(await vault.evidence.putBack(record.id, await fileOf('x.txt', 'the wards')))).toBe(
      'refused',
    )
    expect(vault.custodian.standing(record.id)?.kind).toBe('quarantined')
    valueOf(await vault.evidence.putBack(record.id, await fileOf('moved.txt', 'the words')))
    expect(vault.custodian.standing(record.id)?.kind).toBe('held')
    const pieces: Uint8Array[] = []
    for await (const piece of vault.evidence.read(record.id)) pieces.push(piece)
    expect(Buffer.concat(pieces).toString()).toBe('the words')
    expect((await happenedTo(vault, record.id)).slice(-2)).toEqual([
      'replication success',
      'fixity check success',
    ])
    expect(await vault.record('evidence', record.id)).toEqual(record)
  })
})

describe('a hand-over', () => {
  test('is recorded of a file and of a physical item, and of nothing else', async () => {
    const workspace = await testWorkspace()
    await workspace.session(async (vault) => {
      const file = await takenIn(vault, 'a.txt', 'a')
      const to = {
        from: 'Olena',
        to: 'Court',
        place: 'Kyiv',
        seal: 'S-1',
        on: '2022-04-01',
        note: 'With the list',
      }
      valueOf(await vault.custodian.handOver({ itemId: file.id, ...to }))
      const { note, ...transfer } = to
      expect((await vault.custody(file.id)).at(-1)).toMatchObject({
        type: 'transfer',
        detail: note,
        transfer,
      })
      const id = uuidV7()
      const body = {
        title: 'Fragment',
        description: '',
        identifier: '',
        found: { at: 'unknown', place: '', by: '' },
        consent: { status: 'unknown' as const, scope: [], on: 'unknown', note: '' },
        tlp: 'TLP:AMBER' as const,
      }
      valueOf(await vault.commit({ records: [{ kind: 'physical-item', id, baseRev: null, body }] }))
      valueOf(await vault.custodian.handOver({ itemId: id, ...to }))
      expect(await happenedTo(vault, id)).toEqual(['transfer success'])
      const { size } = vault.head
      expect(codeOf(await vault.custodian.handOver({ itemId: vault.analyst.id, ...to }))).toBe('not-found')
      const wrong = await vault.custodian.handOver({ itemId: id, ...to, to: ' ', on: '2022-02-30' })
      expect(wrong).toMatchObject({
        failure: {
          issues: [
            { path: ['to'], key: 'text.required' },
            { path: ['on'], key: 'date.edtf' },
          ],
        },
      })
      expect(vault.head.size).toBe(size)
    })
  })
})

describe('giving an item up', () => {
  test('can be taken back, and needs to come before its bytes are deleted', async () => {
    const workspace = await testWorkspace()
    await workspace.session(async (vault) => {
      const record = await takenIn(vault, 'a.txt', 'a')
      const order = { reference: record.reference, reason: 'Sent by mistake' }
      expect(codeOf(await vault.evidence.delete(record.id, order))).toBe('refused')
      valueOf(await vault.custodian.giveUp(record.id, 'Sent by mistake'))
      await expect(vault.evidence.read(record.id)[Symbol.asyncIterator]().next()).rejects.toMatchObject({
        failure: { code: 'refused' },
      })
      valueOf(await vault.custodian.takeBack(record.id, 'Needed after all'))
      expect(vault.custodian.standing(record.id)?.kind).toBe('held')
    })
  })

  test('deletes the bytes only after the reference is typed and no hold stands; record and events stay', async () => {
    const workspace = await testWorkspace()
    const record = await workspace.session(async (vault) => {
      const taken = await takenIn(vault, 'a.txt', 'a')
      const { id: evidenceId } = taken
      const order = { reference: taken.reference, reason: 'Sent by mistake' }
      valueOf(await vault.custodian.giveUp(evidenceId, 'Sent by mistake'))
      const held = { ...descriptionOf(taken.body), retentionHold: 'Court order 12' }
      valueOf(await vault.custodian.describe({ evidenceId, baseRev: 1, description: held, reason: '' }))
      expect(codeOf(await vault.evidence.delete(evidenceId, order))).toBe('refused')
      valueOf(
        await vault.custodian.describe({
          evidenceId,
          baseRev: 2,
          description: descriptionOf(taken.body),
          reason: '',
        }),
      )
      expect(codeOf(await vault.evidence.delete(evidenceId, { ...order, reference: 'EVD-0000-0000' }))).toBe(
        'refused',
      )
      await access(blobOf(workspace, taken))
      valueOf(await vault.evidence.delete(evidenceId, order))
      expect(await filesBelow(`${workspace.folder}/evidence`)).toEqual([])
      expect((await vault.record('evidence', evidenceId))?.body.file).toEqual(taken.body.file)
      expect((await happenedTo(vault, evidenceId)).at(-1)).toBe('deletion success')
      // The same bytes come again as a new item: the decision was about the old one.
      expect((await takenIn(vault, 'again.txt', 'a')).id).not.toBe(evidenceId)
      return taken
    })
    await workspace.session(async (vault) => {
      expect(vault.notices).toEqual([])
      expect(vault.custodian.standing(record.id)?.kind).toBe('deleted')
      expect(codeOf(await vault.custodian.takeBack(record.id, 'x'))).toBe('refused')
    })
  })

  test('is refused while a hold stands', async () => {
    const workspace = await testWorkspace()
    await workspace.session(async (vault) => {
      const { id: evidenceId, body } = await takenIn(vault, 'a.txt', 'a')
      const description = { ...descriptionOf(body), retentionHold: 'Until the hearing' }
      valueOf(await vault.custodian.describe({ evidenceId, baseRev: 1, description, reason: '' }))
      expect(codeOf(await vault.custodian.giveUp(evidenceId, 'x'))).toBe('refused')
      expect(vault.custodian.standing(evidenceId)?.kind).toBe('held')
    })
  })
})

test('a derivative is an item of its own that names its original, with events on both and the same limits', async () => {
  const workspace = await testWorkspace()
  await workspace.session(async (vault) => {
    const original = await takenIn(vault, 'a.txt', 'names and words')
    const graphic = { ...descriptionOf(original.body), graphic: 'graphic' as const, tlp: 'TLP:RED' as const }
    valueOf(
      await vault.custodian.describe({
        evidenceId: original.id,
        baseRev: 1,
        description: graphic,
        reason: '',
      }),
    )
    const transform = { method: 'Names blacked out', tool: 'Editor 1', note: '' }
    const derivative = { of: original.id, copyRole: 'redacted' as const, transform }
    const made = await takenIn(vault, 'b.txt', '█ and words', { derivative })
    expect(made.body).toMatchObject({
      copyRole: 'redacted',
      derivedFrom: original.id,
      transform,
      graphic: 'graphic',
      tlp: 'TLP:RED',
    })
    expect(await happenedTo(vault, made.id)).toEqual([...arrived, 'redaction success'])
    expect((await vault.custody(original.id)).at(-1)).toMatchObject({
      type: 'redaction',
      detail: expect.stringContaining(made.reference),
    })
    const strange = { ...derivative, of: uuidV7() }
    const file = await fileOf('c.txt', 'c')
    expect(codeOf(await vault.evidence.takeIn(file, { derivative: strange }))).toBe('not-found')
  })
})

test('a type other than the one declared is told as a failed validation, an unknown one not at all', async () => {
  const workspace = await testWorkspace()
  const png = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex')
  await workspace.session(async (vault) => {
    const told = async (name: string, bytes: Uint8Array | string) =>
      (await happenedTo(vault, (await takenIn(vault, name, bytes)).id)).slice(2)
    expect(await told('a.jpg', png)).toEqual(['validation failure'])
    expect(await told('b.png', Buffer.concat([png, Buffer.from('b')]))).toEqual(['validation success'])
    expect(await told('c.txt', 'c')).toEqual([])
  })
})
