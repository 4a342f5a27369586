/** What we read of a charter: a title, then blocks to be written in order. */
export interface CharterText {
  readonly title: string;
  readonly blocks: readonly Block[];
}

type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'kinds';
      readonly caption: string;
      readonly columns: readonly string[];
      readonly rows: readonly KindsRow[];
    }
  | {
      readonly kind: 'platform';
      readonly caption: string;
      readonly columns: readonly Named[];
      readonly rows: readonly PlatformRow[];
    };

interface Named {
  readonly text: string;
}

interface KindsRow {
  readonly cells: readonly string[];
}

interface PlatformRow {
  readonly cells: readonly { readonly text: string; readonly note: string | null }[];
}

/** The charter as Markdown, complete and in order, to read in a terminal or to paste into a document. */
export function markdownOf({ title, blocks }: CharterText): string {
  return [`# ${title}`, ...blocks.map(blockOf)].join('\n\n');
}

function blockOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${block.text}`;
    case 'paragraph':
      return block.text;
    case 'list':
      return block.items.map((item) => `- ${item}`).join('\n');
    case 'kinds':
      return tableOf(
        block.caption,
        block.columns,
        block.rows.map(({ cells }) => cells),
      );
    case 'platform':
      return tableOf(
        block.caption,
        block.columns.map(({ text }) => text),
        block.rows.map(({ cells }) => cells.map(({ text, note }) => (note === null ? text : `${text} (${note})`))),
      );
  }
}

function tableOf(caption: string, columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(inCell).join(' | ')} |`;
  return [`**${caption}**`, '', line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n');
}

function inCell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
