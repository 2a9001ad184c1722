import { z } from 'zod'

/** What may be configured by environment variables; the README's table is checked against this list.
 *  `secret` values are never printed. */
export interface SettingWords { readonly name: keyof Settings, readonly standard: string, readonly secret?: true, readonly vi: string, readonly en: string }

const postgres = z.string().regex(/^postgres(ql)?:\/\/\S+$/)

const schema = z.object({
	SANHVAI_DATA: z.string().min(1).default('data'),
	HOST: z.string().regex(/^[\w.:-]+$/).default('127.0.0.1'),
	PORT: z.string().regex(/^\d{1,5}$/).transform(Number).refine((port) => port <= 65_535).default(8080),
	ORIGIN: z.string().refine(isOrigin).optional(),
	PROXY_DEPTH: z.string().regex(/^[0-9]$/).transform(Number).default(0),
	DATABASE_URL: postgres.optional(),
	DATABASE_OWNER_URL: postgres.optional(),
	PROTECTION_DATABASE_URL: postgres.optional(),
	PROTECTION_KEY_FILE: z.string().min(1).optional(),
	SANHVAI_SECRET: z.string().min(32).optional(),
	LOG_LEVEL: z.enum(['error', 'info', 'debug']).default('info'),
})

export type Settings = Readonly<z.output<typeof schema>>

export const settingWords: readonly SettingWords[] = [
	{ name: 'SANHVAI_DATA', standard: 'data', vi: 'Thư mục dữ liệu: cơ sở dữ liệu, tệp đính kèm, mật khẩu máy tự tạo. Sao lưu nguyên thư mục này.', en: 'The data folder: database, attached files, passwords the program made. Back up all of it.' },
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
	const given = Object.fromEntries(settingWords.map(({ name }) => [name, env[name]?.trim() || undefined]))
	const result = schema.safeParse(given)
	if (!result.success) throw new WrongSettings([...new Set(result.error.issues.map((issue) => String(issue.path[0])))])
	const { DATABASE_URL, DATABASE_OWNER_URL, PROTECTION_DATABASE_URL } = result.data
	if ((DATABASE_OWNER_URL ?? PROTECTION_DATABASE_URL) && !DATABASE_URL) throw new WrongSettings(['DATABASE_URL'])
	return result.data
}

function isOrigin(text: string): boolean {
	try {
		const url = new URL(text)
		return /^https?:$/.test(url.protocol) && url.origin === text.replace(/\/$/, '')
	} catch {
		return false
	}
}
