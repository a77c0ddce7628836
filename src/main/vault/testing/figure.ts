/*
 * The suites that prove a promise (`P2`) run with two figures: the gate's in every `npm test`, the long one in
 * `npm run torture`, which finds a suite by its import of this file.
 */
const isLong = process.env['HOLDFAST_TORTURE'] === '1'

/** How many runs, states or mutations: `gate` in every test run, `long` under torture. */
export const figure = <T>(gate: T, long: T): T => (isLong ? long : gate)

/** Milliseconds a test may take, on the same terms. */
export const patience = (gateSeconds: number, longMinutes: number): number =>
  isLong ? longMinutes * 60_000 : gateSeconds * 1_000

/** The one line in which a suite says what it did; the table of `npm run torture` is made of these. */
export function tellCounts(promise: `P${number}`, counts: string): void {
  process.stdout.write(`${promise}: ${counts}\n`)
}

/** `12,345`, in every locale the same. */
export const counted = (number: number): string => number.toLocaleString('en-US')
