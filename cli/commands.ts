import type { Command, Option } from './command.ts'

const data: Option = { type: 'string', value: 'DIR', vi: 'thư mục dữ liệu', en: 'the data folder' }
const sample: Option = { type: 'boolean', vi: 'dùng một xã mẫu mới, tạm thời', en: 'use a fresh, temporary sample ward' }
const json: Option = { type: 'boolean', vi: 'in kết quả dạng JSON', en: 'print the result as JSON' }
const server: Readonly<Record<string, Option>> = {
	port: { type: 'string', value: 'N', vi: 'cổng (8080)', en: 'the port (8080)' },
	host: { type: 'string', value: 'ADDRESS', vi: 'địa chỉ lắng nghe (127.0.0.1)', en: 'the address to listen on (127.0.0.1)' },
	data,
}

/** Every command of `sanhvai`, in the order of the help. */
export const commands: readonly Command[] = [
	{
		name: 'demo', operands: [], options: server, readsSettings: true,
		vi: 'chạy thử với xã mẫu', en: 'try it with the sample ward',
		run: async (invocation) => (await import('./serve.ts')).serve(invocation, 'demo'),
	},
	{
		name: 'start', operands: [], options: server, readsSettings: true,
		vi: 'chạy thật, không có dữ liệu mẫu', en: 'the real thing, without sample data',
		run: async (invocation) => (await import('./serve.ts')).serve(invocation, 'start'),
	},
	{
		name: 'migrate', operands: [], options: { data, json }, readsSettings: true,
		vi: 'nâng cấp lược đồ dữ liệu', en: 'bring the database schema up to date',
		run: async (invocation) => (await import('./migrate.ts')).migrateCommand(invocation),
	},
	{
		name: 'plan read', operands: ['FILE'], options: { json },
		vi: 'đọc một bản kế hoạch (.docx, .pdf, .txt, .doc)', en: 'read a plan (.docx, .pdf, .txt, .doc)',
		run: async (invocation) => (await import('./plan-read.ts')).planRead(invocation),
	},
	{
		name: 'report build', operands: [],
		options: {
			sample,
			unit: { type: 'string', value: 'UNIT', vi: 'mã đơn vị', en: 'code of the unit' },
			period: { type: 'string', value: 'PERIOD', vi: 'kỳ báo cáo', en: 'the reporting period' },
			out: { type: 'string', value: 'FILE', vi: 'tệp .docx hoặc .pdf sẽ ghi', en: 'the .docx or .pdf to write' },
			data,
		},
		readsSettings: true,
		vi: 'lập báo cáo tổng hợp thành tệp', en: 'build the consolidated report as a file',
		run: async (invocation) => (await import('./report-build.ts')).reportBuild(invocation),
	},
	{
		name: 'audit verify', operands: [], options: { sample, data, json }, readsSettings: true,
		vi: 'kiểm tra nhật ký của khu vực bảo vệ có bị sửa không', en: 'check that the trace of the protection area was not tampered with',
		run: async (invocation) => (await import('./protection/audit-verify.ts')).auditVerify(invocation),
	},
	{
		name: 'keys rotate', operands: [], options: { master: { type: 'boolean', vi: 'đổi cả khóa chủ', en: 'change the master key as well' }, sample, data }, readsSettings: true,
		vi: 'đổi khóa của khu vực bảo vệ', en: 'new keys for the protection area',
		run: async (invocation) => (await import('./protection/keys-rotate.ts')).keysRotate(invocation),
	},
	{
		name: 'protection export', operands: [],
		options: {
			incidents: { type: 'string', value: 'FILE', vi: 'tệp .csv sẽ ghi', en: 'the .csv to write' },
			year: { type: 'string', value: 'YEAR', vi: 'năm báo cáo (năm nay)', en: 'the reporting year (this year)' },
			unit: { type: 'string', value: 'UNIT', vi: 'mã hoặc tên đơn vị', en: 'code or name of the unit' },
			sample, data,
		},
		readsSettings: true,
		vi: 'xuất vụ việc không định danh theo cột của GBVIMS Incident Recorder', en: 'export incidents, de-identified, with the columns of the GBVIMS Incident Recorder',
		run: async (invocation) => (await import('./protection/export-incidents.ts')).protectionExport(invocation),
	},
	{
		name: 'doctor', operands: [], options: { port: server['port'] as Option, data, json }, readsSettings: true,
		vi: 'kiểm tra máy này', en: 'examine this machine',
		run: async (invocation) => (await import('./doctor.ts')).doctor(invocation),
	},
	{
		name: 'test', operands: ['[NAME…]'], options: {},
		vi: 'chạy mọi thử nghiệm', en: 'run every test',
		run: async (invocation) => (await import('./run-tests.ts')).runTests(invocation),
	},
]
