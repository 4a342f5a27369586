// A server whose language cookie lives twice as long as declared, written below the door.
import { rewriteHeader } from './below-the-door.mjs';

rewriteHeader('set-cookie', (value) =>
  value.startsWith('django_language=')
    ? value.replace(/Max-Age=(\d+)/, (_all, seconds) => `Max-Age=${2 * Number(seconds)}`)
    : value,
);
