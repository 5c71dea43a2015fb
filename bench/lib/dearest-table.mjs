import { machineLine, table } from './report.mjs'
import { figure } from './statistics.mjs'

/** What no accepted query may do: milliseconds of the processor that it may have at a stretch, and MB that it may take. */
export const MOST_BUSY_MS = 200
export const MOST_MB = 150

/** One row for each operation, the longest stretches first, and what is wanted of all of them. */
export function dearestTable({ machine, cases, quick }) {
  const rows = cases.map(rowOf).sort((a, b) => b.busyMs - a.busyMs)
  return [
    `${machineLine(machine)}${quick ? '; asked once each: for checking only' : ''}.`,
    '',
    ...table(
      [
        'asked',
        'cost',
        'bytes',
        'ms in all',
        'longest stretch: processor ms',
        'first call',
        'on the wall',
        'heap MB',
        'resident MB',
      ],
      rows.map(({ name, cost, bytes, ms, busyMs, firstMs, heldMs, heapMb, residentMb }) => [
        name,
        cost,
        bytes,
        ...[ms, busyMs, firstMs, heldMs, heapMb, residentMb].map(figure),
      ]),
    ),
    '',
    ...table(
      ['goal', 'bound', 'measured', ''],
      dearestGoals(cases).map(({ goal, bound, measured, holds }) => [
        goal,
        bound,
        measured,
        holds ? 'holds' : '**falls short**',
      ]),
    ),
    '',
  ].join('\n')
}

/** The worst of all calls. */
function rowOf({ name, refused, cost, bytes, calls }) {
  const worst = key => Math.max(...calls.map(call => call[key]))
  return {
    name: refused === undefined ? name : `${name}: one step more, refused while it is made (${refused})`,
    cost: cost ?? '–',
    bytes,
    ms: worst('ms'),
    busyMs: worst('busyMs'),
    firstMs: calls[0].busyMs,
    heldMs: worst('heldMs'),
    heapMb: worst('heapMb'),
    residentMb: worst('residentMb'),
  }
}

export function dearestGoals(cases) {
  const rows = cases.map(rowOf)
  return [
    goal('the event loop held at a stretch, processor ms', 'busyMs', MOST_BUSY_MS),
    goal('memory taken while an answer is made, MB', 'heapMb', MOST_MB),
  ]
  function goal(title, key, bound) {
    const [worst] = [...rows].sort((a, b) => b[key] - a[key])
    const missing = rows.filter(row => row[key] > bound).length
    return {
      goal: title,
      bound: `≤ ${bound}`,
      measured: `${figure(worst[key])} (${worst.name}${missing > 0 ? `; ${missing} of ${rows.length} miss it` : ''})`,
      holds: missing === 0,
    }
  }
}
