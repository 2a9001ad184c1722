import { expect, test } from 'vitest'
import { inLines } from './history.ts'

const line = (kind: string, by = 'CB-03', at = '2026-11-23T07:05:00Z') => ({ kind, by, at: new Date(at) })

test('answers written one after the other are one line; another person, another day or anything between them begins a new one', () => {
	const events = [line('answered'), line('answered'), line('answered', 'CB-04'), line('step'), line('answered', 'CB-04'), line('answered', 'CB-04', '2026-11-22T07:05:00Z'), line('contacted'), line('contacted')]
	expect(inLines(events).map(({ event, times }) => `${event.kind} ${event.by} ${times}`)).toEqual(['answered CB-03 2', 'answered CB-04 1', 'step CB-03 1', 'answered CB-04 1', 'answered CB-04 1', 'contacted CB-03 1', 'contacted CB-03 1'])
	expect(inLines([])).toEqual([])
})
