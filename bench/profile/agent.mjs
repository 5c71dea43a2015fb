import { writeFileSync } from 'node:fs'
import { Session } from 'node:inspector/promises'

// Loaded into the server with `--import`: the signal SIGUSR2 begins a profile of the processor, and the next one writes it.
const session = new Session()
session.connect()
let isOn = false

process.on('SIGUSR2', async () => {
  if (!isOn) {
    isOn = true
    await session.post('Profiler.enable')
    await session.post('Profiler.setSamplingInterval', { interval: 500 })
    return session.post('Profiler.start')
  }
  isOn = false
  const { profile } = await session.post('Profiler.stop')
  writeFileSync(process.env.BENCH_PROFILE, JSON.stringify(profile))
  console.log(`profile ${(profile.endTime - profile.startTime) / 1000}`)
})
