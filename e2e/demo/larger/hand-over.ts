import type { Page } from '@playwright/test'
import type { CasePage } from '../../pages/case-page.ts'
import { largerStory } from '../../story/larger.ts'
import { ProfilePage } from '../../pages/profile-page.ts'
import { RecipientPage } from '../../pages/recipient-page.ts'
import type { Gallery } from '../gallery.ts'

const name = 'A prosecutor who does not exist'
const organisation = 'Example Court'
/** Of nobody: for the demonstration alone. */
const key = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p'

/** The recipient, entered once with the key that locks what goes to them. */
export async function enterRecipient(page: Page, gallery: Gallery): Promise<void> {
  const recipient = await RecipientPage.openNew(page)
  await recipient.fill(name, organisation, 'international prosecution', 'TLP:AMBER+STRICT')
  await recipient.addKey(key)
  await recipient.save()
  await gallery.take(page, 'larger-recipient')
  await page.getByRole('link', { name: 'Hand-overs' }).click()
  await page.getByRole('button', { name: 'Recipients' }).click()
  await gallery.take(page, 'larger-recipients')
  const profiles = await ProfilePage.openList(page)
  await profiles.copy('Partner')
  await profiles.fill('Partner, without files', 'Made up. For those who only count incidents.')
  await profiles.say('Files of evidence', 'no files')
  await profiles.save()
  await gallery.take(page, 'larger-export-profile')
  await ProfilePage.openList(page)
  await gallery.take(page, 'larger-export-profiles')
}

/** The case of all ten: theory, other explanations, disclosure, a recipient; handed over, changed, handed over again. */
export async function handOverTwice(dossier: CasePage, gallery: Gallery): Promise<void> {
  const { page } = dossier
  await dossier.fill(
    'Demonstration: the larger story',
    'Ten invented incidents. Десять вигаданих подій. عشرة حوادث مختلقة.',
  )
  await dossier.choose(...largerStory.map(({ title }) => title))
  const law = await dossier.part('How the law may apply')
  await law.fill(
    'Legal theory',
    'Made up. Taken together the incidents may be relevant to Rome Statute 8(2)(b)(i) and (ii).',
  )
  await dossier.consider(
    'Made up: the rockets were meant for the depot and missed.',
    'For it: the ministry names a depot. Against it: 900 metres, and a second strike.',
  )
  await dossier.save()
  await dossier.discloseAll()
  await dossier.chooseRecipient(`${name}, ${organisation}`)
  await dossier.save()
  await page.getByRole('region', { name: 'How the law may apply' }).scrollIntoViewIfNeeded()
  await gallery.take(page, 'larger-case')
  const place = await dossier.toHandOver()
  await gallery.take(page, 'larger-hand-over')
  const to = `${name} – international prosecution`
  await place.export({ format: 'Package', to, lock: 'keys' }, 'dossier.zip.age')
  await place.done.scrollIntoViewIfNeeded()
  await gallery.take(page, 'larger-handed-over')
  await place.export({ format: 'PDF', to, lock: 'none' }, 'dossier.pdf')
  await place.export({ format: 'JSON', to, lock: 'none' }, 'dossier.json')
  await place.backToCase()
  await dossier.fill('Demonstration: the larger story', 'Ten invented incidents, one of them reported twice.')
  await dossier.save()
  await dossier.export('PDF', 'dossier (2).pdf')
  await dossier.export('JSON', 'dossier (2).json')
  const versions = page.getByRole('region', { name: 'Versions handed over' })
  await versions
    .getByText(/^What changed since version/)
    .first()
    .click()
  await versions
    .getByRole('row', { name: /Narrative/ })
    .first()
    .scrollIntoViewIfNeeded()
  await gallery.take(page, 'larger-versions')
  await page.getByRole('link', { name: 'Hand-overs' }).click()
  await page.getByRole('list', { name: 'Hand-overs' }).waitFor()
  await gallery.take(page, 'larger-log-of-hand-overs')
  await page
    .getByRole('button', { name: /^Recall HND-/ })
    .last()
    .click()
  await page.getByRole('textbox', { name: 'Why' }).fill('Made up: a witness withdrew.')
  await gallery.take(page, 'larger-recall')
  await page.getByRole('button', { name: 'Recall it' }).click()
  await page.getByText('Recalled by').waitFor()
  await gallery.take(page, 'larger-recalled')
}
