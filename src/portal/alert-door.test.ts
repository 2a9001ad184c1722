import { expect, test } from 'vitest'
import { doorOf, mayAlert } from './alert-door.ts'

const body = (folded: string, ordered = true) => ({ folded, ordered })

test.each([
	[['village-head'], body('thon 1'), 'village-head'],
	[['collaborator'], body('thon 1'), 'people-committee'],
	[['police'], body('cong an phuong'), 'police'],
	[['health-station'], body('tram y te phuong'), 'health-station'],
	[['focal-point'], body('truong th-thcs mau'), 'school'],
	[['focal-point'], body('mam non mau'), 'school'],
	[['focal-point'], body('phong kinh te, ha tang va do thi'), 'people-committee'],
	[['focal-point', 'collaborator'], body('hoi lien hiep phu nu phuong', false), 'mass-organisation'],
	[['front-supervisor'], body('uy ban mttq', false), 'mass-organisation'],
	[['leader'], null, 'people-committee']
])('%j of %j stands for the address %s', (roles, of, door) => {
	expect(doorOf(roles, of)).toBe(door)
})

test('everybody who works in the ward may send; the account keeper and the province may not', () => {
	expect(['leader', 'officer', 'clerk', 'focal-point', 'police', 'health-station', 'village-head', 'collaborator', 'front-supervisor'].every((role) => mayAlert([role]))).toBe(true)
	expect([[], ['administrator'], ['province-viewer']].some(mayAlert)).toBe(false)
	expect(mayAlert(['administrator', 'officer'])).toBe(true)
})
