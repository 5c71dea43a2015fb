import { jest } from '@jest/globals'
import { A_TEST_MS } from './deadlines.js'

// Runs before each test file: its tests and hooks get their time from the one place that knows times.
jest.setTimeout(A_TEST_MS)
