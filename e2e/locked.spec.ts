import type { Page } from '@playwright/test'
import { FakeWatchClock } from '#main/session/fake-watch-clock.fixture.ts'
import { figure, patience, tellCounts } from '#main/vault/testing/figure.ts'
import { IncidentPage } from './pages/incident-page.ts'
import { createWorkspace, unlock, upToDate } from './pages/start-page.ts'
import { launchInChromium } from './support/app-under-test.ts'
import { remembered } from './support/memory.ts'
import { expect, passphrase, test } from './support/test.ts'

const words = { analyst: 'Zorvanquist', saved: 'Quarnstep', onlyTyped: 'Pelvastrome', searched: 'Yubberfane' }
/** Beyond the two of the story. */
const moreLocks = figure(0, 100)
const sought = [...Object.values(words), passphrase]

test('P12: it locks by key and when nobody is there, and then no word is left and no way back', async ({
  folders: { home, saves },
  complaints,
}) => {
  test.setTimeout(patience(120, 20))
  const lockClock = new FakeWatchClock()
  const onPage = (page: Page) => void page.on('pageerror', (error) => complaints.push(error.message))
  const app = await launchInChromium({ home, saves, lockClock, onPage })
  try {
    const form = { name: 'Forgets', analyst: words.analyst, organisation: '', passphrase }
    await lockTwice(await createWorkspace(app, form, false), lockClock)
  } finally {
    await app.quit()
  }
})

async function lockTwice(page: Page, clock: FakeWatchClock): Promise<void> {
  await write(page)
  // What is there before proves that the memory is really looked at.
  const before = await remembered(page, sought)
  expect(before.page).toEqual(expect.arrayContaining([words.analyst, words.saved, words.onlyTyped]))
  expect(before.workers).toEqual([expect.arrayContaining([words.saved])])

  await test.step('who says that they are there is given time again', async () => {
    const warning = page.getByRole('alertdialog', { name: 'About to lock' })
    clock.pass(4 * 60 + 35)
    await expect(warning).toContainText('locks in 30 seconds')
    await warning.getByRole('button', { name: 'Stay unlocked' }).click()
    await expect(warning).toBeHidden()
    clock.pass(4 * 60)
    await expect(page.getByText('Screen is up to date')).toBeVisible()
  })

  await test.step('the key locks it', async () => {
    await page.keyboard.press('ControlOrMeta+Shift+l')
    await forgot(page)
  })

  await test.step('unlocked again it shows where one begins, with what was only typed', async () => {
    await unlock(page, passphrase)
    await upToDate(page)
    await expect(page.getByRole('heading', { level: 1, name: /^Statement of/ })).toBeVisible()
    await expect(page.getByText('1 draft was kept and not saved.')).toBeVisible()
    await page.getByRole('link', { name: /^Incidents 1/ }).click()
    await expect(page.getByText(words.saved)).toBeVisible()
    await expect(page.getByText(words.onlyTyped)).toBeVisible()
  })

  await test.step('it locks when nobody is there', async () => {
    clock.pass(5 * 60 + 1)
    await forgot(page)
  })
  for (let again = 0; again < moreLocks; again += 1) {
    await unlock(page, passphrase)
    await upToDate(page)
    await page.keyboard.press('ControlOrMeta+Shift+l')
    await forgot(page)
  }
  tellCounts(
    'P12',
    `${sought.length} words, ${2 + moreLocks} locks, none left in the memory of page and worker`,
  )
}

async function write(page: Page): Promise<void> {
  const incident = await IncidentPage.openNew(page)
  await incident.section('Facts').getByRole('textbox', { name: 'Title' }).fill(words.saved)
  await incident.save()
  await page.getByRole('link', { name: /^Incidents/ }).click()
  await page.getByRole('textbox', { name: /Find/ }).fill(words.searched)
  const second = await IncidentPage.openNew(page)
  await second.section('Facts').getByRole('textbox', { name: 'Title' }).fill(words.onlyTyped)
  await page.getByRole('status').filter({ hasText: 'Draft kept' }).waitFor()
}

/** No word of it is left in the window, where the next worker waits for a key, and Back leads nowhere. */
async function forgot(page: Page): Promise<void> {
  const unlocks = page.getByRole('button', { name: 'Unlock' })
  await unlocks.waitFor()
  expect(await page.goBack()).toBeNull()
  await expect(unlocks).toBeVisible()
  expect(await remembered(page, sought)).toEqual({ page: [], workers: [[]] })
}
