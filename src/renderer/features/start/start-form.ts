import { passphraseIssue } from '#shared/domain/analyst/passphrase.ts'
import type { Request } from '#shared/ipc/contract.ts'
import type { Issue } from '#shared/lib/result.ts'

export interface StartForm {
  readonly name: string
  /** A folder typed or picked instead of one under the person's Holdfast folder. */
  readonly place: 'home' | 'typed' | 'picked'
  readonly path: string
  readonly picked: { readonly token: string; readonly label: string } | null
  readonly analystName: string
  readonly organisation: string
  readonly passphrase: string
  readonly repeated: string
}

export type FormField =
  'name' | 'path' | 'picked' | 'analystName' | 'organisation' | 'passphrase' | 'repeated'
export type FormIssues = Partial<Record<FormField, string>>

/** What each part of the form is given. */
export interface StartFieldsProps {
  readonly form: StartForm
  readonly issues: FormIssues
  readonly onChange: (part: Partial<StartForm>) => void
}

export const emptyStartForm = (name: string): StartForm => ({
  name,
  place: 'home',
  path: '',
  picked: null,
  analystName: '',
  organisation: '',
  passphrase: '',
  repeated: '',
})

const missing = (text: string): boolean => text.trim() === ''

/** Whether it is said where the workspace goes. */
export const folderIssues = (form: StartForm): FormIssues => ({
  ...(form.place === 'home' && missing(form.name) && { name: 'text.required' }),
  ...(form.place === 'typed' && missing(form.path) && { path: 'text.required' }),
  ...(form.place === 'picked' && form.picked === null && { picked: 'folder.pick' }),
})

/** What can be told without asking main: what is empty, too short or not the same. */
export function formIssues(form: StartForm): FormIssues {
  const broken = passphraseIssue(form.passphrase)
  return {
    ...folderIssues(form),
    ...(missing(form.analystName) && { analystName: 'text.required' }),
    ...(broken !== undefined && { passphrase: broken }),
    ...(form.repeated !== form.passphrase && { repeated: 'passphrase.mismatch' }),
  }
}

export function createRequest(form: StartForm, sample: boolean): Request<'workspace:create'> {
  const { analystName, organisation, passphrase } = form
  return { folder: folderOf(form), analystName, organisation, passphrase, sample }
}

export function folderOf(form: StartForm): Request<'workspace:create'>['folder'] {
  if (form.place === 'typed') return { kind: 'typed', path: form.path.trim() }
  if (form.place === 'picked' && form.picked !== null) return { kind: 'picked', token: form.picked.token }
  return { kind: 'named', name: form.name.trim() }
}

const fieldOf: Readonly<Record<string, FormField>> = {
  'folder.name': 'name',
  'folder.path': 'path',
  'folder.token': 'picked',
  analystName: 'analystName',
  organisation: 'organisation',
  passphrase: 'passphrase',
}

/** Puts what main found at the field where it belongs; what belongs to none is left to the notice. */
export function placeIssues(issues: readonly Issue[]): FormIssues {
  const placed: FormIssues = {}
  for (const issue of issues) {
    const field = fieldOf[issue.path.join('.')]
    if (field !== undefined) placed[field] ??= issue.key
  }
  return placed
}
