import { passkey } from '@better-auth/passkey'
import { betterAuth } from 'better-auth'
import { twoFactor, username } from 'better-auth/plugins'
import pg from 'pg'
import { USERNAME } from '../forms.ts'
import { recoveryCodes } from './easy-code.ts'

/** Sign-in by better-auth: password, second factor, passkey, sessions. Its tables live in the schema `auth`,
 *  made by our own migration. One is made for a process, by the first caller. */
export function makeAuth(settings: AuthSettings) {
	const pool = new pg.Pool({ connectionString: settings.url, max: 4, options: '-c search_path=auth' })
	pool.on('error', () => {})
	pool.on('connect', (client) => client.on('error', () => {})) // PostgreSQL gone while a client is out: the query fails, not the server
	return betterAuth({
		appName: 'Sánh Vai',
		baseURL: settings.origin,
		secret: settings.secret,
		database: pool,
		trustedOrigins: [settings.origin],
		emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10, maxPasswordLength: 200 },
		session: { expiresIn: 60 * 60 * 24 * 7, updateAge: 60 * 60 * 24, cookieCache: { enabled: false } },
		rateLimit: { enabled: false }, // ours counts tries per account and per address: sign-in-tries.ts
		logger: { disabled: true }, // it would write the names people tried
		telemetry: { enabled: false },
		advanced: {
			cookiePrefix: 'sanhvai',
			ipAddress: { ipAddressHeaders: ['x-sanhvai-from'] }, // set by us, never by the sender: auth-call.ts
			useSecureCookies: settings.origin.startsWith('https:'),
			database: { generateId: () => crypto.randomUUID() }
		},
		plugins: [
			username({ minUsernameLength: 3, maxUsernameLength: 60, usernameValidator: (name) => USERNAME.test(name) }),
			twoFactor({ issuer: 'Sánh Vai', skipVerificationOnEnable: false, backupCodeOptions: { customBackupCodesGenerate: recoveryCodes } }),
			passkey({ rpID: new URL(settings.origin).hostname, rpName: 'Sánh Vai', origin: settings.origin, authenticatorSelection: { userVerification: 'required', residentKey: 'required' } })
		]
	})
}

export interface AuthSettings {
	readonly url: string
	readonly origin: string
	readonly secret: string
}

export type Auth = ReturnType<typeof makeAuth>
