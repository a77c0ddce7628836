import { expect, it } from 'vitest'
import { DossierPreviews } from './previews.ts'

const files = (text: string) => [{ name: 'dossier.pdf', bytes: Buffer.from(text) }]

it('gives a preview out while the workspace is open, and only the last one', async () => {
  const previews = new DossierPreviews()
  const session = { stage: 'unlocked' }
  const serve = previews.serve(session)
  const [first = ''] = previews.open(files('one'))
  expect(await serve(first)).toEqual(Buffer.from('one'))
  session.stage = 'locked'
  expect(await serve(first)).toBeUndefined()
  session.stage = 'unlocked'
  const [second = ''] = previews.open(files('two'))
  expect(await serve(first)).toBeUndefined()
  expect(await serve(second)).toEqual(Buffer.from('two'))
  previews.clear()
  expect(await serve(second)).toBeUndefined()
})
