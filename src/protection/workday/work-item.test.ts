import { expect, test } from 'vitest'
import { grouped, itemsOfCase, type CaseOfMine } from './work-item.ts'

const NOW = new Date('2026-11-23T07:00:00Z') // 14:00
const CASE: CaseOfMine = { code: 'KX-0001', state: 'open', openedAt: new Date('2026-11-01T02:00:00Z'), contactedAt: new Date('2026-11-22T02:00:00Z'), nextContactAt: null, reassessOn: null, mine: true }

test.each<[string, Partial<CaseOfMine>, string[]]>([
	['nothing is due', {}, []],
	['an hour promised today', { nextContactAt: new Date('2026-11-23T08:30:00Z') }, ['appointment']],
	['an hour that has passed stays until somebody calls', { nextContactAt: new Date('2026-11-20T08:30:00Z') }, ['appointment']],
	['an hour tomorrow evening', { nextContactAt: new Date('2026-11-24T16:59:00Z') }, ['appointment']],
	['an hour the day after tomorrow', { nextContactAt: new Date('2026-11-24T17:00:00Z') }, []],
	['a week without contact to the minute', { contactedAt: new Date('2026-11-16T07:00:00Z') }, ['no-contact']],
	['a minute less than a week', { contactedAt: new Date('2026-11-16T07:01:00Z') }, []],
	['never a contact since it was opened', { contactedAt: null }, ['no-contact']],
	['a new assessment due tomorrow', { reassessOn: '2026-11-24' }, ['reassess']],
	['a new assessment in two days', { reassessOn: '2026-11-25' }, []],
	['stopped by her own wish: silence is not work', { state: 'stopped', contactedAt: null, reassessOn: '2026-11-01' }, []],
	['closing, and I supervise', { state: 'closing', mine: false }, ['closure-asked']],
	['closing, and it is mine', { state: 'closing' }, []],
	['supervised only: her hours are not mine to call', { mine: false, nextContactAt: NOW, contactedAt: null }, []]
])('%s', (_, given, kinds) => {
	expect(itemsOfCase({ ...CASE, ...given }, NOW).map(({ kind }) => kind)).toEqual(kinds)
})

test('in a group the first due stands first, and what has no hour last', () => {
	const at = (kind: 'appointment' | 'clock' | 'closure-asked', when: string | null) => ({ kind, code: when ?? '-', at: when ? new Date(when) : null, warnBefore: 0 })
	expect(grouped([at('closure-asked', null), at('clock', '2026-11-24T00:00:00Z'), at('appointment', '2026-11-23T00:00:00Z')]).map(({ group, items }) => [group, items.map(({ kind }) => kind)]))
		.toEqual([['appointed', ['appointment', 'clock']], ['to-decide', ['closure-asked']]])
})
