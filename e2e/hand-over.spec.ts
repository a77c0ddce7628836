import { execFileSync } from 'node:child_process'
import path from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { CasePage } from './pages/case-page.ts'
import { HandOverPage } from './pages/hand-over-page.ts'
import { RecipientPage } from './pages/recipient-page.ts'
import { createWorkspace } from './pages/start-page.ts'
import { expect, passphrase, test } from './support/test.ts'

/** Rules broken in either theme, each with the first place. */
async function violationsOf(page: Page): Promise<string[]> {
  const all: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
    all.push(...violations.map(({ id, nodes }) => `${colorScheme}: ${id} at ${String(nodes[0]?.target)}`))
  }
  return all
}

/** A pair as a recipient makes it: the secret half in a file, the public half to be sent. */
async function keyPair(folder: string): Promise<{ readonly file: string; readonly recipient: string }> {
  const file = path.join(folder, 'key.txt')
  execFileSync('age-keygen', ['-o', file], { stdio: 'pipe' })
  const recipient = execFileSync('age-keygen', ['-y', file], { encoding: 'utf8', stdio: 'pipe' }).trim()
  return { file, recipient }
}

/** What a recipient does with Debian's programs alone. Answers what sha256sum said. */
async function openedBy(keyFile: string, locked: string, into: string): Promise<string> {
  const zip = path.join(into, 'dossier.zip')
  execFileSync('age', ['-d', '-i', keyFile, '-o', zip, locked])
  execFileSync('unzip', ['-q', zip, '-d', path.join(into, 'opened')])
  return execFileSync(
    'sh',
    ['-c', 'cd opened/* && sha256sum -c manifest-sha256.txt tagmanifest-sha256.txt'],
    {
      cwd: into,
      encoding: 'utf8',
    },
  )
}

