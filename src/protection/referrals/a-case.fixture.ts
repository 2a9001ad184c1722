import { newId } from '#kernel/id.ts'
import type { TestWard } from '#support/ward.ts'
import { inProtection } from '../access/server/in-protection.ts'
import { nextCode } from '../access/server/next-code.ts'
import type { CaseParts, PartName } from '../cases/case-parts.ts'
import { writePart } from '../cases/server/part-store.ts'

/** What the planted case knows: every word of it must stay behind the seal. */
export const PLANTED = {
	person: { callMe: 'chị Nến', fullName: 'Trần Thị Thử Nghiệm', birthYear: '1991', address: 'số 7 hẻm Mẫu Thử', language: 'Ba Na', disability: 'chống nạng gỗ mun' },
	contact: { may: 'yes', channel: 'call', value: '0900 000 077', through: 'dì Ví Dụ Bảy', days: 'working-days', hours: ['noon'], ifAnotherAnswers: 'Hỏi về lớp dệt vải' },
	household: { children: 'hai con, 4 và 9 tuổi' },
	health: { state: 'đau vai trái' },
	danger: { words: 'Cao, đánh giá 19/11/2026' },
	facts: { when: 'tối 18/11', where: 'sau chợ Mẫu' },
	perpetrator: { name: 'Lê Văn Kẻ Thử', relation: 'chồng của chị' },
	account: { text: 'Chị kể chuyện thử nghiệm số bảy' }
} as const satisfies { [Name in PartName]?: Partial<CaseParts[Name]> }

/** The words of it that must stand nowhere in clear. */
export const PLANTED_WORDS = Object.values(PLANTED).flatMap((part) => Object.values<string | readonly string[]>(part)).filter((text): text is string => typeof text === 'string' && /[^a-z-]/.test(text) && text.length > 6)

/** A case with its parts, opened by a worker and watched by a supervisor. */
export async function plantCase(ward: TestWard, by = { worker: 'phu-nu', supervisor: 'phu-trach' }, childPath = false): Promise<{ caseId: string; code: string }> {
	return inProtection(ward.sealed(by.worker, ['case-worker']), async (ctx) => {
		const id = newId(), code = await nextCode(ctx, 'case')
		await ctx.sealedDb.insertInto('protection.case_file').values({
			unit_id: ctx.unit, id, code, opened_at: ctx.now, opened_by: ctx.actor.personId, state: 'open', step: 1, case_worker_id: ctx.actor.personId,
			supervisor_id: ward.people[by.supervisor]!.personId, child_path: childPath
		}).execute()
		await ctx.keys.begin(ctx.sealedDb, id)
		for (const [part, words] of Object.entries(PLANTED)) await writePart(ctx, id, part as PartName, words as never)
		return { caseId: id, code }
	})
}

/** Gives the sample people of these offices their roles behind the lock. */
export async function bringReceivers(ward: TestWard): Promise<void> {
	for (const [username, role] of [['cong-an', 'police'], ['y-te', 'health'], ['van-phong', 'shelter-keeper'], ['phu-trach', 'supervisor'], ['phu-nu', 'case-worker'], ['hanh-chinh', 'case-worker']] as const) {
		await ward.sql(`insert into protection.sealed_role (unit_id, id, person_id, role, from_on, named_by, named_at, confirmed_by, confirmed_at)
			values ($1, $2, $3, $4, '2026-01-01', $3, now(), $3, now())`, [ward.ward, newId(), ward.people[username]!.personId, role])
	}
}
