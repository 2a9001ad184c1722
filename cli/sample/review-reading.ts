import type { Ctx } from '../../src/kernel/context.ts'
import { answerDoubt, correctAssignment, removeFromReading } from '../../src/plan/server/reading.ts'
import type { SampleWard } from './make-ward.ts'
import { planVersion } from './plan-version.ts'

interface Kept { readonly of: string; readonly lead: string; readonly partners: readonly string[]; readonly until: string; readonly product: string }

/** Activities of part II that part IV gives to nobody: the officer says who does them and by when. What part IV
 *  gives anyway is left out, or it would be work twice. */
const KEPT: readonly Kept[] = [
	{ of: 'Tổ chức đối thoại', lead: 'van-hoa', partners: ['phu-nu', 'doan'], until: '10-20', product: 'Cuộc đối thoại' },
	{ of: 'In 1.500 tờ gấp', lead: 'van-hoa', partners: ['y-te'], until: '06-15', product: 'Tờ gấp' },
	{ of: 'Rà soát quy hoạch cán bộ nữ', lead: 'van-phong', partners: [], until: '07-31', product: 'Danh sách quy hoạch' },
]

/** The officer settles what the reader doubted: “Các thôn, tổ dân phố” become a task for each of them, three activities
 *  get a lead, the other guesses are left out. */
export async function reviewReading(ctx: Ctx, ward: SampleWard, { sourceId, planId }: { sourceId: string; planId: string }, year: number): Promise<void> {
	const asked = async (assignmentId: string) => ({ sourceId, rowVersion: await planVersion(ctx, planId), assignmentId })
	for (const task of await doubtful(ctx, planId)) {
		const kept = KEPT.find((one) => task.title.includes(one.of))
		if (kept) {
			await correctAssignment(ctx, {
				...await asked(task.id), title: task.title, leadAgencyId: ward.bodies[kept.lead]!, partnerIds: kept.partners.map((code) => ward.bodies[code]!),
				fromOn: null, toOn: `${year}-${kept.until}`, product: kept.product,
			})
		} else if (task.doubt.includes('several-bodies')) await answerDoubt(ctx, { ...await asked(task.id), answer: 'each-body', attendTitle: '' })
		else await removeFromReading(ctx, await asked(task.id))
	}
}

/** Tasks whose lead is none or only a guess, in the order of the document. */
function doubtful(ctx: Ctx, planId: string) {
	return ctx.db.selectFrom('plan.assignment').select(['id', 'title', 'doubt'])
		.where('unit_id', '=', ctx.unit).where('plan_id', '=', planId).where('confidence', '<>', 'sure').orderBy('ordinal').execute()
}
