import type { Page } from 'playwright-core';

/** How a button of the first layer looks, as far as one can be made to stand out against another. */
interface Look {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly style: Readonly<Record<string, string>>;
}

const STYLE = [
  'color',
  'background-color',
  'border',
  'font-size',
  'font-weight',
  'opacity',
  'text-transform',
  'cursor',
];

/** Every way in which «accept all» and «refuse all» of the first layer are not alike, as sentences. */
export async function unequalButtons(page: Page): Promise<readonly string[]> {
  const accept = await lookOf(page, 'accept');
  const refuse = await lookOf(page, 'refuse');
  const sizes = (['width', 'height', 'top'] as const).flatMap((side) =>
    Math.abs(accept[side] - refuse[side]) > sizeSlack(side, accept)
      ? [`accept has ${side} ${accept[side]}, refuse ${refuse[side]}`]
      : [],
  );
  const styles = STYLE.flatMap((name) =>
    accept.style[name] === refuse.style[name]
      ? []
      : [`accept has ${name} ${accept.style[name]}, refuse ${refuse.style[name]}`],
  );
  return [...sizes, ...styles];
}

/** Buttons that stand one under the other differ in place by one height and what lies between. */
const sizeSlack = (side: 'width' | 'height' | 'top', { height }: Look): number => (side === 'top' ? height * 1.5 : 1);

function lookOf(page: Page, answer: 'accept' | 'refuse'): Promise<Look> {
  return page.locator(`.consent button[value="${answer}"]`).evaluate((button, names) => {
    for (const animation of document.getAnimations()) animation.finish();
    const { width, height, top } = button.getBoundingClientRect();
    const computed = getComputedStyle(button);
    return {
      width,
      height,
      top,
      style: Object.fromEntries(names.map((name) => [name, computed.getPropertyValue(name)])),
    };
  }, STYLE);
}
