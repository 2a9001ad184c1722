import type { ReportedFigure } from '../../src/work/forms.ts'

/** What a body writes when it reports: a sentence and its figures. All of it is made up. */
export interface Telling {
	readonly sentence: string
	readonly figures: readonly ReportedFigure[]
}

/** The reports of one task: the first, the last, and those between. */
export interface Told {
	/** Words of the task's title that tell it from the others. */
	readonly of: string
	readonly first: Telling
	readonly result: Telling
	readonly between?: Telling
}

export const tell = (sentence: string, ...figures: ReportedFigure[]): Telling => ({ sentence, figures })
export const some = (measure: string, total: number): ReportedFigure => ({ measure, total, women: null, men: null })
export const people = (measure: string, women: number, men: number): ReportedFigure => ({ measure, total: women + men, women, men })

export const GOING_ON = tell('Tiếp tục thực hiện, bảo đảm tiến độ đã báo cáo.')
