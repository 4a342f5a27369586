import type { OutputColumn } from '@lucarne/odsql';
import { cellText, type Encode, type RowBatches, type RowValues, type Value } from './rows.ts';
import { XML_HEAD, xmlText } from './xml.ts';
import { type ZipEntry, zip } from './zip.ts';

/** What one sheet holds at most, its header included; further records go to further sheets. */
const SHEET_ROWS = 1_048_576;
const CELL_CHARACTERS = 32_767;
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const STYLE = { header: 1, date: 2, datetime: 3 };

/** A spreadsheet with a header row, written as it is read; numbers, booleans, dates and times keep their kind. */
export const encodeXlsx: Encode = (rows, { columns }) => zip(entries(rows, columns));

async function* entries(rows: RowBatches, columns: readonly OutputColumn[]): AsyncGenerator<ZipEntry> {
  const iterator = flatten(rows);
  const letters = columns.map((_, index) => columnLetters(index));
  let sheets = 0;
  let state = { done: false };
  while (!state.done) {
    sheets++;
    state = { done: false };
    yield { name: `xl/worksheets/sheet${sheets}.xml`, bytes: sheet(iterator, columns, letters, state) };
  }
  for (const [name, text] of Object.entries(workbookParts(sheets))) yield { name, bytes: whole(text) };
}

async function* whole(text: string): AsyncGenerator<string> {
  yield XML_HEAD + text;
}

async function* flatten(rows: RowBatches): AsyncGenerator<RowValues> {
  for await (const batch of rows) yield* batch;
}

/** One sheet, until it is full or the rows are at their end; texts of some length, not one a row. */
async function* sheet(
  rows: AsyncGenerator<RowValues>,
  columns: readonly OutputColumn[],
  letters: readonly string[],
  state: { done: boolean },
): AsyncGenerator<string> {
  const heads = columns.map(({ name }, index) => inline(`${letters[index]}1`, name, STYLE.header)).join('');
  let text = `${XML_HEAD}<worksheet xmlns="${MAIN}"><sheetData><row r="1">${heads}</row>`;
  let row = 2;
  for (; row <= SHEET_ROWS; row++) {
    const next = await rows.next();
    state.done = next.done === true;
    if (next.done) break;
    text += rowText(next.value, row, columns, letters);
    if (text.length < 131_072) continue;
    yield text;
    text = '';
  }
  yield `${text}</sheetData></worksheet>`;
}

function rowText(values: RowValues, row: number, columns: readonly OutputColumn[], letters: readonly string[]): string {
  const cells = columns.map((column, index) => cell(`${letters[index]}${row}`, values[column.name], column));
  return `<row r="${row}">${cells.join('')}</row>`;
}

function cell(place: string, value: Value | undefined, { type, multivalued }: OutputColumn): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return `<c r="${place}"><v>${value}</v></c>`;
  if (typeof value === 'boolean') return `<c r="${place}" t="b"><v>${value ? 1 : 0}</v></c>`;
  const serial = !multivalued && typeof value === 'string' ? serialOf(value, type) : null;
  if (serial !== null) {
    const style = type === 'date' ? STYLE.date : STYLE.datetime;
    return `<c r="${place}" s="${style}"><v>${serial}</v></c>`;
  }
  return inline(place, cellText(value, type) ?? '', 0);
}

function inline(place: string, text: string, style: number): string {
  const kept = text.length > CELL_CHARACTERS ? `${text.slice(0, CELL_CHARACTERS - 1)}…` : text;
  const safe = xmlText(kept.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'));
  return `<c r="${place}" t="inlineStr"${style ? ` s="${style}"` : ''}><is><t xml:space="preserve">${safe}</t></is></c>`;
}

const DAY_MS = 86_400_000;
/** The day that serial 0 stands for; right from 1 March 1900 on, before which spreadsheets count a day that never was. */
const EPOCH = Date.UTC(1899, 11, 30);
const FIRST = Date.UTC(1900, 2, 1);
const LAST = Date.UTC(9999, 11, 31) + DAY_MS;

/** Days since the epoch of spreadsheets, of the date or of the time on the clock of its zone; null when they have no such day. */
function serialOf(text: string, type: OutputColumn['type']): number | null {
  if (type !== 'date' && type !== 'datetime') return null;
  const clock = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d:\d\d(?:\.\d+)?))?/.exec(text);
  if (!clock) return null;
  const time = Date.parse(`${clock[1]}T${clock[2] ?? '00:00:00'}Z`);
  return time >= FIRST && time < LAST ? (time - EPOCH) / DAY_MS : null;
}

function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}

/** What the sheets need around them; it comes after them, as it names them. */
function workbookParts(sheets: number): Readonly<Record<string, string>> {
  const all = Array.from({ length: sheets }, (_, index) => index + 1);
  const part = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  return {
    'xl/styles.xml': STYLES,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${all
      .map((n) => `<sheet name="${n === 1 ? 'Records' : `Records ${n}`}" sheetId="${n}" r:id="r${n}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${all
      .map((n) => `<Relationship Id="r${n}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${n}.xml"/>`)
      .join('')}<Relationship Id="s" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="w" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${part}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${part}.styles+xml"/>${all
      .map((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${part}.worksheet+xml"/>`)
      .join('')}</Types>`,
  };
}

const STYLES = `<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="165" applyNumberFormat="1"/></cellXfs></styleSheet>`;
