import {
  isValidElement,
  type CSSProperties,
  type KeyboardEventHandler,
  type MouseEventHandler,
  type ReactElement,
  type ReactNode,
  type RefObject,
} from 'react'
import styles from './list-grid.module.css'

export interface ListGridProps {
  readonly gridRef: RefObject<HTMLDivElement | null>
  readonly name: string
  /** The words above the columns, or what stands there by itself as cells of their row. */
  readonly columns: readonly string[] | ReactElement
  /** Rows in all, also those that are not on the screen. */
  readonly count: number
  /** Begins the id of each row. */
  readonly rowId: string
  readonly active: number
  readonly onKeyDown: KeyboardEventHandler
  /** Whether several rows can be chosen: `isChosen` of a row says which are. */
  readonly choosesSeveral?: boolean
  /** Whether some rows can be opened to show those below them. */
  readonly isTree?: boolean
  /** Says the widths of the columns. */
  readonly className: string | undefined
  /** The same where they are worked out. */
  readonly style?: CSSProperties
  readonly children: ReactNode
}

/** A list of rows in columns that is moved through with the keys: `useListKeys` says how. */
export function ListGrid({
  gridRef,
  name,
  columns,
  count,
  rowId,
  active,
  onKeyDown,
  choosesSeveral,
  isTree = false,
  className,
  style,
  children,
}: ListGridProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- its role is one of two that take keys
    <div
      ref={gridRef}
      className={`${styles.grid} ${className}`}
      style={style}
      role={isTree ? 'treegrid' : 'grid'}
      tabIndex={0}
      aria-label={name}
      aria-rowcount={count + 1}
      aria-multiselectable={choosesSeveral}
      aria-activedescendant={count > 0 ? `${rowId}-${active}` : undefined}
      onKeyDown={onKeyDown}
    >
      <div className={styles.header} role="row" aria-rowindex={1}>
        {isValidElement(columns)
          ? columns
          : columns.map((column) => (
              <span key={column} role="columnheader">
                {column}
              </span>
            ))}
      </div>
      {children}
    </div>
  )
}

export interface ListRowProps {
  readonly rowId: string
  readonly index: number
  /** Where the keys are. */
  readonly active: boolean
  /** Where several can be chosen: whether this one is. Elsewhere it is the row where the keys are. */
  readonly isChosen?: boolean
  /** Of a line that can be opened to show those below it. */
  readonly isOpen?: boolean
  readonly className: string | undefined
  readonly style?: CSSProperties
  readonly onChoose: MouseEventHandler
  readonly onOpen?: MouseEventHandler
  readonly children: ReactNode
}

export function ListRow({
  rowId,
  index,
  active,
  isChosen = active,
  isOpen,
  className,
  style,
  onChoose,
  onOpen,
  children,
}: ListRowProps) {
  return (
    // The grid around the rows takes the keys for all of them.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={`${rowId}-${index}`}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isChosen}
      aria-expanded={isOpen}
      data-active={active || undefined}
      className={`${styles.row} ${className}`}
      style={style}
      onMouseDown={onChoose}
      onClick={onOpen}
    >
      {children}
    </div>
  )
}
