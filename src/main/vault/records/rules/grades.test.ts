import { describe, expect, test } from 'vitest'
import type { IncidentBody } from '#shared/domain/incident/schema.ts'
import { keepWords, merge } from '#shared/domain/duplicate/merge.ts'
import type { Grading } from '#shared/domain/grading/schema.ts'
import { asAnalyst, enterAnalyst, put } from '../../testing/another-analyst.ts'
import { claimOf, incidentDraft, sourceDraft } from '../../testing/records.ts'
import { testWorkspace, valueOf } from '../../testing/workspace.ts'
import { uuidV7 } from '../../storage/uuid-v7.ts'
import type { UnlockedVault } from '../../unlocked-vault.ts'

const at = '2026-03-01T10:00:00.000Z'
const by = (gradedBy: string | null, gradedAt: string | null = at): Grading => ({
  gradedBy,
  gradedAt,
  why: '',
})

/** Commits, and expects to be refused with one issue while the journal stays as it was. */
async function refusedAt(
  vault: UnlockedVault,
  records: Parameters<UnlockedVault['commit']>[0]['records'],
): Promise<unknown> {
  const { size } = vault.head
  const answer = await vault.commit({ records })
  expect(vault.head.size).toBe(size)
  return answer.ok ? answer.value : answer.failure.issues
}

describe('credibility 1', () => {
  const confirmed = (id: string, vault: UnlockedVault): IncidentBody['claims'][number] => ({
    ...claimOf(id),
    credibility: '1',
    credibilityGrading: by(vault.analyst.id),
  })

  test('that a later change of a source undid keeps no incident from being saved, and is not given anew', async () => {
    const workspace = await testWorkspace()
    await workspace.session(async (vault) => {
      const [a, b] = [sourceDraft({ independenceGroup: 'Wire' }), sourceDraft()]
      const claims = [confirmed(a.id, vault), claimOf(b.id)]
      const incident = incidentDraft({ claims })
      const { id } = incident
      const joins = { ...b, baseRev: 1, body: { ...b.body, independenceGroup: 'wire' } }
      valueOf(await vault.commit({ records: [a, b, incident] }))
      valueOf(await vault.commit({ records: [joins] }))
      valueOf(
        await vault.commit({ records: [incidentDraft({ claims, title: 'Other' }, { id, baseRev: 1 })] }),
      )
      const anew = [...claims, confirmed(b.id, vault)]
      expect(await refusedAt(vault, [incidentDraft({ claims: anew }, { id, baseRev: 2 })])).toEqual([
        { path: ['records', 0, 'body', 'claims', 2, 'credibility'], key: 'credibility.needsTwoOrigins' },
      ])
    })
  })

  test('is not left behind when what confirmed it is taken out', async () => {
    const workspace = await testWorkspace()
    await workspace.session(async (vault) => {
      const [a, b] = [sourceDraft(), sourceDraft()]
      const claims = [confirmed(a.id, vault), claimOf(b.id)]
      const incident = incidentDraft({ claims })
      valueOf(await vault.commit({ records: [a, b, incident] }))
      const alone = incidentDraft({ claims: claims.slice(0, 1) }, { id: incident.id, baseRev: 1 })
      expect(await refusedAt(vault, [alone])).toMatchObject([{ key: 'credibility.needsTwoOrigins' }])
    })
  })

  test('is refused at its claim when both sources repeat one origin, and taken with another origin', async () => {
    const workspace = await testWorkspace()
    await workspace.session(async (vault) => {
      const [a, copy] = ['Wire', ' wire '].map((independenceGroup) => sourceDraft({ independenceGroup }))
      const own = sourceDraft({ title: 'Own report' })
      if (a === undefined || copy === undefined) throw new Error('two sources')
      const claims = [claimOf(copy.id), confirmed(a.id, vault)]
      const incident = incidentDraft({ claims })
      expect(await refusedAt(vault, [a, copy, incident])).toEqual([
        { path: ['records', 2, 'body', 'claims', 1, 'credibility'], key: 'credibility.needsTwoOrigins' },
      ])
      const better = { ...incident, body: { ...incident.body, claims: [...claims, claimOf(own.id)] } }
      valueOf(await vault.commit({ records: [a, copy, own, better] }))
    })
  })

  test('is judged by the sources as they stand after the save', async () => {
    const workspace = await testWorkspace()
    await workspace.session(async (vault) => {
      const [a, b] = [sourceDraft({ independenceGroup: 'Wire' }), sourceDraft({ independenceGroup: 'Wire' })]
      valueOf(await vault.commit({ records: [a, b] }))
      const incident = incidentDraft({ claims: [claimOf(b.id), confirmed(a.id, vault)] })
      expect(await refusedAt(vault, [incident])).toHaveLength(1)
      const parted = { ...b, baseRev: 1, body: { ...b.body, independenceGroup: '' } }
      valueOf(await vault.commit({ records: [parted, incident] }))
    })
  })
})

