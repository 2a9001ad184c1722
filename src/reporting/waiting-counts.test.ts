import { expect, test } from 'vitest'
import { countWaiting } from './waiting-counts.ts'

const others = (...whys: string[]) => whys.map((why) => ({ why }))

test.each([
	['nothing', others(), 0, { today: 0, reporting: 0 }],
	['tasks alone', others(), 3, { today: 3, reporting: 0 }],
	['a plan to approve and a letter to open wait, but not in the reports', others('plan', 'document'), 1, { today: 3, reporting: 0 }],
	['a report to sign and a return to send wait in both', others('report', 'return'), 0, { today: 2, reporting: 2 }],
	['a signed report is there to be read and waits for nobody', others('signed'), 2, { today: 2, reporting: 0 }]
] as const)('%s', (_what, others, tasks, counts) => {
	expect(countWaiting({ others, tasks: Array.from({ length: tasks }) })).toEqual(counts)
})
