// A server whose content security policy lets one more host through, for pictures.
import { rewriteHeader } from './below-the-door.mjs';

rewriteHeader('content-security-policy', (value) => value.replace('img-src ', 'img-src http://stranger.localhost:* '));