describe('a grade', () => {
  test('is given by whoever saves it, and by nobody else', async () => {
    const workspace = await testWorkspace()
    await workspace.session(async (vault) => {
      const nobody = sourceDraft({ reliability: 'B', reliabilityGrading: by(null) })
      expect(await refusedAt(vault, [nobody])).toEqual([
        { path: ['records', 0, 'body', 'reliability'], key: 'grade.byAnother' },
      ])
      const mine = sourceDraft({ reliability: 'B', reliabilityGrading: by(vault.analyst.id) })
      valueOf(await vault.commit({ records: [mine] }))

      const claim = { ...claimOf(mine.id), credibility: '2' as const, credibilityGrading: by(null) }
      const incident = incidentDraft({ claims: [claim] })
      expect(await refusedAt(vault, [incident])).toEqual([
        { path: ['records', 0, 'body', 'claims', 0, 'credibility'], key: 'grade.byAnother' },
      ])
    })
  })

  test('that changes gets a date of its own, and one that stood before may come back', async () => {
    const workspace = await testWorkspace()
    await workspace.session(async (vault) => {
      const first = sourceDraft({ reliability: 'B', reliabilityGrading: by(vault.analyst.id) })
      valueOf(await vault.commit({ records: [first] }))
      const undated = { ...first, baseRev: 1, body: { ...first.body, reliability: 'D' as const } }
      expect(await refusedAt(vault, [undated])).toEqual([
        { path: ['records', 0, 'body', 'reliability'], key: 'grade.gradedAt' },
      ])
      const reliabilityGrading = by(vault.analyst.id, '2026-03-02T10:00:00.000Z')
      const later = { ...undated, body: { ...undated.body, reliabilityGrading } }
      valueOf(await vault.commit({ records: [later] }))
      valueOf(await vault.commit({ records: [{ ...first, baseRev: 2 }] }))
    })
  })

  test('is not given from the future, to a source or to a claim', async () => {
    const workspace = await testWorkspace()
    await workspace.session(
      async (vault) => {
        const ahead = by(vault.analyst.id, '2026-03-02T10:05:00.001Z')
        const source = sourceDraft({ reliability: 'B', reliabilityGrading: ahead })
        expect(await refusedAt(vault, [source])).toEqual([
          { path: ['records', 0, 'body', 'reliability'], key: 'grade.future' },
        ])
        const plain = sourceDraft()
        const claim = { ...claimOf(plain.id), credibility: '2' as const, credibilityGrading: ahead }
        expect(await refusedAt(vault, [plain, incidentDraft({ claims: [claim] })])).toEqual([
          { path: ['records', 1, 'body', 'claims', 0, 'credibility'], key: 'grade.future' },
        ])
      },
      { clock: { now: () => '2026-03-02T10:00:00.000Z' } },
    )
  })

  test('by another comes along with its claim out of a merged incident, and in no other way', async () => {
    const workspace = await testWorkspace()
    const another = await enterAnalyst(workspace, 'Petro Other')
    const source = sourceDraft()
    const claim = { ...claimOf(source.id), credibility: '3' as const, credibilityGrading: by(another) }
    const theirs = incidentDraft({ claims: [claim] })
    await asAnalyst(workspace, another, async (ledger) => {
      await put(ledger, 'source', source.id, source.body)
      await put(ledger, 'incident', theirs.id, theirs.body)
    })
    await workspace.session(async (vault) => {
      const mine = incidentDraft()
      valueOf(await vault.commit({ records: [mine] }))
      const copied = incidentDraft({ claims: [claim] }, { id: mine.id, baseRev: 1 })
      expect(await refusedAt(vault, [copied])).toEqual([
        { path: ['records', 0, 'body', 'claims', 0, 'credibility'], key: 'grade.byAnother' },
      ])
      const ids = { mergedFrom: uuidV7(), mergedInto: uuidV7() }
      const merged = merge(mine, theirs, keepWords, ids)
      const records = [
        { ...mine, baseRev: 1, body: merged.stays },
        { ...theirs, baseRev: 1, body: merged.goes },
      ]
      valueOf(await vault.commit({ records, reason: 'the same' }))
    })
  })
})
