/** The largest file that is read, in bytes. */
export const largestFile = 30 * 1024 * 1024

/** The most paragraphs and table cells a document may have. */
export const mostParagraphs = 20_000

/** The longest paragraph, in letters: a page of a plan holds some 3,000. */
export const longestParagraph = 20_000

export type UnreadableCode =
	| 'empty' | 'too-large' | 'picture-only-pdf' | 'broken-text-layer' | 'password-protected' | 'zip-bomb'
	| 'external-entity' | 'not-this-format' | 'too-many-paragraphs' | 'paragraph-too-long' | 'needs-libreoffice' | 'not-text' | 'damaged'
	| 'too-slow' | 'too-heavy'

export type WarningCode =
	| 'name-differs' | 'footnotes-left-out' | 'comments-left-out' | 'tracked-changes' | 'hidden-text'
	| 'pages-without-text' | 'old-encoding' | 'embedded-document'

export type SentenceParams = Readonly<Record<string, string | number>>

/** Something the reader left out or took otherwise than the file says; the document is read all the same. */
export interface ReadingWarning {
	readonly code: WarningCode
	readonly params: SentenceParams
}

interface Sentence {
	readonly vi: string
	readonly en: string
}

/** Why a file cannot be read and what to do about it. `{x}` stands for a parameter. */
export const unreadableWords: Readonly<Record<UnreadableCode, Sentence>> = {
	'empty': {
		vi: 'Tệp không có nội dung; hãy chọn lại đúng tệp kế hoạch.',
		en: 'The file holds no text; choose the file of the plan again.',
	},
	'too-large': {
		vi: 'Tệp lớn {size} MB, quá giới hạn {limit} MB; hãy bỏ bớt hình ảnh hoặc tách phụ lục rồi nộp lại.',
		en: 'The file is {size} MB, over the limit of {limit} MB; remove pictures or split off the annexes and try again.',
	},
	'picture-only-pdf': {
		vi: 'Tệp PDF này chỉ có hình ảnh trang giấy, không có chữ; hãy nộp tệp .docx gốc hoặc dán nội dung vào.',
		en: 'This PDF holds only pictures of pages and no text; give the original .docx or paste the text.',
	},
	'broken-text-layer': {
		vi: 'Lớp chữ của tệp PDF bị hỏng nên đọc ra sai chữ; hãy nộp tệp .docx gốc hoặc xuất lại PDF.',
		en: 'The text layer of this PDF is broken and reads as wrong letters; give the original .docx or export the PDF again.',
	},
	'password-protected': {
		vi: 'Tệp được đặt mật khẩu; hãy mở tệp, bỏ mật khẩu, lưu lại rồi nộp.',
		en: 'The file is protected by a password; open it, remove the password, save it and try again.',
	},
	'zip-bomb': {
		vi: 'Tệp phình ra quá lớn khi giải nén nên không được mở; hãy lưu lại văn bản thành tệp .docx mới.',
		en: 'The file swells beyond measure when unpacked and was not opened; save the document as a new .docx.',
	},
	'external-entity': {
		vi: 'Tệp chứa khai báo DTD hoặc thực thể XML, thứ không có trong văn bản Word thường, nên không được mở; hãy lưu lại thành tệp .docx mới.',
		en: 'The file declares a DTD or XML entities, which no ordinary Word document does, and was not opened; save it as a new .docx.',
	},
	'not-this-format': {
		vi: 'Tệp “{name}” không phải văn bản Word, PDF hay tệp chữ (nội dung là {found}); hãy lưu lại thành .docx rồi nộp.',
		en: '“{name}” is not a Word document, a PDF or a text file (its content is {found}); save it as .docx and try again.',
	},
	'too-many-paragraphs': {
		vi: 'Văn bản có hơn {limit} đoạn, quá giới hạn; hãy tách phụ lục thành tệp riêng.',
		en: 'The document has more than {limit} paragraphs, over the limit; split the annexes into files of their own.',
	},
	'paragraph-too-long': {
		vi: 'Văn bản có một đoạn dài {letters} chữ cái, quá giới hạn {limit}; có lẽ chỗ xuống dòng đã mất, hãy nộp tệp .docx gốc.',
		en: 'The document has a paragraph of {letters} letters, over the limit of {limit}; its line breaks may be lost, give the original .docx.',
	},
	'needs-libreoffice': {
		vi: 'Máy chủ chưa có LibreOffice để đọc tệp .doc kiểu cũ; hãy mở tệp trong Word và lưu thành .docx.',
		en: 'This server has no LibreOffice to read the old .doc format; open the file in Word and save it as .docx.',
	},
	'not-text': {
		vi: 'Tệp “{name}” không phải tệp chữ đọc được; hãy nộp tệp .docx, PDF có chữ hoặc .txt mã Unicode.',
		en: '“{name}” is not readable text; give a .docx, a PDF with text or a .txt in Unicode.',
	},
	'too-slow': {
		vi: 'Đọc tệp này quá {seconds} giây chưa xong nên đã dừng; hãy tách phụ lục thành tệp riêng hoặc lưu lại thành .docx mới.',
		en: 'Reading this file took more than {seconds} seconds and was stopped; split the annexes into files of their own or save it as a new .docx.',
	},
	'too-heavy': {
		vi: 'Đọc tệp này cần quá {megabytes} MB bộ nhớ nên đã dừng; hãy bỏ bớt hình ảnh hoặc tách phụ lục thành tệp riêng.',
		en: 'Reading this file needs more than {megabytes} MB of memory and was stopped; remove pictures or split the annexes into files of their own.',
	},
	'damaged': {
		vi: 'Tệp bị hỏng hoặc chưa tải lên hết; hãy mở thử trên máy, lưu lại rồi nộp lại.',
		en: 'The file is damaged or was not uploaded whole; open it on your computer, save it and try again.',
	},
}

