/** What came of asking the browser for a key: done, or why not. */
export type PasskeyOutcome = 'done' | 'cancelled' | 'too-many-tries' | 'old-session' | 'failed'

const BASE = '/api/auth/passkey'

/** Can this browser keep keys, and for this address? A bare network address cannot have one. */
export function passkeysWork(): boolean {
	return typeof PublicKeyCredential === 'function' && 'parseRequestOptionsFromJSON' in PublicKeyCredential
		&& !/^[\d.]+$|:/.test(location.hostname)
}

export async function signInByPasskey(): Promise<PasskeyOutcome> {
	return settling(async () => {
		const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(await asked(await fetch(`${BASE}/generate-authenticate-options`)))
		const key = await navigator.credentials.get({ publicKey })
		await asked(await send('verify-authentication', { response: (key as PublicKeyCredential).toJSON() }))
	})
}

export async function addPasskey(): Promise<PasskeyOutcome> {
	return settling(async () => {
		const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(await asked(await fetch(`${BASE}/generate-register-options`)))
		const key = await navigator.credentials.create({ publicKey })
		await asked(await send('verify-registration', { response: (key as PublicKeyCredential).toJSON() }))
	})
}

function send(path: string, body: unknown): Promise<Response> {
	return fetch(`${BASE}/${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
}

/** The answer's JSON, or its status thrown. */
async function asked(answer: Response) {
	if (!answer.ok) throw answer.status
	return answer.json()
}

async function settling(steps: () => Promise<void>): Promise<PasskeyOutcome> {
	try {
		await steps()
		return 'done'
	} catch (error) {
		if (error instanceof DOMException) return error.name === 'NotAllowedError' ? 'cancelled' : 'failed'
		if (error === 429) return 'too-many-tries'
		return error === 403 ? 'old-session' : 'failed'
	}
}
