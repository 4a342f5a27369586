import { expect, it } from 'vitest';
import { snippets } from './snippets.ts';

it('asks the same address in each language', () => {
  const address = 'https://data.example/records?where=nom%3D%22a%22';
  expect(snippets(address).map(({ language }) => language)).toEqual(['curl', 'Python', 'R', 'JavaScript']);
  for (const { code } of snippets(address)) expect(code).toContain(address);
});

it('lets no quote of the visitor out of its text', () => {
  for (const { code } of snippets(`https://data.example/?q=it's`).slice(0, 1))
    expect(code).toBe("curl 'https://data.example/?q=it%27s'");
  expect(snippets('https://data.example/"x').at(1)?.code).toContain('"https://data.example/\\"x"');
});
