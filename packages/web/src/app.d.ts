import type { PageContext } from '@lucarne/client';

declare global {
  namespace App {
    interface Error {
      /** What to do about it, in words for a person. */
      hint?: string;
    }
    interface Locals {
      /** The language of this answer, one of the languages that the interface is written in. */
      language: 'fr' | 'en' | 'es';
    }
    interface PageData {
      /** The heading of the page, said first in the window's title. */
      title?: string;
      /** One or two sentences for search engines and previews. */
      description?: string;
    }
  }
}

declare module 'node:http' {
  interface IncomingMessage {
    /** Hung on the request by the outer server. */
    lucarne?: PageContext;
  }
}
