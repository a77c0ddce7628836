import { expect, test } from 'vitest'
import { buildDossier } from '#shared/dossier/build.ts'
import { statements } from '#shared/domain/statement/catalogue.ts'
import { incidentDraft, personDraft } from '#main/vault/testing/records.ts'
import { asAnalyst } from '#main/vault/testing/another-analyst.ts'
import { testWorkspace, valueOf } from '#main/vault/testing/workspace.ts'
import { uuidV7 } from '#main/vault/storage/uuid-v7.ts'
import { gatherDossier } from './gather.ts'

/** Words that exist nowhere else, one in every field that tells who a person is. */
const planted = [
  'Zorvanquist',
  'Приховкіна',
  'Blethmoor',
  'Quarnstep',
  'Vintelbrack',
  'Drumplewick',
  'Skarnhollow',
]
const [latin = '', cyrillic = '', contact = '', risk = '', consentNote = '', account = '', note = ''] =
  planted

const person = personDraft({
  codeName: 'W-17',
  names: [
    { name: `Oksana ${latin}`, language: 'en' },
    { name: `Оксана ${cyrillic}`, language: 'uk' },
  ],
  contact,
  risk,
  consent: { status: 'given', scope: ['international-prosecution'], on: 'unknown', note: consentNote },
  priorAccounts: [{ id: uuidV7(), to: account, on: 'unknown', note: '' }],
  note,
})
const incident = incidentDraft({
  persons: [
    { personId: person.id, codeName: 'W-17', role: 'witness', note: 'Saw it from across the street.' },
  ],
})

test('of a person nothing but the code name leaves by the feed, the lists, the log or a dossier', async () => {
  const workspace = await testWorkspace()
  const leaving = await workspace.session(async (vault) => {
    valueOf(await vault.commit({ records: [person, incident] }))
    const { kind, id, body } = person
    valueOf(await vault.drafts.keep({ kind, id, baseRev: 1, body: { ...body } }))
    valueOf(await vault.persons.read(person.id))
    return JSON.stringify([
      await vault.read(-1, 1_000),
      await vault.persons.list(),
      await vault.drafts.list(),
      await vault.history(incident.id),
      buildDossier(valueOf(await gatherDossier(vault, { kind: 'all' }, statements))),
    ])
  })
  const logged = await asAnalyst(workspace, undefined, async (ledger) => {
    const entries = await Promise.all(Array.from({ length: ledger.head.size }, (_, seq) => ledger.read(seq)))
    // A person's own versions are where the names are kept; nothing else of the journal has them.
    return JSON.stringify(
      entries.filter(({ entry }) => entry.type !== 'record.put' || entry.subject.kind !== 'person'),
    )
  })
  expect(leaving).toContain('W-17') // the search finds what is there
  expect(logged).toContain('person-read')
  expect(planted.filter((word) => leaving.includes(word) || logged.includes(word))).toEqual([])
})
