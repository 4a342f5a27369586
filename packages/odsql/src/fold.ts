/** A text in lower case and without accents, letter by letter (a sigma is a sigma wherever it stands). */
export const foldText = (text: string): string =>
  Array.from(text.normalize('NFD').replaceAll(/\p{M}/gu, ''), (letter) => letter.toLowerCase().replace('ς', 'σ'))
    .join('')
    .normalize('NFC');
