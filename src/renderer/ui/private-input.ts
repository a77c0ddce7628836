import { useIssueText, type Told } from '../locales/use-issue-text.ts'

/**
 * On every field: the browser profile must not keep what is typed (autofill), and words must not
 * leave for a spelling service.
 */
export const privateInput = {
  autoComplete: 'off',
  autoCorrect: 'off',
  autoCapitalize: 'off',
  spellCheck: false,
} as const

/**
 * What is typed sets its own direction. It goes on the input itself: Mantine's `dir` prop lands on the
 * box around it, where typed text does not count.
 */
export const anyDirection = { input: { dir: 'auto' } }

/** The sentence for a broken rule, or nothing. */
export function useFieldError(issue: Told | undefined): string | undefined {
  const issueText = useIssueText()
  return issue === undefined ? undefined : issueText(issue)
}
