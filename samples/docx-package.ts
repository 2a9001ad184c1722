const MAIN = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

const relation = (id: number, kind: string, target: string) => `<Relationship Id="rId${id}" Type="${RELATION}/${kind}" Target="${target}"/>`
const override = (part: string, kind: string) => `<Override PartName="/word/${part}.xml" ContentType="${WORD}.${kind}+xml"/>`

/** The parts around the document that name its other parts. */
export const packageParts: Readonly<Record<string, string>> = {
	'[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('document', 'document.main')}${override('styles', 'styles')}${override('numbering', 'numbering')}</Types>`,
	'_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships">${relation(1, 'officeDocument', 'word/document.xml')}</Relationships>`,
	'word/_rels/document.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${relation(1, 'styles', 'styles.xml')}${relation(2, 'numbering', 'numbering.xml')}</Relationships>`,
}

/** Times New Roman 14, six points below a paragraph. */
export const STYLES = `<w:styles ${MAIN}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:eastAsia="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:before="60" w:after="60"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>`

const level = (index: number, format: string, words: string, look = '') => `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:suff w:val="space"/><w:lvlText w:val="${words}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="0" w:firstLine="709"/></w:pPr>${look}</w:lvl>`
const list = (id: number, kind: string, levels: string) => `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="${kind}"/>${levels}</w:abstractNum>`
const use = (id: number) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`

/** List 1: I., then 1. anew under each; list 2: dashes. */
export const NUMBERING = `<w:numbering ${MAIN}>${list(1, 'multilevel', level(0, 'upperRoman', '%1.', '<w:rPr><w:b/></w:rPr>') + level(1, 'decimal', '%2.', '<w:rPr><w:b/></w:rPr>'))}${list(2, 'singleLevel', level(0, 'bullet', '-'))}${use(1)}${use(2)}</w:numbering>`
