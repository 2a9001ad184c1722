import { expect, test } from 'vitest'
import { alertSight } from './alert-sight.ts'

const see = (roles: string[], assignedTo: string | null = null, state: 'new' | 'assigned' | 'answered' | 'case' | 'closed' = 'new', keptOut = false) => alertSight({ personId: 'me', roles, assignedTo, state, keptOut })

test.each<[string, ReturnType<typeof see>, ReturnType<typeof see>]>([
	['who is on duty sees the whole of a new one', see(['duty-officer']), 'whole'],
	['so does the supervisor', see(['supervisor']), 'whole'],
	['the Chair sees the outer facts', see(['chair']), 'outer'],
	['the whole of what he handles himself', see(['chair'], 'me', 'assigned'), 'whole'],
	['not of what another handles', see(['chair'], 'other', 'assigned'), 'outer'],
	['a case-worker sees what was given to her', see(['case-worker'], 'me', 'assigned'), 'whole'],
	['and nothing of what was not', see(['case-worker'], 'other', 'assigned'), null],
	['nor of what nobody was given', see(['case-worker']), null],
	['a post that was lost opens nothing, though it was given to her', see([], 'me', 'assigned'), null],
	['police, health and the shelter’s keeper see none', see(['police', 'health', 'shelter-keeper'], 'me'), null],
	['once there is a case, what was said is read there', see(['duty-officer', 'supervisor', 'case-worker', 'chair'], 'me', 'case'), 'outer'],
	['who is named as one who must not learn of it sees none, whatever the posts', see(['duty-officer', 'supervisor', 'case-worker', 'chair'], 'me', 'assigned', true), null]
])('%s', (_, seen, wanted) => {
	expect(seen).toBe(wanted)
})
