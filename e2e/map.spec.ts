import path from 'node:path'
import type { Page } from '@playwright/test'
import { emptyIncident } from '#shared/domain/incident/defaults.ts'
import { newPlace } from '#shared/domain/place/defaults.ts'
import { createWorkspace } from '#main/vault/open.ts'
import { unlock, upToDate } from './pages/start-page.ts'
import { inspect } from './support/inspect.ts'
import { expect, passphrase, test } from './support/test.ts'

const incidents = [
  { title: 'A first one', latitude: 50.45, longitude: 30.52, uncertaintyMeters: 500 },
  { title: 'A second one at the same spot', latitude: 50.45, longitude: 30.52, uncertaintyMeters: null },
  { title: 'One by the sea', latitude: 46.48, longitude: 30.73, uncertaintyMeters: 20_000 },
  { title: 'One without a place', latitude: null, longitude: 0, uncertaintyMeters: null },
]

async function workspaceWithPlaces(folder: string): Promise<string> {
  const created = await createWorkspace({ folder, analystName: 'Test Analyst', organisation: '', passphrase })
  if (!created.ok) throw new Error(created.failure.message)
  const saved = await created.value.commit({
    records: incidents.map(({ title, latitude, longitude, uncertaintyMeters }, n) => ({
      kind: 'incident',
      id: `00000000-0000-7000-8000-00000000000${n}`,
      baseRev: null,
      body: {
        ...emptyIncident(),
        title,
        places:
          latitude === null
            ? []
            : [{ ...newPlace('en'), position: { latitude, longitude }, uncertaintyMeters }],
      },
    })),
  })
  if (!saved.ok) throw new Error(saved.failure.message)
  await created.value.close()
  return folder
}

test('what was found stands on the map and in the table beside it, and an area drawn by keys narrows it down', async ({
  start,
  folders,
}) => {
  const app = await start(await workspaceWithPlaces(path.join(folders.files, 'workspace')))
  const page = app.page()
  await unlock(page, passphrase)
  await upToDate(page)
  await page.getByRole('link', { name: /^Incidents/ }).click()
  await page.getByRole('link', { name: 'Map', exact: true }).click()
  await expect(page.getByText('3 incidents on the map')).toBeVisible()
  const inView = page.getByRole('region', { name: 'In view' }).getByRole('row')
  await expect(inView).toHaveCount(3)
  expect(await inspect(page, 'map')).toEqual([])

  await test.step('what stands at one spot is listed, and opens', async () => {
    await inView.getByRole('button', { name: /50\.450, 30\.520/ }).click()
    const here = page.getByRole('region', { name: 'At this mark' })
    await expect(here.getByRole('heading', { name: '2 incidents here' })).toBeFocused()
    await expect(here.getByRole('link')).toHaveText(['A first one', 'A second one at the same spot'])
    expect(await inspect(page, 'incidents of a mark')).toEqual([])
  })
  await test.step('how many have no position leads to just these', async () => {
    await page.getByRole('link', { name: '1 has no position' }).click()
    await expect(page.getByRole('status').getByText('1 found')).toBeVisible()
    await expect(page.getByRole('row', { name: /One without a place/ })).toBeVisible()
    await page.goBack()
  })
  await test.step('a rectangle around the one by the sea leaves that alone', async () => {
    await page.getByRole('button', { name: 'Draw rectangle' }).click()
    await expect(page.getByRole('application')).toBeFocused()
    await press(page, 'ArrowRight', 6)
    await press(page, 'ArrowDown', 4)
    await page.keyboard.press('Enter')
    await expect(page.getByText('1 corner put.')).toBeVisible()
    await press(page, 'ArrowLeft', 12)
    await press(page, 'ArrowDown', 18)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: /^In the drawn area/ })).toBeVisible()
    await expect(page.getByText('1 incident on the map')).toBeVisible()
    expect(await inspect(page, 'a drawn area')).toEqual([])
    await page.getByRole('link', { name: 'List', exact: true }).click()
    await expect(page.getByRole('row', { name: /One by the sea/ })).toBeVisible()
    await page.getByRole('link', { name: 'Map', exact: true }).click()
    await page.getByRole('button', { name: 'Clear area' }).click()
    await expect(page.getByText('3 incidents on the map')).toBeVisible()
  })
  await test.step('and so does one that is dragged', async () => {
    await page.getByRole('button', { name: 'Draw rectangle' }).click()
    await drag(page, [0.1, 0.5], [0.9, 0.97])
    await expect(page.getByText('1 incident on the map')).toBeVisible()
    await page.getByRole('button', { name: 'Clear area' }).click()
    await expect(page.getByText('3 incidents on the map')).toBeVisible()
  })
  await test.step('when the graphics card is lost the land is drawn as shapes', async () => {
    const shapes = page.getByRole('application').locator('path')
    await page.evaluate(() => {
      const canvas = document.querySelector('canvas')
      canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext()
    })
    await expect(page.locator('canvas')).toHaveCount(0)
    await page.getByRole('button', { name: 'Show all that was found' }).click()
    expect(await shapes.count()).toBeGreaterThan(1)
    await expect(inView).toHaveCount(3)
  })
})

async function press(page: Page, key: string, times: number): Promise<void> {
  for (let n = 0; n < times; n += 1) await page.keyboard.press(key)
}

/** From one point of the map to another, each as shares of its width and height. */
async function drag(
  page: Page,
  from: readonly [number, number],
  to: readonly [number, number],
): Promise<void> {
  const box = await page.getByRole('application').boundingBox()
  if (box === null) throw new Error('The map is not there')
  const at = ([right, down]: readonly [number, number]) =>
    [box.x + right * box.width, box.y + down * box.height] as const
  await page.mouse.move(...at(from))
  await page.mouse.down()
  await page.mouse.move(...at(to), { steps: 3 })
  await page.mouse.up()
}
