import type { Page } from '@playwright/test'
import { IncidentPage } from './pages/incident-page.ts'
import { createWorkspace } from './pages/start-page.ts'
import { expect, passphrase, test } from './support/test.ts'

const words = { analyst: 'Zorvanquist', saved: 'Quarnstep', onlyTyped: 'Pelvastrome', searched: 'Yubberfane' }

test('P12: after the lock no word is left in the window, shown or in its memory', async ({ start }) => {
  const page = await createWorkspace(
    await start(),
    { name: 'Forgets', analyst: words.analyst, organisation: '', passphrase },
    false,
  )
  const incident = await IncidentPage.openNew(page)
  await incident.section('Facts').getByRole('textbox', { name: 'Title' }).fill(words.saved)
  await incident.save()
  await page.getByRole('link', { name: /^Incidents/ }).click()
  await page.getByRole('textbox', { name: /Find/ }).fill(words.searched)
  const second = await IncidentPage.openNew(page)
  await second.section('Facts').getByRole('textbox', { name: 'Title' }).fill(words.onlyTyped)
  await page.getByRole('status').filter({ hasText: 'Draft kept' }).waitFor()
  // What is there before proves that the memory is really looked at.
  expect(await inMemory(page)).toEqual(expect.arrayContaining([words.analyst, words.saved, words.onlyTyped]))

  await page.keyboard.press('ControlOrMeta+Shift+l')
  await page.getByRole('button', { name: 'Unlock' }).waitFor()
  expect(await inMemory(page)).toEqual([])
})

/** The words that stand in the heap of the page or in its document. */
async function inMemory(page: Page): Promise<string[]> {
  const devtools = await page.context().newCDPSession(page)
  const pieces: string[] = []
  devtools.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => pieces.push(chunk))
  await devtools.send('HeapProfiler.collectGarbage')
  await devtools.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  await devtools.detach()
  const memory = `${pieces.join('')}${await page.content()}`
  return [...Object.values(words), passphrase].filter((word) => memory.includes(word))
}
