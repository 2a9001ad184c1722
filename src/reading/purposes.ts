import type { DraftReading } from './draft-reading.ts'
import { bodyStart, headingOf, statementOf, statementsUnder } from './statements.ts'
import type { Node } from './outline.ts'
import type { Confidence, Statement } from './plan-reading.ts'

const REQUIREMENT = /^(?:yêu cầu|bảo đảm|đảm bảo|việc |phải |các (?:cơ quan|đơn vị|cấp|ngành|hoạt động|nhiệm vụ)|quá trình|tuân thủ|kế hoạch|nội dung|xác định rõ|công tác .* phải|bám sát|gắn )|\sphải\s|tránh (?:hình thức|phô trương|lãng phí)|thiết thực|tiết kiệm|đúng (?:quy định|tiến độ|thời gian|đối tượng)/u

/** What the plan is to reach, in words or in numbers. */
const AIM = /^(?:về )?(?:(?:một số|các) )?(?:mục đích|mục tiêu|chỉ tiêu)/u

type Side = 'purposes' | 'requirements'

function add(draft: DraftReading, side: Side, statements: readonly Statement[]): void {
	draft[side].push(...statements)
}

/** Purposes and requirements, with or without the two headings. Without them each statement is judged by its words, as a guess. */
export function readPurposes(node: Node, titleLow: string, draft: DraftReading): void {
	const purposes = /mục đích|mục tiêu|quan điểm/u.test(titleLow)
	const requirements = /yêu cầu/u.test(titleLow)
	const whole: Side | null = purposes && !requirements ? 'purposes' : requirements && !purposes ? 'requirements' : null
	let current: Side | null = whole
	const guesses: Statement[] = []
	for (const child of node.children) {
		if (child.line === null) continue
		const heading = headingOf(child.line, bodyStart(child))
		const side: Side | null = heading.low.length > 60 ? null : AIM.test(heading.low) ? 'purposes' : /^(?:về )?yêu cầu/u.test(heading.low) ? 'requirements' : null
		if (side !== null && !/^(?:mục đích|yêu cầu),?\s(?:và\s)?(?:yêu cầu|mục đích)/u.test(heading.low)) {
			current = side
			if (heading.rest !== null) {
				const rest = statementOf(child.line, heading.rest, child.line.text.length, `${side}.run-in`, 'sure')
				if (rest !== null) {
					add(draft, side, [rest])
					draft.runIn.add(child.line)
				}
			}
			add(draft, side, statementsUnder(child, `${side}.under-heading`, 'sure', draft.taken))
			continue
		}
		const own = statementOf(child.line, bodyStart(child), child.line.text.length, '', 'sure')
		if (own === null) continue
		const guessed: Side = REQUIREMENT.test(child.line.low.slice(bodyStart(child))) ? 'requirements' : 'purposes'
		const where = current ?? guessed
		const rule = current === null ? `${where}.by-words` : `${where}.by-section`
		const confidence: Confidence = current === null ? 'guess' : 'sure'
		draft.taken.add(child.line)
		const found: Statement[] = [{ ...own, rule, confidence }, ...statementsUnder(child, rule, confidence, draft.taken)]
		if (current === null) guesses.push(...found)
		else add(draft, where, found)
	}
	// Two numbered paragraphs and no word of demand: the second is the requirement, as the section's title orders them.
	const byOrder = guesses.length === 2 && guesses.every((one) => one.rule === 'purposes.by-words')
	guesses.forEach((one, at) => {
		const requirement = one.rule.startsWith('requirements') || (byOrder && at === 1)
		add(draft, requirement ? 'requirements' : 'purposes', [byOrder ? { ...one, rule: requirement ? 'requirements.by-order' : 'purposes.by-order' } : one])
	})
}
