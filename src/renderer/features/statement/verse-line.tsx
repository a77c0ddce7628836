import type { CategoryCoverage } from '../../engine/queries.ts'
import { Official } from './official.tsx'
import styles from './statement.module.css'
import { SupportNote } from './support-note.tsx'
import type { Verse } from './verses.ts'

export interface VerseLineProps {
  readonly verse: Verse
  readonly supportOf: (categoryId: string) => CategoryCoverage | undefined
  readonly chosenId: string | null
  readonly onChoose: (categoryId: string) => void
}

/** One line of the page, with its support in the margin. */
export function VerseLine({ verse, supportOf, chosenId, onChoose }: VerseLineProps) {
  const [first] = verse.categories
  const chosen = verse.categories.some(({ id }) => id === chosenId)
  return (
    <div className={styles.verse}>
      <p className={styles.words}>
        {verse.before}
        {first !== undefined && (
          // The button in the margin offers the same choice to the keys; the words are only a larger target.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
          <mark className={chosen ? styles.phraseChosen : styles.phrase} onClick={() => onChoose(first.id)}>
            {verse.phrase}
          </mark>
        )}
        {verse.after}
        {first !== undefined && first.official !== null && first.official.text !== verse.phrase && (
          <Official words={first.official.text} />
        )}
      </p>
      <div className={styles.margin}>
        {verse.categories.map((category) => (
          <SupportNote
            key={category.id}
            category={category}
            support={supportOf(category.id)}
            chosen={category.id === chosenId}
            onChoose={() => onChoose(category.id)}
          />
        ))}
      </div>
    </div>
  )
}
