/** Where a measurement may write. */
export interface Place {
  /** Its own, empty, taken away afterwards. */
  readonly folder: string
  /** Of the run: large workspaces are made there once and opened by several measurements. */
  readonly workspaces: string
  /** What is kept to be looked at, such as traces; null when nobody asked for it. */
  readonly recordings: string | null
}
