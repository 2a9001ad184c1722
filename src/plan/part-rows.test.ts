import { expect, test } from 'vitest'
import type { FormTrouble } from '#kernel/action.server.ts'
import { partRows } from './part-rows.ts'
import type { PlanLine } from './stored-plan.ts'

const line = (id: string, words: string): PlanLine => ({ id, lineKey: id, kind: 'item', role: 'activities', label: '-', words })
const sent = (rows: [id: string, was: string, words: string][], refused: boolean): FormTrouble => ({
	values: Object.fromEntries(rows.flatMap(([id, was, words], i) => [[`id-${i}`, id], [`kind-${i}`, 'item'], [`label-${i}`, '-'], [`was-${i}`, was], [`words-${i}`, words]])),
	issues: [], refusal: refused ? { code: 'changed-meanwhile', words: '' } : null
})

test('after a fault in a field everything typed is still there', () => {
	const { rows } = partRows([line('a', 'một'), line('b', 'hai')], sent([['a', 'một', ''], ['b', 'hai', 'hai sửa']], false))
	expect(rows.map((row) => [row.words, row.stored])).toEqual([['', null], ['hai sửa', null]])
})
test('when somebody saved first both versions stand beside each other, and a line left alone takes the stored one', () => {
	const { rows, lost } = partRows([line('a', 'một của người khác'), line('b', 'hai của người khác')], sent([['a', 'một', 'một của tôi'], ['b', 'hai', 'hai'], ['c', 'ba', 'ba của tôi'], ['d', 'bốn', 'bốn']], true))
	expect(rows.map((row) => [row.words, row.stored])).toEqual([['một của tôi', 'một của người khác'], ['hai của người khác', null]])
	expect(lost).toEqual(['ba của tôi'])
})
