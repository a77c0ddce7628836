import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { expect, test } from 'vitest'
import { packageOf, sampleWorkspace } from '#main/package/testing/exported.ts'
import { tempFolder } from '#main/vault/testing/temp-folder.ts'
import { readPdf } from './read-pdf.ts'
import { namedIn, nothingHeld, outcomesOf } from './testing/verify-bytes.ts'
import { verify } from './verify.ts'

test('the package that the writer makes is good in every check, locked or open', async () => {
  const workspace = await sampleWorkspace()
  const identity = await generateX25519Identity()
  const recipients = [await identityToRecipient(identity)]
  const { open, locked } = await workspace.session(async (vault) => ({
    open: (await packageOf(vault)).file,
    locked: (await packageOf(vault, { lock: { kind: 'recipients', recipients } })).file,
  }))
  const first = await verify({ ...nothingHeld, place: open, key: null }, { readPdf })
  expect(namedIn(first)).toEqual([])
  expect(first).toMatchObject({ verdict: 'good', kind: 'package' })
  expect(outcomesOf(first)).toMatchObject({ pdf: 'good', tables: 'good', custody: 'good', signer: 'note' })

  const fingerprints = first.signers.map(({ fingerprint }) => fingerprint)
  const key = { kind: 'identities', text: `# a key of age\n${identity}\n` } as const
  const inside = await verify({ ...nothingHeld, fingerprints, place: locked, key }, { readPdf })
  expect(inside.verdict).toBe('good')
  expect(outcomesOf(inside)).toMatchObject({ signer: 'good', container: 'good' })

  const bytes = await readFile(locked)
  for (const place of [bytes.length - 1, bytes.length >> 1, 300]) {
    const altered = path.join(await tempFolder(), 'altered.age')
    await writeFile(altered, bytes.with(place, (bytes[place] ?? 0) ^ 1))
    expect((await verify({ ...nothingHeld, place: altered, key })).verdict).not.toBe('good')
  }
  expect((await verify({ ...nothingHeld, place: locked, key: null })).checks[0]?.text).toContain('encrypted')
})
