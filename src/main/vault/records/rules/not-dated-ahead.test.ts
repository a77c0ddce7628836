import { expect, test } from 'vitest'
import { stepOf } from '../../testing/entries.ts'
import { incidentDraft, sourceDraft } from '../../testing/records.ts'
import { refusedBy } from '../../testing/refused.ts'
import { testWorkspace } from '../../testing/workspace.ts'
import { uuidV7 } from '../../storage/uuid-v7.ts'

const on = (now: string) => ({ clock: { now: () => now } })
const today = on('2026-03-02T09:00:00.000Z')
/** The clock was wrong when these were saved. */
const wrong = on('2027-03-02T09:00:00.000Z')

test('a step of verification is not dated ahead, and one that was saved so can stay', async () => {
  const workspace = await testWorkspace()
  const { id } = incidentDraft()
  await workspace.session(async (vault) => {
    const step = (day: string) => stepOf(id, vault.analyst.id, day)
    expect(await refusedBy(vault, [incidentDraft({ verificationSteps: [step('2026-12')] }, { id })])).toEqual(
      [],
    )
  }, wrong)
  await workspace.session(async (vault) => {
    const step = (day: string) => stepOf(id, vault.analyst.id, day)
    const save = (day: string) =>
      refusedBy(vault, [
        incidentDraft({ title: 'Other', verificationSteps: [step(day)] }, { id, baseRev: 1 }),
      ])
    expect(await save('2026-03-03')).toEqual(['verificationSteps.0.on date.future'])
    expect(await save('2026-12')).toEqual([])
    const fresh = (day: string) =>
      refusedBy(vault, [incidentDraft({ verificationSteps: [{ ...step(day), id: uuidV7() }] })])
    expect(await fresh('2026-12')).toEqual(['verificationSteps.0.on date.future'])
    expect(await fresh('2026-03-02')).toEqual([])
  }, today)
})

test('a source was not looked at on a day to come, and one that was saved so can stay', async () => {
  const workspace = await testWorkspace()
  const ahead = sourceDraft({ accessed: '2026-12-24' })
  await workspace.session(async (vault) => expect(await refusedBy(vault, [ahead])).toEqual([]), wrong)
  await workspace.session(async (vault) => {
    expect(await refusedBy(vault, [sourceDraft({ accessed: '2026-12-24' })])).toEqual([
      'accessed date.future',
    ])
    const edited = (accessed: string) => ({
      ...ahead,
      baseRev: 1,
      body: { ...ahead.body, title: 'B', accessed },
    })
    expect(await refusedBy(vault, [edited('2026-12-25')])).toEqual(['accessed date.future'])
    expect(await refusedBy(vault, [edited('2026-12-24')])).toEqual([])
  }, today)
})
