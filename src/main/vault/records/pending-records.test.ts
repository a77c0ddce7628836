import type { FileLayer } from '../storage/file-layer.ts'
import { realFiles } from '../storage/real-files.ts'
import { expect, test } from 'vitest'
import { incidentOfKey } from '../logs/row-id.ts'
import { allOf, importLog, incidentTitled, logOrder, school } from '../testing/logs.ts'
import { incidentDraft } from '../testing/records.ts'
import { codeOf, eachTime, testWorkspace, valueOf } from '../testing/workspace.ts'
import type { LogOrder } from '../logs/order.ts'
import type { UnlockedVault } from '../unlocked-vault.ts'

const rows = Array.from({ length: 20 }, (_, at) => ({ ...school, id: `B${at}` }))

/** Looks at each batch before it is entered. */
const lookedAt = (order: LogOrder, look: () => Promise<void>): LogOrder => {
  const batches = async function* () {
    for await (const batch of order.rows.batches()) {
      await look()
      yield batch
    }
  }
  return { ...order, rows: { ...order.rows, batches } }
}

/** What there is of the workspace to be seen, and which of the rows of the log are incidents. */
async function seen(vault: UnlockedVault) {
  const incidents = await allOf(vault, 'incident')
  const standing = vault.readsideStanding(vault.head.size - 1)
  const [log] = await allOf(vault, 'log-import')
  const found = await Promise.all(
    rows.map(({ id }) => vault.record('incident', incidentOfKey(id, log?.body.sourceId ?? ''))),
  )
  return {
    rows: found.filter((one) => one !== undefined).length,
    head: vault.head,
    titles: incidents.map(({ body }) => body.title),
    records: standing.records,
  }
}

const march = [{ edtf: '2022-03', basis: '', window: null }]

/** Without files, for which rows are walked through once more. */
async function order(): Promise<LogOrder> {
  const made = await logOrder(rows)
  return {
    ...made,
    profile: { ...made.profile, fields: made.profile.fields.filter(({ to }) => to !== 'media') },
  }
}

test('nobody sees a part of an import while it is made, and all of it afterwards', async () => {
  const workspace = await testWorkspace()
  await workspace.session(async (vault) => {
    await importLog(vault, [school])
    const before = await seen(vault)
    const found: unknown[] = []
    const looked = lookedAt(await order(), async () => void found.push(await seen(vault)))
    valueOf(await vault.logs.run(looked, { isSameLog: true }))
    expect(found).toHaveLength(10)
    for (const one of found) expect(one).toEqual(before)
    const after = await seen(vault)
    expect([before.rows, after.rows, after.titles.length]).toEqual([0, 20, 21])
    expect(after.records).toBe(before.records + 22)
  })
})

test('what was taken in for an import that is given up is gone again', async () => {
  const workspace = await testWorkspace()
  await workspace.session(async (vault) => {
    await importLog(vault, [school])
    const before = await seen(vault)
    const stopping = new AbortController()
    let looks = 0
    const stopped = lookedAt(await order(), async () => {
      looks += 1
      if (looks === 7) stopping.abort()
    })
    expect(codeOf(await vault.logs.run(stopped, { signal: stopping.signal, isSameLog: true }))).toBe(
      'cancelled',
    )
    expect(await seen(vault)).toEqual(before)
    const saved = valueOf(await vault.commit({ records: [incidentDraft({ dates: march, title: 'After' })] }))
    expect(saved).toMatchObject({ records: [{ reference: 'INC-2022-0002' }] })
    expect(valueOf(await vault.logs.run(await order(), { isSameLog: true })).plan.counts.created).toBe(20)
  })
})

test('the index that an import leaves is the one that a scan of the journal works out', async () => {
  const workspace = await testWorkspace()
  await workspace.session(
    async (vault) => {
      valueOf(await vault.logs.run(await logOrder(rows, { media: { 'a.jpg': 'a' } })))
      const { record } = valueOf(
        await vault.logs.run(
          await logOrder(
            rows.map((row) => ({ ...row, files: 'a.jpg' })),
            { media: { 'a.jpg': 'a' } },
          ),
        ),
      )
      valueOf(await vault.logs.undo(record.id))
    },
    { head: eachTime },
  )
  // The verification holds what the workspace was opened by against what it reads, to the byte.
  await workspace.session(async (vault) => expect(valueOf(await vault.verify()).damage).toEqual([]), {
    head: eachTime,
  })
})

/** A disk on which the so-manieth call that writes the journal fails, once it is told to. */
function failingJournal() {
  let left = Infinity
  const due = (): void => {
    left -= 1
    if (left === 0) throw Object.assign(new Error('planted'), { code: 'ENOSPC' })
  }
  const files: FileLayer = {
    ...realFiles,
    open: async (path, how) => {
      const file = await realFiles.open(path, how)
      if (how === 'read' || !path.endsWith('.seg')) return file
      const write: typeof file.write = async (...args) => {
        due()
        await file.write(...args)
      }
      const sync = async () => {
        due()
        await file.sync()
      }
      return { ...file, write, sync }
    },
  }
  return { files, failAt: (nth: number) => void (left = nth) }
}

test('an import of several pieces of which the disk takes only some is as if it had never been begun', async () => {
  const workspace = await testWorkspace()
  const { files, failAt } = failingJournal()
  const long = { remark: 'x'.repeat(400_000) }
  const older = { ...school, id: 'B0' }
  const newer = rows.slice(0, 6).map((row) => ({ ...row, ...long, dead: '4' }))
  await workspace.session(
    async (vault) => {
      await importLog(vault, [older])
      const incident = await incidentTitled(vault, school.what ?? '')
      const before = [await seen(vault), await vault.history(incident.id)]
      for (let call = 1; ; call += 1) {
        failAt(call)
        const imported = await vault.logs.run(await logOrder(newer))
        failAt(Infinity)
        if (imported.ok) {
          expect(call).toBeGreaterThan(3) // two pieces and a sync, if not more
          expect(imported.value.plan.counts).toMatchObject({ created: 5, updated: 1 })
          break
        }
        expect(imported.failure.code).toBe('no-space')
        expect([await seen(vault), await vault.history(incident.id)]).toEqual(before)
      }
      expect((await vault.history(incident.id)).map(({ record }) => record.rev)).toEqual([1, 2])
      valueOf(await vault.commit({ records: [incidentDraft()] }))
    },
    { files, head: eachTime },
  )
  await workspace.session(
    async (vault) => {
      expect(vault.notices).toEqual([])
      expect(valueOf(await vault.verify()).damage).toEqual([])
    },
    { head: eachTime },
  )
})
