import type { Block, Span } from '../reading/block.ts'
import type { Confidence, PlanReading, TimeWindow } from '../reading/plan-reading.ts'
import { doubtText, outsideYear, saysGeneralDuty, saysHigherLevel, type Doubt } from './programme-doubts.ts'
import { dutiesIn } from './programme-duties.ts'
import { foundWork, weaker, type FoundWork } from './programme-found.ts'
import { meaningOf, type Meaning } from './programme-lead.ts'
import { mostAlikeOf, type MostAlike } from './programme-likeness.ts'
import { placesOf, type Places } from './programme-places.ts'
import { productInRow, productOf } from './programme-product.ts'
import { taskTitle } from './programme-title.ts'
import { whenOf, windowsAt } from './programme-windows.ts'
import type { ProposedLine, ProposedTask } from './proposed.ts'
import type { Addressable } from './recipients.ts'

/** From here on two texts are the same work said twice; from the lower on, alike enough to propose the same body. */
const SAME_WORK = 0.45
const ALIKE = 0.16

interface Lead { readonly id: string | null; readonly rule: string; readonly confidence: Confidence; readonly doubts: readonly Doubt[] }

/** Every activity and duty of a reading as a task, in the document's order. */
export function programmeTasks(blocks: readonly Block[], reading: PlanReading, bodies: readonly Addressable[], year: number, lines: readonly ProposedLine[]): ProposedTask[] {
	const places = placesOf(blocks, reading)
	const found = foundWork(reading, places)
	const meant = meaningOf(bodies)
	const led = found.filter((one) => one.agency !== null && meant(one.agency).ids.length === 1)
	const windows = Map.groupBy(reading.timeWindows, (one) => one.span.block)
	const mostAlike = mostAlikeOf(led.map((one) => one.text), found.map((one) => one.text))
	const lineAt = Map.groupBy(lines.map((line, index) => ({ span: line.span, index })), (one) => one.span.block)
	return found.map((work) => {
		const lead = work.agency === null ? proposedLead(work, led, meant, mostAlike, places) : namedLead(work, meant)
		return taskOf(work, lead, { windows, meant, year, lineAt, places })
	})
}

interface Around {
	readonly windows: ReadonlyMap<string, readonly TimeWindow[]>
	readonly meant: Meaning
	readonly year: number
	readonly lineAt: ReadonlyMap<string, readonly { readonly span: Span; readonly index: number }[]>
	readonly places: Places
}

function taskOf(work: FoundWork, lead: Lead, around: Around): ProposedTask {
	const { windows, meant, year, lineAt, places } = around
	const spans = [work.span, ...work.also]
	const when = whenOf(windowsAt(spans, windows, places.block), work.window)
	const doubts: Doubt[] = [...lead.doubts]
	if (saysHigherLevel(work.text)) doubts.push('level-unclear')
	if (dutiesIn(work.span).length > 1 && !doubts.includes('general-duty')) doubts.push('several-duties')
	if (when.several) doubts.push('several-days')
	if (outsideYear(when.fromOn, when.toOn, year)) doubts.push('days-outside-year')
	if (!when.said) doubts.push('no-deadline')
	const line = lineAt.get(work.span.block)?.find((one) => one.span.start <= work.span.start && work.span.start < one.span.end)
	const partners = work.partners.filter((name) => !/liên quan/iu.test(name.normalize('NFC'))).flatMap((name) => meant(name).ids)
	return {
		title: taskTitle(work.text, work.partners), leadAgencyId: lead.id, partnerIds: [...new Set(partners)].filter((id) => id !== lead.id),
		fromOn: when.fromOn, toOn: when.toOn, product: work.product || productInRow(places.table(work.span.block), work.span) || productOf(work.text),
		basis: places.basis(work.span, work.heading), span: work.also.length > 0 ? { ...work.span, also: work.also } : work.span,
		rule: lead.rule === '' ? work.rule : `${work.rule} ${lead.rule}`, confidence: weaker(work.confidence, lead.confidence), doubt: doubtText(doubts),
		line: line?.index ?? null
	}
}

function namedLead(work: FoundWork, meant: Meaning): Lead {
	const { ids, confidence } = meant(work.agency ?? '')
	if (ids.length === 1) return { id: ids[0]!, rule: confidence === 'sure' ? '' : 'lead.near-name', confidence, doubts: [] }
	const general = saysGeneralDuty(work.text)
	return { id: null, rule: '', confidence: 'guess', doubts: general ? ['general-duty'] : [ids.length > 1 ? 'several-bodies' : 'unknown-agency'] }
}

/** A body for work that names none: the one whose duty is worded most alike, else the one that leads the programme. */
function proposedLead(work: FoundWork, led: readonly FoundWork[], meant: Meaning, mostAlike: MostAlike, places: Places): Lead {
	const idOf = (one: FoundWork) => meant(one.agency ?? '').ids[0] ?? null
	const alike = led.length > 0 ? mostAlike(work.text) : null
	const best = alike && { one: led[alike.index]!, score: alike.score }
	const where = (one: FoundWork) => `${one.span.block}:${one.span.start}=${places.basis(one.span, one.heading)}`
	if (best && best.score >= SAME_WORK) return { id: idOf(best.one), rule: `twice@${where(best.one)}`, confidence: 'check', doubts: ['said-twice'] }
	if (best && best.score >= ALIKE) return { id: idOf(best.one), rule: `lead.alike@${where(best.one)}`, confidence: 'guess', doubts: ['no-agency'] }
	// Who leads one piece of work among the activities does not lead the programme.
	const chair = led.find((one) => one.rule !== 'task.in-work' && /^chủ trì/iu.test(one.text.normalize('NFC')) && places.basis(one.span, one.heading) !== '')
	return chair ? { id: idOf(chair), rule: `lead.chair@${where(chair)}`, confidence: 'guess', doubts: ['no-agency'] } : { id: null, rule: '', confidence: 'guess', doubts: ['no-agency'] }
}
