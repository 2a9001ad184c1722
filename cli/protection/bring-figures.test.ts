import { expect, test } from 'vitest'
import { aWard } from '#support/ward.ts'
import { countsForReport } from '#protection/server/figures.ts'
import { exportIncidents } from '#protection/figures/server/export-incidents.ts'
import { bringFigures } from './bring-figures.ts'

const ward = aWard()

test('the sample ward has cases enough that its report and its export show numbers, and names nobody in them', async () => {
	const now = new Date('2026-11-23T02:00:00Z')
	for (const [username, role] of [['hanh-chinh', 'case-worker'], ['phu-trach', 'supervisor']]) {
		await ward.sql(`insert into protection.sealed_role (unit_id, id, person_id, role, from_on, named_by, named_at, confirmed_by, confirmed_at)
			values ($1, gen_random_uuid(), $2, $3, '2025-11-22', $2, now(), $2, now())`, [ward.ward, ward.people[username!]!.personId, role])
	}
	await bringFigures(ward, now, new Date('2025-11-22T02:00:00Z'))
	const told = await countsForReport({ unit: ward.ward, now, from: '' }, { from: '2025-12-15', to: '2026-12-14' })
	expect(told!.indicators.slice(0, 2).map(({ numerator, denominator }) => [typeof numerator, typeof denominator])).toEqual([['number', 'number'], ['number', 'number']])
	expect(told!.indicators[2]).toMatchObject({ percent: 'none-occurred' })
	const { rows, csv } = await exportIncidents(ward.sealed('phu-trach', ['supervisor']), { year: 2026 })
	expect(rows).toBe(24)
	expect(csv).toContain('"Physical Assault"')
	expect(await ward.sql(`select distinct state from protection.case_file`)).toEqual([{ state: 'closed' }])
})
