/** The outline of bars side by side, each from the floor up, as one path: thousands of shapes would be slow. */
export function barsPath(
  heights: readonly number[],
  {
    width,
    floor,
    from = heights.map(() => 0),
  }: { readonly width: number; readonly floor: number; readonly from?: readonly number[] },
): string {
  const gap = width > 6 ? 2 : width > 3 ? 1 : 0
  const wide = Math.max(1, width - gap)
  return heights
    .flatMap((height, at) =>
      height > 0
        ? [
            `M${round(at * width + gap / 2)} ${round(floor - (from[at] ?? 0))}h${round(wide)}v${round(-height)}h${round(-wide)}z`,
          ]
        : [],
    )
    .join('')
}

const round = (value: number): number => Math.round(value * 100) / 100

/** Not less than a pixel for what is not nothing: one incident among thousands can be seen. */
export const barHeight = (count: number, most: number, height: number): number =>
  count === 0 ? 0 : Math.max(1.5, (count / most) * height)

/** A round number that is not lower. */
export function roundTop(most: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, most)))
  return ([1, 2, 4, 5, 10].find((step) => step * power >= most) ?? 10) * power
}
