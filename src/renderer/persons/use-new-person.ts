import { newPerson } from '#shared/domain/person/defaults.ts'
import { issueAt } from '../platform/body-issues.ts'
import { newId } from '../platform/new-id.ts'
import { useSaveRecord } from '../platform/use-save-record.ts'

/** Stores a person of whom only the code name is known yet; resolves to the id, or to null when nothing was written. */
export function useNewPerson() {
  const saving = useSaveRecord('person')
  const add = async (codeName: string): Promise<string | null> => {
    const draft = { kind: 'person' as const, id: newId(), baseRev: null, body: newPerson(codeName.trim()) }
    return (await saving.save(draft, ''))?.id ?? null
  }
  return {
    add,
    adding: saving.saving,
    failure: saving.failure,
    issue: issueAt(saving.issues, 'codeName'),
    clear: saving.clear,
  }
}