test('a case is handed over to the keys of a recipient, changed, handed over again, and recalled', async ({
  start,
  folders,
}) => {
  const app = await start()
  const who = { analyst: 'Test Analyst', organisation: 'Example Organisation', passphrase }
  const page = await createWorkspace(app, { ...who, name: 'Hand-over' }, true)
  const { file: keyFile, recipient: key } = await keyPair(folders.files)
  const check = page.getByRole('region', { name: 'What a challenger would find' })

  await test.step('a recipient is entered once, and a key that cannot be used is refused with the reason', async () => {
    const recipient = await RecipientPage.openNew(page)
    await recipient.fill('Prosecutor', 'Court', 'national prosecution', 'TLP:AMBER')
    await recipient.addKey(`age1pq1${'q'.repeat(60)}`)
    await expect(page.getByText(/post-quantum key/)).toBeVisible()
    await recipient.key(1).fill(key.replace(/.$/, (last) => (last === 'q' ? 'p' : 'q')))
    await recipient.key(1).blur()
    await expect(page.getByText(/letter of this key is wrong/)).toBeVisible()
    await recipient.key(1).fill(key)
    await recipient.save()
  })

  const dossier = await CasePage.openNew(page)
  await test.step('the check before an export finds what the dossier will print', async () => {
    await dossier.fill('Two named attacks', '')
    await dossier.choose('Maternity hospital', 'Theatre that served')
    await dossier.save()
    await check.getByText('Review', { exact: true }).click()
    await expect(check.getByText('2 incidents not accepted in review')).toBeVisible()
    await expect(check.getByRole('link', { name: /^INC-2022-/ }).first()).toBeVisible()
  })

  await test.step('a denial is put on the list of disclosures with one click, and can be put back', async () => {
    await page.getByRole('button', { name: 'To be disclosed' }).click()
    const list = page.getByRole('region', { name: 'To be disclosed' })
    await list
      .getByRole('button', { name: /^Put on the list: INC-2022-\d+, Denied/ })
      .first()
      .click()
    const entry = list.getByRole('group', { name: 'To be disclosed, entry 1' })
    await expect(entry.getByRole('textbox')).toHaveValue(/^Denied: /)
    await list.getByRole('button', { name: 'Remove entry 1' }).click()
    await list.getByRole('button', { name: 'Put it back' }).click()
    await expect(entry.getByRole('combobox', { name: 'Concerns' })).toHaveValue(/./)
  })

  await test.step('the recipient is chosen in the case; one without a name is answered at the field', async () => {
    await dossier.chooseRecipient('Prosecutor, Court')
    await page.getByRole('button', { name: 'Name somebody here only' }).click()
    await page.keyboard.press('ControlOrMeta+s')
    await expect(page.getByText('Write something here.')).toBeVisible()
    await page.getByRole('button', { name: 'Remove recipient 2' }).click()
    await dossier.save()
  })

  const place =
    await test.step('a package goes out, locked to the key, and opens with the programs of a stranger', async () => {
      await page.keyboard.press('ControlOrMeta+e')
      const handing = new HandOverPage(page)
      await expect(handing.form.getByText('a new version')).toBeVisible()
      await handing.choose({ format: 'Package', to: 'Prosecutor – national prosecution', note: 'by courier' })
      await expect(handing.form.getByRole('radio', { name: 'To the recipient’s key' })).toBeChecked()
      expect(await violationsOf(page)).toEqual([])
      await handing.press()
      await handing.done.getByText('dossier.zip.age', { exact: true }).waitFor()
      const said = await openedBy(keyFile, path.join(folders.saves, 'dossier.zip.age'), folders.files)
      expect(said).toMatch(/data\/dossier\.json: OK/)
      expect(said).not.toContain('FAILED')
      return handing
    })

  await test.step('what went out is what the log says, and changed it is version 2', async () => {
    const [, sha256 = ''] = /([0-9a-f]{64})/.exec(await place.done.innerText()) ?? []
    const file = path.join(folders.saves, 'dossier.zip.age')
    expect(execFileSync('sha256sum', [file], { encoding: 'utf8' })).toContain(sha256)
    await place.backToCase()
    const versions = page.getByRole('region', { name: 'Versions handed over' })
    await expect(versions.getByText(sha256)).toBeVisible()
    await expect(versions.getByText('to Prosecutor, Court')).toBeVisible()
    await page.getByRole('textbox', { name: 'Narrative' }).fill('What they show together.')
    await dossier.save()
    await dossier.export('JSON')
    await expect(versions.getByRole('heading', { name: 'Version 2' })).toBeVisible()
    await versions.getByText('What changed since version 1').click()
    await expect(versions.getByRole('row', { name: /Narrative.*What they show together\./ })).toBeVisible()
    await expect(versions.getByText('A recipient still has an older version.')).toBeVisible()
  })

  await test.step('a receipt is saved from the log, and the first hand-over is recalled', async () => {
    await page.getByRole('link', { name: 'Hand-overs' }).click()
    await page.getByRole('combobox', { name: 'To whom' }).selectOption({ label: 'Prosecutor' })
    const log = page.getByRole('list', { name: 'Hand-overs' })
    await expect(log.getByRole('listitem')).toHaveCount(1)
    await log.getByRole('button', { name: /^Save a receipt for HND-/ }).click()
    await expect(log.getByText('receipt.pdf')).toBeVisible()
    const receipt = execFileSync('pdftotext', [path.join(folders.saves, 'receipt.pdf'), '-'], {
      encoding: 'utf8',
    })
    expect(receipt).toContain('Prosecutor')
    await log.getByRole('button', { name: /^Recall HND-/ }).click()
    const dialog = page.getByRole('dialog', { name: /^Recall HND-/ })
    await dialog.getByRole('button', { name: 'Recall it' }).click()
    await expect(dialog.getByText('Write something here.')).toBeVisible()
    await dialog.getByRole('textbox', { name: 'Why' }).fill('A witness withdrew.')
    await dialog.getByRole('button', { name: 'Recall it' }).click()
    await expect(log.getByText('A witness withdrew.')).toBeVisible()
    expect(await violationsOf(page)).toEqual([])
  })

  await test.step('what was recalled goes out again only after a question', async () => {
    await page.getByRole('combobox', { name: 'To whom' }).selectOption({ label: 'nobody named' })
    const log = page.getByRole('list', { name: 'Hand-overs' })
    await log.getByRole('button', { name: /^Recall HND-/ }).click()
    const dialog = page.getByRole('dialog', { name: /^Recall HND-/ })
    await dialog.getByRole('textbox', { name: 'Why' }).fill('The wrong place.')
    await dialog.getByRole('button', { name: 'Recall it' }).click()
    await log.getByRole('link', { name: /Two named attacks/ }).click()
    const again = await dossier.toHandOver()
    await expect(again.form.getByText(/This version was recalled\./)).toBeVisible()
    await again.choose({ format: 'JSON', lock: 'none' })
    await again.press()
    const question = page.getByRole('dialog', { name: 'This version was recalled' })
    await question.getByRole('button', { name: 'Hand it over all the same' }).click()
    await again.done.getByText('dossier (2).json', { exact: true }).waitFor()
  })
})
