// A server that forgets `Secure` on https.
import { rewriteHeader } from './below-the-door.mjs';

rewriteHeader('set-cookie', (value) => value.replace(/; Secure/i, ''));
