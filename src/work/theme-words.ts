import * as m from '#words/messages.js'
import type { Theme } from './themes.ts'

/** What a part of the work is called on screen. */
export function themeWords(theme: Theme): string {
	return {
		direction: m.work_theme_direction, communication: m.work_theme_communication, mainstreaming: m.work_theme_mainstreaming,
		officials: m.work_theme_officials, response: m.work_theme_response, models: m.work_theme_models, supervision: m.work_theme_supervision,
		coordination: m.work_theme_coordination, 'action-month': m.work_theme_action_month, budget: m.work_theme_budget, other: m.work_theme_other
	}[theme]()
}
