import { doubtsIn, doubtText, type Doubt } from './programme-doubts.ts'
import { dutiesIn } from './programme-duties.ts'
import type { TaskSpan } from './proposed.ts'
import { productOf } from './programme-product.ts'
import { taskTitle } from './programme-title.ts'
import { spansOf, type StoredTask } from './reading-review.ts'

/** One task of two: places, partners and the wider stretch of days of both; what one lacks the other gives. */
export function mergedTask(keep: StoredTask, other: StoredTask): { leadAgencyId: string | null; partnerIds: string[]; fromOn: string | null; toOn: string | null; product: string; span?: TaskSpan; doubt: string } {
	const leadAgencyId = keep.leadAgencyId ?? other.leadAgencyId
	const [first, ...also] = [...spansOf(keep.span), ...spansOf(other.span)].map(({ block, start, end, text }) => ({ block, start, end, text }))
	const settled: Doubt[] = ['said-twice']
	if (other.leadAgencyId !== null && !doubtsIn(other.doubt).includes('no-agency')) settled.push('no-agency', 'unknown-agency')
	if (other.toOn !== null) settled.push('no-deadline')
	return {
		leadAgencyId: settled.includes('no-agency') ? other.leadAgencyId : leadAgencyId,
		partnerIds: [...new Set([...keep.partnerIds, ...other.partnerIds])].filter((id) => id !== leadAgencyId),
		fromOn: earlier(keep.fromOn, other.fromOn), toOn: later(keep.toOn, other.toOn), product: keep.product || other.product,
		...(first ? { span: { ...first, ...(also.length > 0 ? { also } : {}) } } : {}),
		doubt: doubtText(doubtsIn(keep.doubt).filter((doubt) => !settled.includes(doubt)))
	}
}

const earlier = (a: string | null, b: string | null) => (a === null || b === null ? (a ?? b) : a < b ? a : b)
const later = (a: string | null, b: string | null) => (a === null || b === null ? (a ?? b) : a > b ? a : b)

/** The pieces a task falls into, one for each duty its text gives; one or none when there is nothing to split. */
export function splitTask<Task extends StoredTask>(task: Task): (Task & { span: TaskSpan })[] {
	const duties = spansOf(task.span).flatMap((span) => dutiesIn(span))
	const left = doubtText(doubtsIn(task.doubt).filter((doubt) => doubt !== 'several-duties' && doubt !== 'several-days'))
	return duties.map((span, index) => ({
		...task, span, doubt: left, checked: false, title: index === 0 && duties.length === 1 ? task.title : taskTitle(span.text),
		product: index === 0 ? task.product || productOf(span.text) : productOf(span.text)
	}))
}
