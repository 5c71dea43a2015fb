/** The part of the `edtf` package that is used here; the package brings no types. */
declare module 'edtf' {
  /** Parses a date, or throws; `min` and `max` are milliseconds since 1970 in UTC. */
  export default function edtf(text: string): {
    readonly type: string
    readonly min: number
    readonly max: number
  }
}
