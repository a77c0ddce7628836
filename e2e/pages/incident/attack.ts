import type { StoryAttack, StoryIncident, StoryTarget } from '../../story/story-incident.ts'
import type { Fields } from '../fields.ts'

export async function describeAttack(section: Fields, attack: StoryAttack): Promise<void> {
  await section.choose('Means of attack', attack.method)
  await section.fill('Weapon, as named', attack.weapon)
  await section.fill('Who identified the weapon, and how', attack.basis)
  await section.fill('Impacts, fewest', attack.impacts[0])
  await section.fill('Impacts, most', attack.impacts[1])
  await section.answer('Repeat strike?', attack.repeatStrike)
}

/** What was hit, with the signs of its use and what is alleged against them. */
export async function addTarget(section: Fields, target: StoryTarget, sources: string[]): Promise<void> {
  await section.press('Target')
  await section.group('Not known').fill('Name', target.name)
  const entry = section.group(target.name)
  await entry.choose('Kind', target.kind)
  await entry.choose('Of what', target.of)
  await entry.choose('Damage', target.damage)
  await entry.fill('What it was used for at the time', target.use)
  await entry.fill('Nearest military objective known, and how', target.objective?.what)
  await entry.fill('Distance (metres)', target.objective?.metres)
  await entry.answer('People in it?', target.occupied)
  await entry.answer('Emblem displayed?', target.emblem)
  await entry.check(...target.civilianUse)
  await entry.answer('Does anybody allege military use?', target.militaryUse === undefined ? 'No' : 'Yes')
  await entry.fill('Who alleges it', target.militaryUse?.by)
  await entry.fill('What exactly is alleged', target.militaryUse?.note)
  await entry.within.getByRole('combobox', { name: 'Sources', exact: true }).click()
  for (const title of sources)
    await entry.within.page().getByRole('option').filter({ hasText: title }).first().click()
  await entry.within.page().keyboard.press('Escape')
}

export async function addPerpetrator(
  section: Fields,
  { side, unit, basis }: NonNullable<StoryIncident['perpetrator']>,
  source: string,
): Promise<void> {
  await section.press('Alleged perpetrator')
  const entry = section.group('Not known whose')
  await entry.fill('Unit or person, as named', unit)
  await entry.fill('On what basis', basis)
  await entry.pick('Sources', source)
  // The entry is named after whose forces they are said to be, so that comes last.
  await entry.choose('Forces', side)
}