/** What the reader left out or took otherwise. */
export const warningWords: Readonly<Record<WarningCode, Sentence>> = {
	'name-differs': {
		vi: 'Tên tệp ghi .{extension} nhưng nội dung là {found}; đã đọc theo nội dung.',
		en: 'The name says .{extension} but the content is {found}; it was read by its content.',
	},
	'footnotes-left-out': {
		vi: 'Văn bản có {count} chú thích cuối trang hoặc cuối văn bản không được đọc.',
		en: 'The document has {count} footnotes or endnotes that were not read.',
	},
	'comments-left-out': {
		vi: 'Văn bản có {count} nhận xét bên lề không được đọc.',
		en: 'The document has {count} comments that were not read.',
	},
	'tracked-changes': {
		vi: 'Văn bản còn {count} chỗ sửa chưa chấp nhận: phần thêm được giữ, phần xóa được bỏ.',
		en: 'The document still has {count} tracked changes: insertions were kept, deletions dropped.',
	},
	'hidden-text': {
		vi: 'Văn bản có {count} đoạn chữ ẩn không được đọc.',
		en: 'The document has {count} pieces of hidden text that were not read.',
	},
	'pages-without-text': {
		vi: 'Các trang {pages} không có chữ (có thể là ảnh chụp) nên không được đọc.',
		en: 'Pages {pages} hold no text (perhaps pictures) and were not read.',
	},
	'old-encoding': {
		vi: 'Tệp dùng bảng mã cũ {encoding}; chữ đã được chuyển sang Unicode, hãy xem lại dấu.',
		en: 'The file uses the old encoding {encoding}; it was converted to Unicode, check the marks.',
	},
	'embedded-document': {
		vi: 'Văn bản nhúng {count} tệp khác không được đọc.',
		en: 'The document embeds {count} other files that were not read.',
	},
}

/** A file that cannot be read, with the reason; thrown by every format reader. */
export class Unreadable extends Error {
	readonly code: UnreadableCode
	readonly params: SentenceParams

	constructor(code: UnreadableCode, params: SentenceParams = {}) {
		super(fillSentence(unreadableWords[code].en, params))
		this.name = 'Unreadable'
		this.code = code
		this.params = params
	}
}

/** Puts the parameters into a sentence of `unreadableWords` or `warningWords`. */
export function fillSentence(sentence: string, params: SentenceParams): string {
	return sentence.replace(/\{(\w+)\}/g, (whole, key: string) => String(params[key] ?? whole))
}

/** Call with the announced size before reading a file into memory. Throws Unreadable `too-large`. */
export function refuseTooLarge(bytes: number): void {
	if (bytes > largestFile) {
		throw new Unreadable('too-large', { size: Math.ceil(bytes / 1024 / 1024), limit: largestFile / 1024 / 1024 })
	}
}
