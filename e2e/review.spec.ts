import { IncidentPage } from './pages/incident-page.ts'
import { addColleague, answerAll, changeTo, openFromQueue } from './pages/review-page.ts'
import { createWorkspace } from './pages/start-page.ts'
import { inspect } from './support/inspect.ts'
import { expect, passphrase, test } from './support/test.ts'

const olena = { name: 'Olena First', passphrase }
const borys = { name: 'Borys Second', passphrase: 'the second of two passphrases' }
const vira = { name: 'Vira Viewer', passphrase: 'looking and nothing more', role: 'viewer' } as const
const title = 'Invented strike on a depot'

test('two analysts and a viewer: hand in, send back, mend, accept, open again; looking writes nothing', async ({
  start,
}) => {
  const violations: string[] = []
  const app = await start()
  const form = { name: 'Review', analyst: olena.name, organisation: '', passphrase }
  const page = await createWorkspace(app, form, false)
  const incident = new IncidentPage(page)
  const waiting = 'Waiting for you'
  const review = incident.section('Review')

  await test.step('the first adds the others, logs an incident and hands it in, and cannot decide on it', async () => {
    await addColleague(page, borys)
    await addColleague(page, vira)
    violations.push(...(await inspect(page, 'analysts')))
    await IncidentPage.openNew(page)
    await incident.section('Facts').getByRole('textbox', { name: 'Title' }).fill(title)
    await incident.save()
    await review.getByRole('button', { name: 'Submit for review' }).click()
    await review.getByRole('button', { name: 'Open the review' }).click()
    await expect(page.getByText('you cannot decide on it')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Accept' })).toBeHidden()
  })

  await test.step('the second sends it back, and has to say why', async () => {
    await changeTo(page, borys)
    await openFromQueue(page, waiting, title)
    violations.push(...(await inspect(page, 'decision')))
    await page.getByRole('button', { name: 'Send back' }).click()
    await expect(page.getByText('Say what has to be done, or why not.')).toBeVisible()
    await page.getByRole('textbox', { name: 'Comment' }).fill('Which depot?')
    await page.getByRole('button', { name: 'Send back' }).click()
    await expect(page.getByText('Nothing waits for your decision.')).toBeVisible()
  })

  await test.step('the first mends it, and has to say why', async () => {
    await changeTo(page, olena)
    await openFromQueue(page, 'Sent back to you', title)
    await expect(review.getByText('Which depot?')).toBeVisible()
    await incident.section('Facts').getByRole('textbox', { name: 'What sources say' }).fill('Depot 4.')
    await review.getByRole('button', { name: 'Save and submit for review' }).click()
    await expect(page.getByText('Say why: after the first review')).toBeVisible()
    await page.getByRole('textbox', { name: 'Why this change' }).fill('The depot is named')
    await review.getByRole('button', { name: 'Save and submit for review' }).click()
    await expect(review.getByText('Waits for a reviewer')).toBeVisible()
  })

  await test.step('the second sees what changed, and accepts', async () => {
    await changeTo(page, borys)
    await openFromQueue(page, waiting, title)
    const reviewed = page.getByRole('region', { name: 'What is reviewed' })
    await expect(reviewed.getByRole('columnheader')).toHaveText(['Field', /^Version \d+$/, /^Version \d+$/])
    await expect(reviewed.getByRole('row').nth(1)).toContainText('Depot 4.')
    await expect(reviewed.getByRole('row')).toHaveCount(2)
    await expect(reviewed.getByRole('cell', { name: title })).toBeHidden()
    await reviewed.getByText('The whole incident').click()
    await expect(reviewed.getByRole('cell', { name: title })).toBeVisible()
    await page.getByRole('button', { name: 'Accept' }).click()
    await expect(page.getByText('Answer every point before you accept.')).toBeVisible()
    await answerAll(page)
    await page.getByRole('button', { name: 'Accept' }).click()
    await expect(page.getByText('Nothing waits for your decision.')).toBeVisible()
  })

  await test.step('a change opens what was accepted, and the form says so before', async () => {
    await page.getByRole('link', { name: /^Incidents/ }).click()
    await page.getByText(title).click()
    await expect(review.getByText('Accepted by a second analyst')).toBeVisible()
    await incident.section('Facts').getByRole('textbox', { name: 'What sources say' }).fill('Depot 5.')
    await expect(review.getByText('Saving opens it again as a draft')).toBeVisible()
    await incident.save('A later report')
    await expect(review.getByText('Being written')).toBeVisible()
  })

  await test.step('a viewer sees it and cannot save', async () => {
    await changeTo(page, vira)
    await page.getByRole('link', { name: /^Incidents/ }).click()
    await page.getByText(title).click()
    await expect(page.getByRole('main').getByText('Read-only viewer')).toBeVisible()
    const incidentAddress = page.url()
    await expect(page.getByRole('button', { name: 'Save' })).toBeHidden()
    const words = incident.section('Facts').getByRole('textbox', { name: 'What sources say' })
    await expect(words).toHaveValue('Depot 5.')
    await words.press('End')
    await page.keyboard.type(' and more')
    await expect(words).toHaveValue('Depot 5.')
    await expect(words).not.toBeEditable()
    await expect(
      page.getByRole('button', { name: /^(Add|Choose) / }).and(page.locator(':enabled')),
    ).toHaveCount(0)
    violations.push(...(await inspect(page, 'an incident that is only looked at')))
    for (const [place, button] of [
      ['Incidents', 'New incident'],
      ['Sources', 'New source'],
      ['Cases', 'New case'],
      ['Overview', 'New statistical report'],
      ['Persons', 'Add a new person'],
      ['Evidence', 'Choose files'],
    ] as const) {
      await page.getByRole('link', { name: new RegExp(`^${place}`) }).click()
      await expect(page.getByRole('heading', { level: 1, name: place })).toBeVisible()
      await expect(page.getByRole('button', { name: button })).toBeHidden()
    }
    await page.keyboard.press('n')
    await expect(page.getByRole('heading', { level: 1, name: 'Evidence' })).toBeVisible()
    await expect(page.getByRole('link', { name: /^Incidents 1/ })).toBeVisible()
    const id = /#\/incident\/([^/]+)/.exec(incidentAddress)?.[1] ?? ''
    await page.evaluate((to) => window.location.replace(to), `#/coding/${id}`)
    await expect(page.getByRole('main').getByRole('heading', { level: 1, name: title })).toBeVisible()
    await page.keyboard.press('ControlOrMeta+k')
    const palette = page.getByRole('dialog')
    await expect(palette.getByText('Lock', { exact: false }).first()).toBeVisible()
    await expect(palette.getByText('Save', { exact: true })).toBeHidden()
    await expect(palette.getByText('New incident')).toBeHidden()
  })
  expect(violations).toEqual([])
})
