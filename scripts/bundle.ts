/** Makes the one file that sites without a server put on their pages: script, words and style together. */
import { join } from 'node:path';
import { rolldown } from 'rolldown';

const root = join(import.meta.dirname, '..');

/** Properties that stand in no register, no event and no element: they may be called anything. */
const OWN_NAMES = /^(heading|intro|refuse|choose|blocked|always|words|providers|yes|no|save)$/;

/** The text of `@lucarne/cookies/static`, minified, as an ES module. */
export async function bundleStatic(): Promise<string> {
  const bundle = await rolldown({
    input: join(root, 'packages/cookies/src/static.ts'),
    platform: 'browser',
    treeshake: { moduleSideEffects: false },
    plugins: [{ name: 'narrow-style', transform: narrowStyle }],
  });
  const { output } = await bundle.generate({
    format: 'es',
    minify: { mangleProps: { include: OWN_NAMES } },
    comments: false,
  });
  await bundle.close();
  return output[0].code;
}

/** The sheet is written to be read; its line ends and indents mean nothing. */
function narrowStyle(code: string, id: string): string | null {
  if (!id.endsWith('/static/style.ts')) return null;
  return code
    .replaceAll(/\s*\n\s*/g, '')
    .replaceAll(/([{:;,]) /g, '$1')
    .replaceAll(/;? ?([{}])/g, '$1');
}
