/** The portal's colours as custom properties, with the text colour that can be read on each. */
export function themeCss(colours: { readonly primary: string; readonly accent: string }): string {
  const { primary, accent } = colours;
  const light = { primary, accent, 'on-primary': readableOn(primary), 'on-accent': readableOn(accent) };
  const dark = {
    primary: lighten(primary),
    accent: lighten(accent),
    'on-primary': readableOn(lighten(primary)),
    'on-accent': readableOn(lighten(accent)),
  };
  return `:root {\n${declare(light)}}\n@media (prefers-color-scheme: dark) {\n:root {\n${declare(dark)}}\n}\n`;
}

function declare(properties: Readonly<Record<string, string>>): string {
  return Object.entries(properties)
    .map(([name, value]) => `  --${name}: ${value};\n`)
    .join('');
}

/** Black or white, whichever contrasts more (WCAG 2.2, relative luminance). */
function readableOn(colour: string): '#000000' | '#ffffff' {
  return contrast(colour, '#ffffff') >= contrast(colour, '#000000') ? '#ffffff' : '#000000';
}

export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = channels(colour).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The same hue on a dark ground: mixed with white until it can be read there as text. */
function lighten(colour: string): string {
  const ground = '#14171c';
  for (let share = 0; share <= 1; share += 0.05) {
    const mixed = mix(colour, share);
    if (contrast(mixed, ground) >= 6) return mixed;
  }
  return '#ffffff';
}

function mix(colour: string, white: number): string {
  const parts = channels(colour).map((value) => Math.round(value + (255 - value) * white));
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

const channels = (colour: string): number[] =>
  [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
