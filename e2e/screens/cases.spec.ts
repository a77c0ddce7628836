import { CasePage } from '../pages/case-page.ts'
import { createWorkspace } from '../pages/start-page.ts'
import { Inspection } from '../support/inspection.ts'
import { expect, passphrase, test } from '../support/test.ts'

const form = { name: 'Cases', analyst: 'Test Analyst', organisation: '', passphrase }

test('a case has no accessibility violation from its first word to the second hand-over, in either theme', async ({
  start,
}) => {
  const page = await createWorkspace(await start(), form, true)
  const look = new Inspection(page)
  const dossier = await CasePage.openNew(page)
  await look.of('new case')
  await page.getByRole('button', { name: 'Choose incidents' }).click()
  await page.getByRole('checkbox', { name: 'Maternity hospital' }).waitFor()
  await look.of('choosing incidents')
  await page.keyboard.press('Escape')
  await dossier.fill('Two named attacks', '')
  await dossier.choose('Maternity hospital', 'Theatre that served')
  await dossier.consider('Another explanation', 'What speaks for it')
  await dossier.save()
  await dossier.discloseAll()
  await dossier.addRecipient('Prosecutor', 'Court', 'national prosecution', 'TLP:GREEN')
  await dossier.part('How the law may apply')
  await dossier.save()
  const check = page.getByRole('region', { name: 'What a challenger would find' })
  await check.getByText('Review', { exact: true }).click()
  await look.of('case with every part unfolded')
  await dossier.export('JSON')
  await dossier.fill('Two named attacks', 'What they show together.')
  await dossier.save()
  await dossier.export('JSON', 'dossier (2).json')
  await page.getByText('What changed since version 1').click()
  await page.getByRole('row', { name: /Narrative/ }).waitFor()
  await look.of('versions handed over')
  await page.getByRole('link', { name: /^Cases/ }).click()
  await look.of('cases')
  expect(look.violations).toEqual([])
})
