let chosen: readonly string[] = []

/** The incidents that were last chosen in the list to be handed over, by id. In memory alone: an address is kept by browsers. */
export const chosenIncidents = (): readonly string[] => chosen

export const chooseIncidents = (ids: readonly string[]): void => {
  chosen = ids
}
