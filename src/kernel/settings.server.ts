/** What may be configured by environment variables; the README's table is checked against this list.
 *  `secret` values are never printed. */
export interface SettingWords { readonly name: keyof Settings, readonly standard: string, readonly secret?: true, readonly vi: string, readonly en: string }

export interface Settings {
	readonly SANHVAI_DATA: string
	readonly HOST: string
	readonly PORT: number
	readonly ORIGIN?: string | undefined
	readonly PROXY_DEPTH: number
	readonly DATABASE_URL?: string | undefined
	readonly DATABASE_OWNER_URL?: string | undefined
	readonly PROTECTION_DATABASE_URL?: string | undefined
	readonly PROTECTION_KEY_FILE?: string | undefined
	readonly SANHVAI_SECRET?: string | undefined
	readonly LOG_LEVEL: 'error' | 'info' | 'debug'
}

/** The standard value, and how a text is read: null when it is wrong. Plain functions, because loading a library of
 *  schemas here would be a good part of a start. */
const rules: { readonly [Name in keyof Settings]-?: readonly [standard: Settings[Name], read: (text: string) => Settings[Name] | null] } = {
	SANHVAI_DATA: ['data', (text) => text],
	HOST: ['127.0.0.1', (text) => /^[\w.:-]+$/.test(text) ? text : null],
	PORT: [8080, (text) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535 ? Number(text) : null],
	ORIGIN: [undefined, (text) => isOrigin(text) ? text : null],
	PROXY_DEPTH: [0, (text) => /^[0-9]$/.test(text) ? Number(text) : null],
	DATABASE_URL: [undefined, postgresUrl],
	DATABASE_OWNER_URL: [undefined, postgresUrl],
	PROTECTION_DATABASE_URL: [undefined, postgresUrl],
	PROTECTION_KEY_FILE: [undefined, (text) => text],
	SANHVAI_SECRET: [undefined, (text) => text.length >= 32 ? text : null],
	LOG_LEVEL: ['info', (text) => text === 'error' || text === 'info' || text === 'debug' ? text : null],
}

export const settingWords: readonly SettingWords[] = [
	{ name: 'SANHVAI_DATA', standard: 'data', vi: 'Thư mục dữ liệu: cơ sở dữ liệu, tệp đính kèm, mật khẩu máy tự tạo. Sao lưu thư mục này, riêng khóa của khu vực bảo vệ cất nơi khác.', en: 'The data folder: database, attached files, passwords the program made. Back it up, and keep the key of the protection area elsewhere.' },
	{ name: 'HOST', standard: '127.0.0.1', vi: 'Địa chỉ mạng mà máy chủ lắng nghe; 0.0.0.0 để máy khác vào được.', en: 'The network address to listen on; 0.0.0.0 lets other machines in.' },
	{ name: 'PORT', standard: '8080', vi: 'Cổng của máy chủ.', en: 'The port of the server.' },
	{ name: 'ORIGIN', standard: '', vi: 'Địa chỉ mà người dùng gõ vào trình duyệt, ví dụ https://sanhvai.example. Bắt buộc khi vào bằng tên miền hoặc qua máy chủ trung gian.', en: 'The address people type in the browser, such as https://sanhvai.example. Needed with a domain name or behind a proxy.' },
	{ name: 'PROXY_DEPTH', standard: '0', vi: 'Số máy chủ trung gian tin cậy đứng trước (đọc địa chỉ người dùng từ X-Forwarded-For).', en: 'How many trusted proxies stand in front (whose X-Forwarded-For tells the client address).' },
	{ name: 'DATABASE_URL', standard: '', secret: true, vi: 'Máy chủ PostgreSQL (từ bản 15) dùng thay cơ sở dữ liệu nhúng; tài khoản thường, không phải superuser.', en: 'A PostgreSQL server (15 or later) instead of the embedded database; an ordinary role, never a superuser.' },
	{ name: 'DATABASE_OWNER_URL', standard: '', secret: true, vi: 'Tài khoản sở hữu cơ sở dữ liệu, chỉ dùng khi nâng cấp lược đồ.', en: 'The role that owns the database, used only to bring the schema up to date.' },
	{ name: 'PROTECTION_DATABASE_URL', standard: '', secret: true, vi: 'Tài khoản protection_app của máy chủ ấy, chỉ dùng cho khu vực bảo vệ; thiếu thì khu vực này đóng.', en: 'The role protection_app of that server, used by the protection area only; without it that area stays closed.' },
	{ name: 'PROTECTION_KEY_FILE', standard: 'DATA/secret/protection.json', vi: 'Tệp khóa chủ của khu vực bảo vệ. Giữ một bản ở nơi khác với bản sao lưu: mất tệp này thì không ai đọc lại được.', en: 'The file of the protection area\'s master key. Keep a copy apart from the backup: without it nobody can read the cases again.' },
	{ name: 'SANHVAI_SECRET', standard: 'DATA/secret/application', secret: true, vi: 'Khóa ký phiên đăng nhập, từ 32 ký tự; không đặt thì tự tạo và giữ trong thư mục dữ liệu.', en: 'Key that signs sessions, 32 characters or more; made and kept in the data folder when not set.' },
	{ name: 'LOG_LEVEL', standard: 'info', vi: 'Mức ghi nhật ký: error, info hoặc debug.', en: 'How much is logged: error, info or debug.' },
]

/** One or more variables are wrong; `names` says which, values are never repeated (they may be secret). */
export class WrongSettings extends Error {
	readonly names: readonly string[]
	constructor(names: readonly string[]) {
		super(`wrong settings: ${names.join(', ')}`)
		this.name = 'WrongSettings'
		this.names = names
	}
}

/** Reads and checks the settings; an empty variable counts as not set. Throws WrongSettings. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
	const wrong: string[] = []
	const settings = Object.fromEntries(Object.entries(rules).map(([name, [standard, read]]) => {
		const text = env[name]?.trim()
		const value = text ? read(text) : standard
		if (value === null) wrong.push(name)
		return [name, value]
	})) as unknown as Settings
	if (wrong.length > 0) throw new WrongSettings(wrong)
	if ((settings.DATABASE_OWNER_URL ?? settings.PROTECTION_DATABASE_URL) && !settings.DATABASE_URL) throw new WrongSettings(['DATABASE_URL'])
	return settings
}

function postgresUrl(text: string): string | null {
	return /^postgres(ql)?:\/\/\S+$/.test(text) ? text : null
}

function isOrigin(text: string): boolean {
	try {
		const url = new URL(text)
		return /^https?:$/.test(url.protocol) && url.origin === text.replace(/\/$/, '')
	} catch {
		return false
	}
}
