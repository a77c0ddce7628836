import { IncidentPage } from './pages/incident-page.ts'
import { createWorkspace } from './pages/start-page.ts'
import { expect, passphrase, test } from './support/test.ts'

const who = { analyst: 'Test Analyst', organisation: '', passphrase }

test('deeper sections stay folded until they are wanted, filled or wrong; a key leads from gap to gap', async ({
  start,
}) => {
  const page = await createWorkspace(await start(), { ...who, name: 'Folds' }, false)
  const incident = await IncidentPage.openNew(page)
  const attack = incident.section('Attack and targets')
  const fold = attack.getByRole('button', { name: 'Attack and targets' })

  await expect(fold).toHaveAttribute('aria-expanded', 'false')
  await expect(attack.getByText('nothing recorded')).toBeVisible()

  await page.keyboard.press('ControlOrMeta+j')
  await expect(incident.section('Facts')).toBeFocused()
  await expect(incident.section('Facts').getByText('No title')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+j')
  await expect(incident.section('Date')).toBeFocused()

  await incident.section('Facts').getByRole('textbox', { name: 'Title' }).fill('Reported strike')
  await fold.press('Enter')
  await attack.getByRole('button', { name: 'Target', exact: true }).click()
  await attack.getByRole('radiogroup', { name: 'Does anybody allege military use?' }).getByText('Yes').click()
  await fold.press('Enter')
  await expect(attack.getByText('1 entry')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+s')
  await expect(attack.getByRole('textbox', { name: 'Who alleges it' })).toBeFocused()
  await page.keyboard.type('Ministry of Defence')
  await incident.save()
})

test('a window of clock times is read back in UTC, and an offset that its zone never had is told', async ({
  start,
}) => {
  const page = await createWorkspace(await start(), { ...who, name: 'Clocks' }, false)
  const date = (await IncidentPage.openNew(page)).section('Date')
  await date.getByRole('textbox', { name: 'When' }).fill('2022-06-27')
  await date.getByRole('button', { name: 'Time of day' }).click()
  await date.getByRole('textbox', { name: 'From' }).fill('15:50')
  await date.getByRole('button', { name: 'Use Europe/Kyiv' }).click()
  await expect(date.getByText('12:50 on 27 June 2022 (UTC)')).toBeVisible()
  await date.getByRole('textbox', { name: 'Offset' }).fill('+2')
  await expect(date.getByText('In Europe/Kyiv the clocks stood at +03:00 then.')).toBeVisible()
  await date.getByRole('button', { name: 'Use +03:00' }).click()
  await expect(date.getByRole('textbox', { name: 'Offset' })).toHaveValue('+03:00')

  await date.getByRole('button', { name: 'When: ways to write a date' }).click()
  await page.getByRole('button', { name: /^About a day/ }).click()
  await expect(date.getByRole('textbox', { name: 'When' })).toHaveValue('2022-06-27~')
  await expect(date.getByText('about 27 June 2022')).toBeVisible()
})
