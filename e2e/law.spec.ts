import type { Locator, Page } from '@playwright/test'
import { IncidentPage } from './pages/incident-page.ts'
import { createWorkspace } from './pages/start-page.ts'
import { inspect } from './support/inspect.ts'
import { expect, passphrase, test } from './support/test.ts'

const who = { name: 'Law', analyst: 'Test Analyst', organisation: '', passphrase }

async function openLaw(page: Page): Promise<{ incident: IncidentPage; law: Locator }> {
  await page.getByRole('link', { name: /^Incidents/ }).click()
  await page.getByText('Maternity hospital').click()
  await page.getByRole('textbox', { name: 'Title' }).waitFor()
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('button', { name: /^Law/ }).click()
  const incident = new IncidentPage(page)
  return { incident, law: incident.section('Law') }
}

test('an incident is linked to articles, each element with what speaks for and against it', async ({
  start,
}) => {
  const page = await createWorkspace(await start(), who, true)
  const { incident, law } = await openLaw(page)
  const gaps = page.getByRole('complementary')
  const linked = (name: string) => law.getByRole('group', { name, exact: true })
  const conflict = law.getByRole('combobox', { name: 'Kind of conflict' })
  const violations: string[] = []

  await test.step('the words of the statement suggest articles; one press links one', async () => {
    await expect(law.getByText('to be confirmed by counsel')).toBeVisible()
    violations.push(...(await inspect(page, 'suggestions')))
    await law.getByRole('button', { name: /^Rome Statute 8\(2\)\(b\)\(ix\)/ }).click()
    await expect(linked('Rome Statute 8(2)(b)(ix)')).toContainText(
      'May be relevant to Rome Statute 8(2)(b)(ix)',
    )
    await law.getByRole('button', { name: /^Rome Statute 8\(2\)\(b\)\(xxiv\)/ }).click()
    await expect(gaps.getByText('An article turns on the emblem')).toBeVisible()
    await law.getByRole('button', { name: 'Remove Rome Statute 8(2)(b)(xxiv)' }).click()
    await expect(gaps.getByText('An article turns on the emblem')).toBeHidden()
  })

  const entry = linked('Rome Statute 8(2)(b)(ix)')
  await test.step('what supports an element asks for what was looked for against it', async () => {
    await expect(entry.getByText('– nothing named against it')).toHaveCount(5)
    await entry.getByRole('combobox', { name: 'Supports: An attack was directed.' }).click()
    await page.getByRole('option', { name: /^US officially calls/ }).click()
    await expect(gaps.getByText('An element is only supported')).toBeVisible()
    await entry
      .getByRole('textbox', { name: 'What was looked for against it, and remarks' })
      .fill('Briefings of both sides.')
    await expect(gaps.getByText('An element is only supported')).toBeHidden()
    violations.push(...(await inspect(page, 'elements')))
  })

  await test.step('another kind of conflict is refused at the article, which moves to its counterpart', async () => {
    await conflict.selectOption('Non-international')
    await expect(entry.getByRole('alert')).toContainText('another kind of conflict')
    violations.push(...(await inspect(page, 'refused')))
    await entry.getByRole('button', { name: 'Link Rome Statute 8(2)(e)(iv) instead' }).click()
    await expect(linked('Rome Statute 8(2)(e)(iv)').getByText(/^US officially calls/)).toBeVisible()
    await expect(entry).toHaveCount(0)
    await conflict.selectOption('Unclear')
  })

  await test.step('8(2)(a) asks for the basis of the protection before it is saved', async () => {
    await law.getByRole('combobox', { name: 'May be relevant to' }).fill('8(2)(a)(i)')
    await page.getByRole('option', { name: /Wilful killing/ }).click()
    await expect(law.getByRole('combobox', { name: 'May be relevant to' })).toHaveValue('')
    await page.keyboard.press('ControlOrMeta+s')
    const basis = law.getByRole('textbox', { name: 'Why those harmed, or the property, were protected' })
    await expect(basis).toBeFocused()
    await expect(basis).toHaveAccessibleDescription(/protected under a Geneva Convention/)
    await basis.fill('Civilians in the power of the other side')
    await incident.save('Law')
  })

  await test.step('it is all there when the incident is opened again', async () => {
    await page.getByRole('link', { name: /^Statement/ }).click()
    const again = await openLaw(page)
    await expect(again.law.getByRole('group', { name: 'Rome Statute 8(2)(e)(iv)' })).toBeVisible()
    await expect(again.law.getByRole('group', { name: 'Rome Statute 8(2)(a)(i)' })).toBeVisible()
  })

  await test.step('the history names the article as it is cited', async () => {
    await page.getByRole('button', { name: /^History/ }).click()
    await expect(page.getByText('Rome Statute 8(2)(e)(iv)').first()).toBeVisible()
  })
  expect(violations).toEqual([])
})
