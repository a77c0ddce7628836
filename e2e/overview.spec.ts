import { createWorkspace } from './pages/start-page.ts'
import { expect, passphrase, test } from './support/test.ts'

const analyst = { name: 'Overview', analyst: 'Test Analyst', organisation: '', passphrase }

test('how safe it all is stands on the overview; a published figure stands beside what is logged, and each number leads to what it counts', async ({
  start,
}) => {
  const app = await start()
  const page = await createWorkspace(app, analyst, true)
  await page.getByRole('link', { name: 'Overview' }).click()
  await expect(page.getByText('They are not counts of violations')).toBeVisible()
  const integrity = page.getByRole('region', { name: 'Integrity' })
  await expect(integrity.getByText('You have no recovery key')).toBeVisible()
  await expect(integrity.getByText('There is no backup')).toBeVisible()
  await integrity.getByRole('link', { name: 'Verify it' }).click()
  await page.getByRole('button', { name: 'Verify everything' }).click()
  await expect(page.getByText(/checkpoints? are whole/)).toBeVisible()
  await page.getByRole('link', { name: 'Overview' }).click()
  await expect(integrity.getByText('The whole journal was verified')).toBeVisible()
  const published = page
    .getByRole('region', { name: 'Published figures beside it' })
    .getByRole('article')
    .filter({ hasText: 'United Nations figure' })
  await expect(published.getByRole('row', { name: /^Published/ })).toContainText('2,501 or more')
  await expect(published.getByText('Leaves out: Mariupol.')).toBeVisible()
  const inside = published.getByRole('row', { name: /in what it leaves out/ })
  await expect(inside).toContainText('2 incidents')
  await inside.getByRole('link', { name: /^Logged here/ }).click()
  await expect(
    page.getByRole('button', { name: /^Only: in what a published figure leaves out/ }),
  ).toBeVisible()
  const found = page.getByRole('main').getByRole('status').filter({ hasText: 'found' })
  await expect(found).toHaveText('2 found')

  await page.goBack()
  const killed = page.getByRole('region', { name: 'Logged people' }).getByRole('row', { name: /^Killed/ })
  const counted = killed.getByRole('link').last()
  const [many = ''] = (await counted.innerText()).split(' ')
  await counted.click()
  await expect(page.getByRole('button', { name: 'Only: no figure for “Killed”' })).toBeVisible()
  await expect(found).toHaveText(`${many} found`)

  await page.goBack()
  const bar = page.getByRole('region', { name: 'By month' }).locator('svg a').first()
  const [, inBar = ''] = /: (\d+) incident/.exec((await bar.locator('title').textContent()) ?? '') ?? []
  await bar.click()
  await expect(found).toHaveText(`${inBar} found`)

  await page.evaluate(() => {
    location.hash = '#/incidents/to-review-by.0000beef-another'
  })
  await expect(page.getByRole('button', { name: 'Only: waiting for a review by 0000beef' })).toBeVisible()

  await page.goBack()
  await page.goBack()
  await published.getByRole('link', { name: /^United Nations figure/ }).click()
  await page.getByRole('textbox', { name: 'What it leaves out' }).fill('')
  await page.keyboard.press('ControlOrMeta+s')
  await page.getByRole('main').getByRole('status').filter({ hasText: 'Saved' }).waitFor()
  await page.getByRole('link', { name: 'Overview' }).click()
  await expect(published.getByRole('row', { name: /^Logged here/ })).toContainText('2 incidents')
  await expect(inside).toHaveCount(0)
})

test('a report without a figure is not saved, and a sum that does not come out is named', async ({
  start,
}) => {
  const app = await start()
  const page = await createWorkspace(app, analyst, true)
  await page.getByRole('link', { name: 'Overview' }).click()
  await page.getByRole('button', { name: 'New statistical report' }).click()
  await page.getByRole('textbox', { name: 'Title' }).fill('Made-up count')
  await page.keyboard.press('ControlOrMeta+s')
  await expect(page.getByText('A report has at least one figure. Add it below.')).toBeVisible()
  for (const [harm, people] of [
    ['Killed', '1081'],
    ['Wounded', '1707'],
    ['Killed or wounded', '2789'],
  ] as const) {
    await page.getByRole('button', { name: harm, exact: true }).click()
    const figure = page.getByRole('group', { name: `${harm}, civilians`, exact: true })
    await figure.getByRole('textbox', { name: 'Lowest' }).fill(people)
    await figure.getByRole('textbox', { name: 'Highest' }).fill(people)
    await figure.getByRole('checkbox', { name: 'The source gives no date' }).check()
  }
  const sum = 'add up to 2,788, the figure for both says 2,789'
  await expect(page.getByRole('status').filter({ hasText: sum })).toBeVisible()
  await expect(page.getByRole('group').getByText(sum)).toBeVisible() // at the figure of both too
  await page.keyboard.press('ControlOrMeta+s')
  await page.getByRole('main').getByRole('status').filter({ hasText: 'Saved' }).waitFor()
})
