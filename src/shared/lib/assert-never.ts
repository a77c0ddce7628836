/** Makes a missing case of a union a compile error; throws if bad data reaches it at run time. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`)
}
