import * as m from '#words/messages.js'
import type { ProseField } from './prose.ts'

/** What a part to type is called. */
export function fieldWords(field: ProseField): string {
	return {
		direction: m.reporting_field_direction, communication: m.reporting_field_communication, mainstreaming: m.reporting_field_mainstreaming,
		officials: m.reporting_field_officials, response: m.reporting_field_response, models: m.reporting_field_models,
		supervision: m.reporting_field_supervision, coordination: m.reporting_field_coordination, 'action-month': m.reporting_field_action_month,
		targets: m.reporting_field_targets, strengths: m.reporting_field_strengths, weaknesses: m.reporting_field_weaknesses,
		causes: m.reporting_field_causes, directions: m.reporting_field_directions, proposals: m.reporting_field_proposals
	}[field]()
}
