/** What the commands say. Vietnamese first; with neither --lang nor a LANG that decides, both lines are printed. */
const sentences = {
	'folder-in-use': { vi: 'Thư mục dữ liệu {dir} đang được một tiến trình Sánh Vai khác dùng (số {pid}); hãy dừng nó, hoặc chọn thư mục khác bằng --data.', en: 'The data folder {dir} is in use by another Sánh Vai process (id {pid}); stop it, or choose another folder with --data.' },
	'folder-read-only': { vi: 'Không ghi được vào thư mục {dir}; hãy cấp quyền ghi cho tài khoản đang chạy, hoặc chọn thư mục khác bằng --data.', en: 'The folder {dir} cannot be written; give the running account the right to write, or choose another with --data.' },
	'folder-not-a-folder': { vi: '{dir} không phải là thư mục; hãy chọn thư mục khác bằng --data.', en: '{dir} is not a folder; choose another with --data.' },
	'folder-damaged': { vi: 'Cơ sở dữ liệu trong {dir} bị hỏng ({detail}); hãy khôi phục thư mục từ bản sao lưu, hoặc đổi tên thư mục rồi chạy lại để bắt đầu mới.', en: 'The database in {dir} is damaged ({detail}); restore the folder from a backup, or rename it and start again with a new one.' },
	'folder-other-version': { vi: 'Cơ sở dữ liệu trong {dir} được tạo bằng PostgreSQL {found}, chương trình này mang PostgreSQL {wanted}; hãy chạy bằng bản Sánh Vai đã tạo ra nó.', en: 'The database in {dir} was made by PostgreSQL {found} and this program carries PostgreSQL {wanted}; run it with the version of Sánh Vai that made it.' },
	'folder-unreachable': { vi: 'Tài khoản chạy PostgreSQL không vào được {dir} vì một thư mục phía trên không cho phép; hãy chọn thư mục khác bằng --data, ví dụ /var/lib/sanhvai.', en: 'The account that runs PostgreSQL cannot walk down to {dir}; choose another folder with --data, such as /var/lib/sanhvai.' },
	'no-space': { vi: 'Đĩa chứa {dir} gần hết chỗ (còn {free} MB); hãy xóa bớt tệp, hoặc chọn thư mục trên đĩa khác bằng --data.', en: 'The disk of {dir} is nearly full ({free} MB left); delete some files, or choose a folder on another disk with --data.' },
	'secret-missing': { vi: 'Có cơ sở dữ liệu trong {dir} nhưng thiếu hoặc hỏng tệp mật khẩu {file}; hãy khôi phục tệp đó từ bản sao lưu.', en: 'There is a database in {dir} but its password file {file} is missing or damaged; restore that file from a backup.' },
	'no-binaries': { vi: 'Chưa cài PostgreSQL nhúng cho máy này ({platform}); hãy chạy lại “npm ci”, hoặc đặt DATABASE_URL trỏ tới một máy chủ PostgreSQL.', en: 'The embedded PostgreSQL for this machine ({platform}) is not installed; run “npm ci” again, or set DATABASE_URL to a PostgreSQL server.' },
	'no-ordinary-user': { vi: 'PostgreSQL không chạy bằng tài khoản root và máy này không có tài khoản postgres hay nobody; hãy tạo tài khoản “postgres” hoặc chạy bằng tài khoản thường.', en: 'PostgreSQL does not run as root and this machine has neither a postgres nor a nobody account; create “postgres” or run as an ordinary user.' },
	'windows-runtime-missing': { vi: 'Windows thiếu thư viện Visual C++; hãy cài “Microsoft Visual C++ Redistributable x64” rồi chạy lại.', en: 'Windows lacks the Visual C++ runtime; install “Microsoft Visual C++ Redistributable x64” and start again.' },
	'init-failed': { vi: 'Không tạo được cơ sở dữ liệu trong {dir}: {detail}', en: 'The database could not be made in {dir}: {detail}' },
	'start-failed': { vi: 'PostgreSQL không khởi động: {detail} (xem {log})', en: 'PostgreSQL does not start: {detail} (see {log})' },
	'start-too-slow': { vi: 'PostgreSQL chưa sẵn sàng sau hai phút; hãy xem {log} rồi chạy lại.', en: 'PostgreSQL was not ready after two minutes; look at {log} and start again.' },
	'database-unreachable': { vi: 'Không nối được tới cơ sở dữ liệu ({detail}); hãy kiểm tra DATABASE_URL và máy chủ PostgreSQL.', en: 'The database cannot be reached ({detail}); check DATABASE_URL and the PostgreSQL server.' },
	'superuser': { vi: 'DATABASE_URL dùng tài khoản superuser (hoặc BYPASSRLS), khi đó phân quyền theo đơn vị mất tác dụng; hãy dùng tài khoản thường.', en: 'DATABASE_URL uses a superuser (or BYPASSRLS) role, for which the rules by unit do not hold; use an ordinary role.' },
	'needs-owner-url': { vi: 'Có DATABASE_URL nhưng chưa có DATABASE_OWNER_URL; hãy đặt tài khoản sở hữu cơ sở dữ liệu để nâng cấp lược đồ.', en: 'DATABASE_URL is set but DATABASE_OWNER_URL is not; set the role that owns the database to bring its schema up to date.' },
	'data-none': { vi: 'Thư mục {dir} chưa có dữ liệu của phường nào; hãy chỉ đúng thư mục bằng --data.', en: 'There are no data of a ward in {dir}; give the right folder with --data.' },
	'protection-key-missing': { vi: 'Thiếu tệp khóa của khu vực bảo vệ {file}, trong khi đã có dữ liệu niêm phong; hãy đặt lại tệp từ bản cất riêng. Không có tệp này thì không ai đọc được các vụ việc.', en: 'The key file of the protection area {file} is missing although there is sealed data; put it back from the copy kept apart. Without it nobody can read the cases.' },
	'protection-key-other': { vi: 'Tệp khóa của khu vực bảo vệ {file} là bản cũ hoặc của nơi khác: không có khóa chủ đang dùng; hãy đặt lại bản mới nhất từ nơi cất riêng.', en: 'The key file of the protection area {file} is an old one or another\'s: the master key in use is not in it; put back the newest copy kept apart.' },
	'protection-key-damaged': { vi: 'Tệp khóa của khu vực bảo vệ {file} bị hỏng hoặc không đọc được; hãy đặt lại tệp từ bản cất riêng.', en: 'The key file of the protection area {file} is damaged or cannot be read; put it back from the copy kept apart.' },
	'port-busy': { vi: 'Cổng {port} đang có chương trình khác dùng; hãy dừng nó hoặc chọn cổng khác, ví dụ --port {other}.', en: 'Port {port} is used by another program; stop it or choose another, such as --port {other}.' },
	'port-forbidden': { vi: 'Tài khoản này không được mở cổng {port}; hãy chọn cổng từ 1024 trở lên, ví dụ --port 8080.', en: 'This account may not open port {port}; choose one from 1024 up, such as --port 8080.' },
	'address-wrong': { vi: 'Máy này không có địa chỉ mạng {host}; hãy sửa --host, ví dụ 127.0.0.1 hoặc 0.0.0.0.', en: 'This machine has no network address {host}; correct --host, such as 127.0.0.1 or 0.0.0.0.' },
	'needs-origin': { vi: 'Sánh Vai chưa biết địa chỉ này: hãy đặt biến ORIGIN, ví dụ ORIGIN=http://{host}, rồi khởi động lại.', en: 'Sánh Vai does not know this address: set ORIGIN, such as ORIGIN=http://{host}, and start again.' },
	'body-too-large': { vi: 'Nội dung gửi lên vượt giới hạn {limit} MB; hãy bỏ bớt hình ảnh hoặc tách tệp rồi gửi lại.', en: 'What was sent is over the limit of {limit} MB; remove pictures or split the file and send it again.' },
	'wrong-settings': { vi: 'Biến môi trường sai: {names}; xem “sanhvai start --help”.', en: 'Wrong environment variables: {names}; see “sanhvai start --help”.' },
	'not-built': { vi: 'Chưa dựng các trang; hãy chạy bằng “npm run demo” hoặc “npm start”.', en: 'The pages are not built; start with “npm run demo” or “npm start”.' },
	'not-a-file': { vi: '{file} không phải là tệp; hãy chỉ đến một tệp .docx, .pdf, .txt hoặc .doc.', en: '{file} is not a file; name a .docx, .pdf, .txt or .doc.' },
	'no-file': { vi: 'Không có tệp {file}; hãy kiểm tra lại đường dẫn.', en: 'There is no file {file}; check the path.' },
	'file-not-readable': { vi: 'Không đọc được {file} ({detail}); hãy kiểm tra quyền đọc tệp.', en: '{file} cannot be read ({detail}); check the right to read it.' },
	'not-writable': { vi: 'Không ghi được {file} ({detail}); hãy chọn nơi khác.', en: '{file} cannot be written ({detail}); choose another place.' },
	'unknown-command': { vi: 'Không có lệnh “{name}”; xem “sanhvai --help”.', en: 'There is no command “{name}”; see “sanhvai --help”.' },
	'unknown-option': { vi: 'Lệnh “{command}” không có tùy chọn {option}; xem “sanhvai {command} --help”.', en: '“{command}” has no option {option}; see “sanhvai {command} --help”.' },
	'option-value': { vi: 'Tùy chọn {option} dùng không đúng; xem “sanhvai {command} --help”.', en: 'Option {option} is not used rightly; see “sanhvai {command} --help”.' },
	'wrong-operands': { vi: 'Lệnh “{command}” cần: {usage}', en: '“{command}” wants: {usage}' },
	'wrong-port': { vi: 'Cổng phải là số từ 0 đến 65535.', en: 'The port must be a number from 0 to 65535.' },
	'wrong-out': { vi: 'Tên tệp sau --out phải kết thúc bằng .docx hoặc .pdf.', en: 'The file after --out must end in .docx or .pdf.' },
	'unit-and-period': { vi: 'Hãy cho --sample, hoặc cả --unit và --period.', en: 'Give --sample, or both --unit and --period.' },
	'bug': { vi: 'Phần mềm gặp lỗi: {detail}', en: 'The program met a fault: {detail}' },
	'step-copying-programs': { vi: 'Chép chương trình PostgreSQL sang nơi máy chủ đọc được…', en: 'Copying PostgreSQL to where its account can read it…' },
	'step-initialising': { vi: 'Tạo cơ sở dữ liệu trong {dir}…', en: 'Making the database in {dir}…' },
	'step-adopted': { vi: 'Dùng tiếp PostgreSQL còn chạy từ lần trước.', en: 'Taking over the PostgreSQL left from last time.' },
	'step-restarting': { vi: 'PostgreSQL đã dừng bất ngờ; đang khởi động lại.', en: 'PostgreSQL stopped unexpectedly; starting it again.' },
	'step-stopping': { vi: 'Đang dừng…', en: 'Stopping…' },
	'step-migrating': { vi: 'Nâng cấp lược đồ dữ liệu…', en: 'Bringing the schema up to date…' },
	'step-sample': { vi: 'Nạp xã mẫu từ samples/ …', en: 'Loading the sample ward from samples/ …' },
	'listening': { vi: 'Sánh Vai chạy tại {url} (cổng {port}; dừng: Ctrl+C)', en: 'Sánh Vai is at {url} (port {port}; stop: Ctrl+C)' },
	'accounts': { vi: 'Tài khoản mẫu:', en: 'Sample accounts:' },
	'migrated': { vi: 'Đã chạy {count} bước nâng cấp.', en: 'Migrations run: {count}.' },
	'migrated-none': { vi: 'Lược đồ đã là mới nhất.', en: 'The schema is up to date.' },
	'audit-progress': { vi: 'Đã đối chiếu {lines} dòng…', en: 'Lines compared: {lines}…' },
	'audit-sound': { vi: 'Nhật ký bảo vệ nguyên vẹn: {lines} dòng, {units} đơn vị, {anchors} mốc.', en: 'The protection trace is whole: lines {lines}, units {units}, anchors {anchors}.' },
	'audit-broken': { vi: 'Nhật ký bảo vệ đã bị sửa: {count} chỗ.', en: 'The protection trace was tampered with; places: {count}.' },
	'audit-changed': { vi: 'dòng {seq}: nội dung đã bị đổi hoặc chuyển chỗ (đơn vị {unit})', en: 'line {seq}: changed or moved (unit {unit})' },
	'audit-missing': { vi: 'dòng {seq}: bị xóa (đơn vị {unit})', en: 'line {seq}: deleted (unit {unit})' },
	'audit-end-changed': { vi: 'dấu cuối sổ bị viết lại (đơn vị {unit})', en: 'the mark of the end was rewritten (unit {unit})' },
	'audit-end-cut': { vi: 'sau dòng {seq}: phần cuối không khớp dấu cuối sổ (đơn vị {unit})', en: 'after line {seq}: the end does not agree with its mark (unit {unit})' },
	'audit-no-end': { vi: 'dấu cuối sổ bị xóa (đơn vị {unit})', en: 'the mark of the end was deleted (unit {unit})' },
	'audit-anchor-missing': { vi: 'dòng {seq}: có mốc nhưng không còn dòng (đơn vị {unit})', en: 'line {seq}: anchored, but no longer there (unit {unit})' },
	'audit-anchor-differs': { vi: 'dòng {seq}: khác với mốc đã xuất (đơn vị {unit})', en: 'line {seq}: differs from its anchor (unit {unit})' },
	'audit-wrong-anchor': { vi: 'tệp mốc {file} đã bị sửa', en: 'the anchor file {file} was changed' },
	'keys-rotated': { vi: 'Đã đổi khóa của {units} đơn vị; gói lại khóa của {records} hồ sơ.', en: 'Units with new keys: {units}; records whose keys were wrapped anew: {records}.' },
	'master-changed': { vi: 'Đã đổi khóa chủ ({units} khóa đơn vị). Hãy cất bản mới của {file}; bản cũ không còn dùng được.', en: 'The master key was changed (unit keys: {units}). Put away a copy of the new {file}; the old one no longer opens anything.' },
	'which-export': { vi: 'Cần --incidents TỆP.csv; --year là một năm đã bắt đầu.', en: 'Give --incidents FILE.csv; --year is a year that has begun.' },
	'which-unit': { vi: 'Không rõ đơn vị nào: cần --unit.', en: 'Which unit? Give --unit.' },
	'incidents-written': { vi: 'Đã ghi {rows} vụ việc năm báo cáo {year} vào {file}.', en: 'Incidents of the reporting year {year} in {file}: {rows}.' },
	'incidents-withheld': { vi: 'Giữ lại {count} vụ việc: có dưới {threshold} người đồng ý, không đủ để không ai bị nhận ra.', en: 'Incidents withheld: {count}. Fewer than {threshold} people agreed, too few to hide one another.' },
	'incidents-not-for-export': { vi: 'Không xuất {count} vụ việc: người bị bạo lực không đồng ý, hoặc chưa phân loại.', en: 'Incidents not for export: {count}. The survivor did not agree, or the incident is not classified.' },
	'report-written': { vi: 'Đã ghi báo cáo vào {file}.', en: 'The report is in {file}.' },
} as const

export type SentenceKey = keyof typeof sentences
export type Language = 'vi' | 'en' | 'both'
type Params = Readonly<Record<string, string | number>>

/** Fills a sentence; in both languages it is two lines, Vietnamese first. */
export function say(language: Language, key: SentenceKey, params: Params = {}): string {
	return inLanguage(language, sentences[key], params)
}

export function inLanguage(language: Language, words: { readonly vi: string, readonly en: string }, params: Params = {}, between = '\n'): string {
	const fill = (text: string) => text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole))
	return language === 'both' ? `${fill(words.vi)}${between}${fill(words.en)}` : fill(words[language])
}

export function isSentence(key: string): key is SentenceKey {
	return key in sentences
}

/** The language asked for, or the one the system's LANG tells; both when neither decides. */
export function chooseLanguage(asked: string | undefined, env: Readonly<Record<string, string | undefined>>): Language {
	const told = asked ?? env['SANHVAI_LANG'] ?? env['LC_ALL'] ?? env['LC_MESSAGES'] ?? env['LANG'] ?? ''
	return told.startsWith('vi') ? 'vi' : told.startsWith('en') ? 'en' : 'both'
}
