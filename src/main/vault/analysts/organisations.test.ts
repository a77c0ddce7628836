import { readFile, stat, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { beforeAll, describe, expect, test } from 'vitest'
import { readHeaders } from '../keys/header-files.ts'
import { mostSlots } from '../keys/header-schema.ts'
import { joinWorkspace } from '../join.ts'
import { openWorkspace } from '../open.ts'
import { realFiles } from '../storage/real-files.ts'
import { failingFiles } from '../testing/failing-files.ts'
import { incidentDraft } from '../testing/records.ts'
import { snapshot } from '../testing/snapshot.ts'
import { isToldTruly, toldOfKeys } from '../testing/told-of-keys.ts'
import { cheapest } from '../testing/cheapest.ts'
import { codeOf, passphrase, testWorkspace, valueOf, type TestWorkspace } from '../testing/workspace.ts'
import type { UnlockedVault } from '../unlocked-vault.ts'

let identity: string
let recipient: string
beforeAll(async () => {
  identity = await generateX25519Identity()
  recipient = await identityToRecipient(identity)
})

const cheap = { kdf: cheapest, reserveBytes: 0 }
const person = { name: 'Vira', organisation: 'Desk', passphrase: 'what Vira alone knows' }
const added = (workspace: TestWorkspace) =>
  workspace.session(async ({ organisations }) =>
    valueOf(await organisations.add({ name: 'Desk', recipient })),
  )

async function withDesk(): Promise<TestWorkspace> {
  const workspace = await testWorkspace()
  await added(workspace)
  return workspace
}

describe('the key of an organisation', () => {
  test('is listed by name with who added it and when, and removed; both are told in the journal', async () => {
    const workspace = await withDesk()
    const { name, id } = await workspace.session(async ({ organisations, head }) => {
      expect(head.size).toBe(3)
      const [listed] = valueOf(await organisations.list())
      expect(listed).toMatchObject({
        recipient,
        addedBy: 'Olena Test',
        addedAt: expect.stringMatching(/^20/),
      })
      return listed ?? { name: '', id: '' }
    })
    expect(name).toBe('Desk')
    await workspace.session(async ({ organisations }) => {
      valueOf(await organisations.remove(id))
      expect(valueOf(await organisations.list())).toEqual([])
      expect(codeOf(await organisations.remove(id))).toBe('not-found')
    })
    expect(await toldOfKeys(workspace)).toMatchObject([
      { change: 'organisation-added', done: true },
      { change: 'organisation-removed', done: true },
    ])
    expect(await joinWorkspace(workspace.folder, { ...person, key: identity }, cheap)).toMatchObject({
      failure: { issues: [{ path: ['key'], key: 'organisation.opensNothing' }] },
    })
  })

  test('is refused at its field when it is none, a secret one, of another type, or here already', async () => {
    const workspace = await withDesk()
    const before = await snapshot(workspace.folder)
    const tries: readonly (readonly [string, string])[] = [
      ['', 'shape'],
      ['age1', 'shape'],
      [`${recipient.slice(0, -1)}${recipient.endsWith('q') ? 'p' : 'q'}`, 'shape'],
      [recipient.slice(0, -3), 'shape'],
      [identity, 'secret'],
      [`# public key: ${recipient}\n${identity.toLowerCase()}`, 'secret'],
      ['age1yubikey1q2w3e4r5t6y7u8i9o0p', 'otherType'],
      [`  ${recipient.toUpperCase()}\n`, 'known'],
    ]
    await workspace.session(async ({ organisations }) => {
      for (const [typed, problem] of tries)
        expect([typed, await organisations.add({ name: 'Other', recipient: typed })]).toMatchObject([
          typed,
          { failure: { issues: [{ path: ['recipient'], key: `recipient.${problem}` }] } },
        ])
      expect(await organisations.add({ name: ' ', recipient: 'age1' })).toMatchObject({
        failure: { issues: [{ path: ['name'], key: 'text.required' }, { path: ['recipient'] }] },
      })
    })
    expect(await snapshot(workspace.folder)).toEqual(before)
  })

  test('finds no room behind as many as a header holds', async () => {
    const workspace = await testWorkspace()
    await workspace.session(async ({ organisations }) => {
      const add = async () => {
        const another = await identityToRecipient(await generateX25519Identity())
        return organisations.add({ name: 'One of many', recipient: another })
      }
      for (let count = 0; count < mostSlots.organisation; count += 1) valueOf(await add())
      expect(codeOf(await add())).toBe('too-large')
      expect(valueOf(await organisations.list())).toHaveLength(mostSlots.organisation)
    })
  })
})

describe('whoever holds the key of an organisation', () => {
  test('opens the workspace as a new analyst, who signs with a key of their own and comes back with a passphrase', async () => {
    const workspace = await withDesk()
    const { folder } = workspace
    const key = `# created: today\n# public key: ${recipient}\n${identity}\n`
    const joined = valueOf(await joinWorkspace(folder, { ...person, key }, cheap))
    expect(joined.analyst).toMatchObject({ name: 'Vira', role: 'analyst' })
    expect(await joined.lastEntry()).toMatchObject({ actor: joined.analyst.id })
    expect(codeOf(await joined.commit({ records: [incidentDraft()] }))).toBe('ok')
    expect(valueOf(await joined.verify()).damage).toEqual([])
    await joined.close()
    const again = valueOf(await openWorkspace(folder, person.passphrase, cheap))
    expect(again.analyst.id).toBe(joined.analyst.id)
    await again.close()
    // Whoever was there before is still there, and sees the newcomer.
    await workspace.session(async (vault) => {
      const listed = valueOf(await vault.analysts.list())
      expect(listed.map(({ record, hasKey }) => [record.body.name, hasKey])).toEqual([
        ['Olena Test', true],
        ['Vira', true],
      ])
      expect(valueOf(await vault.verify()).damage).toEqual([])
    })
  })

  test('comes in over a torn tail and over a change of keys that was broken off', async () => {
    const workspace = await withDesk()
    const { folder } = workspace
    const kept = ['header.json', 'header.backup.json', path.join('checkpoints', 'head')]
    const former = await Promise.all(kept.map((name) => readFile(path.join(folder, name))))
    await workspace.session(async ({ organisations }) => {
      const another = await identityToRecipient(await generateX25519Identity())
      valueOf(await organisations.add({ name: 'Second', recipient: another }))
    })
    // As a crash leaves it: the change is announced, the header is the former one, and the last write is torn.
    for (const [index, name] of kept.entries()) await writeFile(path.join(folder, name), former[index] ?? '')
    const last = await lastSegment(workspace)
    await truncate(last, (await stat(last)).size - 30)
    const joined = valueOf(await joinWorkspace(folder, { ...person, key: identity }, cheap))
    expect(joined.notices).toMatchObject([{ kind: 'tail-moved' }])
    expect(valueOf(await joined.verify()).damage).toEqual([])
    await joined.close()
    expect(await toldOfKeys(workspace)).toMatchObject([
      { change: 'organisation-added', done: true },
      { change: 'organisation-added', done: false },
    ])
  })

  test('is told at the field what cannot be, and nothing is changed', async () => {
    const workspace = await withDesk()
    const before = await snapshot(workspace.folder)
    const joining = { ...person, key: identity }
    const tries: readonly (readonly [object, readonly string[]])[] = [
      [{ key: 'AGE-SECRET-KEY-1QQQ' }, ['key organisation.noKey']],
      [{ key: await generateX25519Identity() }, ['key organisation.opensNothing']],
      [{ name: ' ', passphrase: 'short' }, ['name text.required', 'passphrase passphrase.tooShort']],
      [{ passphrase }, ['passphrase passphrase.taken']],
    ]
    for (const [typed, issues] of tries) {
      const answer = await joinWorkspace(workspace.folder, { ...joining, ...typed }, cheap)
      const told = answer.ok ? [] : (answer.failure.issues ?? [])
      expect(told.map(({ path: [field], key }) => `${String(field)} ${key}`)).toEqual(issues)
    }
    expect(await snapshot(workspace.folder)).toEqual(before)
  })

  test('looks and is not entered where the journal is damaged', async () => {
    const workspace = await withDesk()
    const { folder } = workspace
    const last = await lastSegment(workspace)
    const bytes = await readFile(last)
    bytes.writeUInt8(bytes.readUInt8(200) ^ 1, 200)
    await writeFile(last, bytes)
    const before = await snapshot(folder)
    const joined = valueOf(await joinWorkspace(folder, { ...person, key: identity }, cheap))
    const { mode, notices } = joined
    expect(codeOf(await joined.commit({ records: [incidentDraft()] }))).toBe('read-only')
    await joined.close()
    expect([mode.kind, notices]).toEqual(['read-only', [{ kind: 'not-entered' }]])
    expect(await snapshot(folder)).toEqual(before)
  })
})

test('an organisation is given a key or it is not, and the journal says which, whichever call to the disk fails', async () => {
  const add = ({ organisations }: UnlockedVault) => organisations.add({ name: 'Desk', recipient })
  const counting = failingFiles(realFiles, () => false)
  await (await testWorkspace()).session(add, { files: counting })
  const ended = new Set<boolean>()
  for (let nth = 1; nth <= counting.calls; nth += 1) {
    const workspace = await testWorkspace()
    const vault = await workspace.open({ files: failingFiles(realFiles, (call) => call === nth) })
    if (!vault.ok) continue
    const made = await add(vault.value)
    await vault.value.close()
    await workspace.session(async ({ organisations }) => {
      const stands = valueOf(await organisations.list()).length === 1
      if (made.ok) expect(stands).toBe(true)
      ended.add(stands)
    })
    expect(await isToldTruly(workspace)).toBe('true')
    expect((await readHeaders(realFiles, workspace.folder)).copiesAgree).toBe(true)
  }
  expect(ended.size).toBe(2)
})

async function lastSegment({ folder }: TestWorkspace): Promise<string> {
  const names = (await realFiles.list(path.join(folder, 'journal'))).map(({ name }) => name)
  const last = names
    .filter((name) => name.endsWith('.seg'))
    .toSorted()
    .at(-1)
  return path.join(folder, 'journal', last ?? '')
}
