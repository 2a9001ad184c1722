import * as m from '#words/messages.js'

type Words = () => string

// named one by one: a lookup by name would send every sentence of the programme to the browser
const ROLE_WORDS: Readonly<Record<string, Words>> = {
	'leader': m.identity_role_leader, 'officer': m.identity_role_officer, 'clerk': m.identity_role_clerk,
	'focal-point': m.identity_role_focal_point, 'police': m.identity_role_police, 'health-station': m.identity_role_health_station,
	'village-head': m.identity_role_village_head, 'collaborator': m.identity_role_collaborator,
	'front-supervisor': m.identity_role_front_supervisor, 'province-viewer': m.identity_role_province_viewer,
	'administrator': m.identity_role_administrator
}

const DONE_WORDS: Readonly<Record<string, Words>> = {
	'password': m.identity_done_password, 'factor-off': m.identity_done_factor_off, 'passkey-added': m.identity_done_passkey_added,
	'passkey-removed': m.identity_done_passkey_removed, 'session-ended': m.identity_done_session_ended, 'everywhere': m.identity_done_everywhere,
	'changed': m.identity_done_changed, 'ended': m.identity_done_ended, 'unlocked': m.identity_done_unlocked, 'added': m.identity_done_added,
	'already-set-up': m.refused_already_set_up
}

/** The name of a role, such as "Công an phường". */
export function roleWords(role: string): string {
	return ROLE_WORDS[role]?.() ?? role
}

/** What was just done, from `?done=`; '' for anything unknown. */
export function doneWords(done: string | null): string {
	return done && Object.hasOwn(DONE_WORDS, done) ? DONE_WORDS[done]!() : ''
}
