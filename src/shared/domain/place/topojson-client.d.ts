/** As far as it is used; the package brings no types. */
declare module 'topojson-client' {
  type Ring = readonly (readonly [longitude: number, latitude: number])[]
  interface Geometry {
    readonly type: string
    readonly id?: string
    readonly properties?: { readonly name?: string }
    readonly arcs: readonly unknown[]
  }
  interface MultiPolygon {
    readonly type: 'MultiPolygon'
    readonly coordinates: readonly (readonly Ring[])[]
  }
  /** Joins areas into one, without the borders between them. */
  export function merge(topology: unknown, objects: readonly Geometry[]): MultiPolygon
}
