import { beforeAll, expect, test } from 'vitest'
import { registerIncoming } from '#documents/server/index.ts'
import { aWard } from '#support/ward.ts'
import { giveTask } from '#work/server/give-task.ts'
import { find, type Found } from './find.ts'

const ward = aWard()
const words = async (username: string, asked: string, kind?: Found['kind']) =>
	(await find(ward.as(username), { words: asked })).filter((one) => !kind || one.kind === kind).map((one) => one.words)

beforeAll(async () => {
	const give = (title: string, lead: string, partners: string[] = []) => giveTask(ward.as('phu-trach'),
		{ title, leadAgencyId: ward.bodies[lead]!, partnerIds: partners.map((code) => ward.bodies[code]!), dueOn: null, product: '', basis: '' })
	await give('Truyền thông phòng, chống bạo lực tại Thôn 2', 'y-te', ['thon-2'])
	await give('Tuần tra bảo đảm an ninh', 'cong-an')
	await registerIncoming(ward.as('van-thu'), { numberText: '415/SNV-BĐG', issuerText: 'Sở Nội vụ tỉnh', subject: 'Triển khai truyền thông', issuedOn: '2026-11-12', receivedOn: '2026-11-16', file: null })
})

test.each([
	['phu-trach', 'truyen thong', ['Truyền thông phòng, chống bạo lực tại Thôn 2', 'Triển khai truyền thông']],
	['phu-trach', 'BẠO LỰC truyền', ['Truyền thông phòng, chống bạo lực tại Thôn 2']],
	['phu-trach', 'nhiệm vụ 2', ['Tuần tra bảo đảm an ninh']],
	['phu-trach', '415/SNV', ['Triển khai truyền thông']],
	['phu-trach', 'vi du nguyen', ['Nguyễn Thị Ví Dụ']],
	['phu-trach', 'tram y te', ['Trạm Y tế phường']],
	['phu-trach', '%', []], ['phu-trach', '_', []], ['phu-trach', '', []], ['phu-trach', '   ', []],
	['phu-trach', `'; drop table work.task; --`, []],
	['y-te', 'truyen thong', ['Truyền thông phòng, chống bạo lực tại Thôn 2']],
	['thon-2', 'truyen thong', ['Truyền thông phòng, chống bạo lực tại Thôn 2']],
	['cong-an', 'truyen thong', []], ['kinh-te', 'tuan tra', []], ['cong-an', '1', ['Tổ dân phố 1', 'Thôn 1']],
	['mat-tran', 'tuan tra', ['Tuần tra bảo đảm an ninh']],
	['so-noi-vu', 'truyen thong', []], ['so-noi-vu', 'nguyen', []], ['so-noi-vu', 'thon', []]
])('%s asks for “%s” and finds %j', async (username, asked, found) => expect(await words(username, asked)).toEqual(found))

test('a task is found with the body that leads it, since several have one title', async () => {
	const found = await find(ward.as('phu-trach'), { words: 'tuan tra' })
	expect(found.map((one) => [one.kind, one.place])).toEqual([['task', 'Công an phường']])
})

test('the administrator finds nothing: he is refused', async () => {
	await expect(find(ward.as('quan-tri'), { words: 'thon' })).rejects.toThrow('not-allowed')
})

test('whose account has ended is no longer found', async () => {
	await ward.sql(`update identity.person set ends_on = '2026-11-20' where id = $1`, [ward.people['doan']!.personId])
	expect(await words('phu-trach', 'A Ví Dụ', 'person')).not.toContain('A Ví Dụ')
	expect(await words('phu-trach', 'Hoàng Văn', 'person')).toEqual(['Hoàng Văn Ví Dụ'])
})

test('every find is one statement over tables of the open programme only', async () => {
	const source = await import('node:fs').then(({ readFileSync }) => readFileSync(new URL('./find.ts', import.meta.url), 'utf8'))
	expect([...source.matchAll(/\.execute\(/g)]).toHaveLength(1)
	expect([...new Set([...source.matchAll(/(?:from|join) ((?:\w+)\.\w+)/g)].map((match) => match[1]))].sort())
		.toEqual(['documents.document', 'identity.person', 'identity.unit', 'identity.unit_alias', 'work.task', 'work.task_partner'])
})
