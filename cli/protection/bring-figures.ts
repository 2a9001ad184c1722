import { approveClosure, askClosure, beginIntake, releaseCounts } from '#protection/server/index.ts'
import { saveAnswer } from '#protection/cases/server/save-answer.ts'
import { trackNeed } from '#protection/cases/server/track-need.ts'
import { dayOf, yearOf } from '#kernel/day.ts'
import { reportingYear } from '#protection/figures/reporting-year.ts'
import type { StatForm } from '#protection/classification/stat-forms.ts'
import type { GbvimsType } from '#protection/classification/gbvims-type.ts'
import type { SampleWard } from '../sample/make-ward.ts'
import { sampleCtx } from './bring-people.ts'

interface Story { readonly forms: readonly StatForm[]; readonly type: GbvimsType; readonly bornBefore: number; readonly helped: boolean; readonly talkedTo: boolean; readonly criticised: boolean }

const story = (forms: Story['forms'], type: Story['type'], bornBefore: number, helped: boolean, talkedTo: boolean, criticised: boolean): Story => ({ forms, type, bornBefore, helped, talkedTo, criticised })

/** So many cases of nobody that numbers may leave at all; no names, no places. */
const STORIES: readonly Story[] = Array.from({ length: 24 }, (_, i) =>
	i % 2 === 0 ? story(['mental'], 'psychological-abuse', 26 + (i % 10), i % 4 === 0, i % 3 === 0, i < 12) : story(['mental', 'physical'], 'physical-assault', 42 + (i % 12), true, i % 3 !== 0, i >= 12))

/** Closed cases spread over the reporting year, by the programme's own verbs, and the year's counts let out, so that the
 *  report and the files of the sample ward show numbers. None before `since`, when nobody was here yet. */
export async function bringFigures(ward: SampleWard, now: Date, since: Date): Promise<void> {
	const year = reportingYear(dayOf(now))
	const began = Math.max(new Date(`${year.from}T08:00:00+07:00`).getTime(), since.getTime())
	const step = (now.getTime() - began) / (STORIES.length + 2)
	for (const [index, one] of STORIES.entries()) await bringCase(ward, new Date(began + (index + 1) * step), one)
	await releaseCounts(sampleCtx(ward, 'phu-trach', ['supervisor'], now), { year: yearOf(year.to) })
}

async function bringCase(ward: SampleWard, at: Date, { forms, type, bornBefore, helped, talkedTo, criticised }: Story): Promise<void> {
	const worker = () => sampleCtx(ward, 'hanh-chinh', ['case-worker'], at)
	const { code } = await beginIntake(worker(), { alertCode: '' })
	const day = dayOf(at)
	await saveAnswer(worker(), {
		code, written: {
			person: { sex: 'female', birthYear: String(yearOf(day) - bornBefore) }, engagement: { limitsToldAt: at.toISOString(), agreed: true, statistics: true },
			facts: {
				happenedOn: day, domestic: true, lawActs: forms.includes('physical') ? ['insult', 'physical-abuse'] : ['insult'], statForms: forms,
				typeAnswers: { rape: 'no', 'sexual-assault': 'no', 'physical-assault': type === 'physical-assault' ? 'yes' : 'no', 'forced-marriage': 'no', 'denial-of-resources': 'no', 'psychological-abuse': 'yes' },
				recorder: { location: 'clients_home', marital_status: 'married_cohabitating', time_of_day: 'evening_night', ethnicity: 'Kinh', country_of_origin: 'VN', displacement_status: 'resident', abduction_type: 'none', harmful_traditional_practice: 'no' }, referredFrom: ['self_referral_first_point_of_contact']
			},
			perpetrator: { sex: 'male', age: bornBefore + 3, relation: 'chồng', relationship: 'intimate_partner_former_partner', handling: criticised ? ['criticism'] : [], counsellingOn: talkedTo ? [day] : [] }
		}
	})
	await trackNeed(worker(), { code, need: 'counselling', state: helped ? 'received' : 'declined', note: '', version: 0 })
	await askClosure(worker(), { code, why: 'goals-met', words: '' })
	await approveClosure(sampleCtx(ward, 'phu-trach', ['supervisor'], at), { code, agreed: true, words: '' })
}
