import type { CasePage } from '../../pages/case-page.ts'
import { largerStory } from '../../story/larger.ts'
import type { Gallery } from '../gallery.ts'

const recipient = 'A prosecutor who does not exist'

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
  await dossier.addRecipient(recipient, 'Example Court', 'international prosecution', 'TLP:AMBER+STRICT')
  await dossier.save()
  await page.getByRole('region', { name: 'How the law may apply' }).scrollIntoViewIfNeeded()
  await gallery.take(page, 'larger-case')
  await page
    .getByRole('combobox', { name: 'To whom' })
    .selectOption(`${recipient} – international prosecution`)
  await dossier.export('PDF')
  await dossier.export('JSON')
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
}
