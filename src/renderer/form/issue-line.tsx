import { useFieldError } from '../ui/private-input.ts'
import { useFieldIssue } from './field-issues-context.ts'
import styles from './fields.module.css'

/** What is wrong with something as a whole, where no field of it could tell: read out as soon as it appears, and a refused save leads here. */
export function IssueLine({ field }: { readonly field: string }) {
  const text = useFieldError(useFieldIssue(field))
  return text === undefined ? null : (
    <p className={styles.wrong} data-field={field} tabIndex={-1} role="alert">
      {text}
    </p>
  )
}
