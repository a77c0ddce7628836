import type { CategoryCoverage, StatementWhole } from '../../engine/queries.ts'
import { AsideNote } from './aside-note.tsx'
import { Official } from './official.tsx'
import styles from './statement.module.css'
import { SupportNote } from './support-note.tsx'
import type { Verse } from './verses.ts'

export interface VerseLineProps {
  readonly verse: Verse
  readonly whole: StatementWhole | undefined
  readonly supportOf: (categoryId: string) => CategoryCoverage | undefined
  readonly chosenId: string | null
  readonly onChoose: (categoryId: string) => void
}

/** One line of the page, with its support in the margin. */
export function VerseLine({ verse, whole, supportOf, chosenId, onChoose }: VerseLineProps) {
  const official = verse.categories[0]?.official?.text
  return (
    <div className={styles.verse}>
      <p className={styles.words}>
        {verse.before}
        <Phrase verse={verse} chosenId={chosenId} onChoose={onChoose} />
        {verse.after}
        {official !== undefined && official !== verse.phrase && <Official words={official} />}
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
        {verse.asides.map((aside) => (
          <AsideNote key={aside.id} aside={aside} whole={whole} />
        ))}
      </div>
    </div>
  )
}

function Phrase({ verse, chosenId, onChoose }: Pick<VerseLineProps, 'verse' | 'chosenId' | 'onChoose'>) {
  const [first] = verse.categories
  if (first === undefined) return <span className={styles.derived}>{verse.phrase}</span>
  const chosen = verse.categories.some(({ id }) => id === chosenId)
  return (
    // The button in the margin offers the same choice to the keys; the words are only a larger target.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <mark className={chosen ? styles.phraseChosen : styles.phrase} onClick={() => onChoose(first.id)}>
      {verse.phrase}
    </mark>
  )
}
