import type { Page } from 'playwright-core';

/** The first layer on a screen: how much of it it takes, and how its two answers look. */
export interface Layer {
  readonly share: number;
  readonly tooWide: boolean;
  /** What of an answer cannot be seen: cut off, or out of the screen. */
  readonly hidden: readonly string[];
  readonly answers: readonly Look[];
}

interface Look {
  readonly element: string;
  readonly width: number;
  readonly height: number;
  readonly style: string;
}

/** Looks at the first layer with text of this size, in the light or in the dark; or at the same answers elsewhere. */
export async function layerOf(
  page: Page,
  text: string,
  colorScheme: 'light' | 'dark',
  where = { layer: '.consent', answers: '.consent-answers' },
): Promise<Layer> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  return page.evaluate(
    ({ size, where: { layer: around, answers } }) => {
      const root = document.documentElement;
      root.style.fontSize = size;
      const layer = document.querySelector(around)?.getBoundingClientRect();
      const buttons = [...document.querySelectorAll<HTMLElement>(`${answers} button`)];
      const cut = (one: HTMLElement) => one.scrollWidth > one.clientWidth || one.scrollHeight > one.clientHeight;
      const out = (one: HTMLElement) => one.getBoundingClientRect().bottom > (layer?.bottom ?? 0);
      const seen = [...buttons, ...document.querySelectorAll<HTMLElement>(`${answers} a`)];
      const style = ['color', 'backgroundColor', 'border', 'font', 'opacity', 'cursor', 'textTransform', 'boxShadow'];
      return {
        share: (layer?.height ?? 0) / innerHeight,
        tooWide: root.scrollWidth > root.clientWidth,
        hidden: seen.filter((one) => cut(one) || out(one)).map(({ innerText }) => innerText),
        answers: buttons.map((button) => {
          const { width, height } = button.getBoundingClientRect();
          const computed = getComputedStyle(button);
          const look = style.map((name) => `${name}: ${Reflect.get(computed, name)}`).join('; ');
          return { element: `${button.localName}.${button.className}`, width, height, style: look };
        }),
      };
    },
    { size: text, where },
  );
}

/** In what two answers differ: element, size by more than a pixel, any look. */
export function differ([accept, refuse]: readonly Look[]): readonly string[] {
  if (!accept || !refuse) return ['an answer is missing'];
  return [
    ...(accept.element === refuse.element ? [] : ['element']),
    ...(['width', 'height'] as const).filter((side) => Math.abs(accept[side] - refuse[side]) > 1),
    ...(accept.style === refuse.style ? [] : [`${accept.style} / ${refuse.style}`]),
  ];
}
