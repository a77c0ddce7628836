import { createWorkspace, unlock, upToDate } from './pages/start-page.ts'
import { Inspection } from './support/inspection.ts'
import { expect, passphrase, test } from './support/test.ts'

test('a list that was given a name is the same list after the lock, opened by its name from the palette', async ({
  start,
}) => {
  const who = { name: 'Seen', analyst: 'Test Analyst', organisation: '', passphrase }
  const page = await createWorkspace(await start(), who, true)
  const look = new Inspection(page)
  const opened = page.getByRole('region', { name: 'Open view' })
  const found = page.getByRole('status').filter({ hasText: /^1 found$/ })
  const menu = page.getByRole('button', { name: 'Views' })
  const palette = page.getByRole('textbox', { name: 'Find a command' })
  const find = page.getByRole('textbox', { name: 'Find by words, reference or place' })

  await test.step('words and a filter are saved under a name, by keys alone', async () => {
    await page.getByRole('link', { name: /^Incidents/ }).click()
    await find.fill('theatre')
    await page.getByRole('button', { name: 'Filters' }).click()
    await page.getByRole('checkbox', { name: /^Draft/ }).check()
    await menu.press('Enter')
    await look.of('no view yet')
    await page.getByRole('menuitem', { name: 'Save as a view…' }).press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Save as a view…' })
    await expect(dialog.getByRole('textbox', { name: 'Name' })).toBeFocused()
    await page.keyboard.type('Theatre, to finish')
    await dialog.getByRole('checkbox', { name: 'Show on the overview' }).check()
    await look.of('a view gets its name')
    await page.keyboard.press('Enter')
    await expect(opened).toContainText('Theatre, to finish')
    expect(page.url()).not.toContain('heatre')
  })

  await test.step('what is changed since is told, saved, and undone', async () => {
    await page.getByRole('checkbox', { name: /^Unverified/ }).check()
    await expect(opened).toContainText('changed since')
    await opened.getByRole('button', { name: 'Save changes' }).click()
    await expect(opened).not.toContainText('changed since')
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    await expect(opened).toContainText('changed since')
    await look.of('a list changed since its view')
    await opened.getByRole('button', { name: 'Revert' }).click()
    await expect(page.getByRole('checkbox', { name: /^Unverified/ })).not.toBeChecked()
    await expect(find).toBeFocused()
  })

  await test.step('locked and unlocked, its number is on the overview and its list in the palette', async () => {
    await page.keyboard.press('ControlOrMeta+Shift+l')
    await unlock(page, passphrase)
    await upToDate(page)
    await page.getByRole('link', { name: 'Overview' }).click()
    const pinned = page.getByRole('listitem').filter({ hasText: 'Theatre, to finish' })
    await expect(pinned.getByRole('link', { name: '1 incident' })).toBeVisible()
    await page.keyboard.press('ControlOrMeta+k')
    await palette.fill('theatre')
    await page.keyboard.press('Enter')
    await expect(opened).toContainText('Theatre, to finish')
    await expect(found).toBeVisible()
    await expect(find).toHaveValue('theatre')
    await expect(page.getByRole('button', { name: /^Status: Draft/ })).toBeVisible()
    await page.goBack()
    await expect(page.getByRole('heading', { name: 'Overview', level: 1 })).toBeVisible()
  })

  await test.step('taken back, it is offered no longer and can be used again', async () => {
    await page.keyboard.press('ControlOrMeta+k')
    await palette.fill('go to views')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Take back: Theatre, to finish' }).click()
    await expect(page.getByText('No view is saved yet')).toBeVisible()
    await page.getByRole('switch', { name: 'Show 1 that was taken back' }).check()
    await look.of('a view that was taken back')
    await page.getByRole('button', { name: 'Use again: Theatre, to finish' }).click()
    await expect(page.getByText('“Theatre, to finish” can be used again.')).toBeVisible()
  })
  expect(look.violations).toEqual([])
})
