/** What the exit code of `sanhvai` means; `sanhvai --help` prints this table. */
export const exitCodes = {
	done: 0,
	bug: 1,
	usage: 2,
	unreadableDocument: 3,
	file: 4,
	settings: 5,
	dataFolder: 10,
	dataFolderInUse: 11,
	noSpace: 12,
	database: 13,
	port: 14,
	somethingWrong: 20,
} as const

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

export const exitCodeWords: Readonly<Record<keyof typeof exitCodes, { vi: string, en: string }>> = {
	done: { vi: 'xong', en: 'done' },
	bug: { vi: 'lỗi của phần mềm', en: 'a fault of the program' },
	usage: { vi: 'gõ sai lệnh hoặc tùy chọn', en: 'wrong command or option' },
	unreadableDocument: { vi: 'văn bản không đọc được', en: 'the document cannot be read' },
	file: { vi: 'không mở hoặc không ghi được tệp', en: 'a file cannot be opened or written' },
	settings: { vi: 'biến môi trường sai', en: 'an environment variable is wrong' },
	dataFolder: { vi: 'thư mục dữ liệu không dùng được', en: 'the data folder cannot be used' },
	dataFolderInUse: { vi: 'thư mục dữ liệu đang có tiến trình khác dùng', en: 'another process is using the data folder' },
	noSpace: { vi: 'hết chỗ trên đĩa', en: 'the disk is full' },
	database: { vi: 'không khởi động hoặc không nối được cơ sở dữ liệu', en: 'the database does not start or cannot be reached' },
	port: { vi: 'cổng mạng đang bận', en: 'the port is busy' },
	somethingWrong: { vi: 'kiểm tra hoặc thử nghiệm có mục không đạt', en: 'a check or a test did not pass' },
}
