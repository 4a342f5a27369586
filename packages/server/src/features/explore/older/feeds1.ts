import type { FastifyReply } from 'fastify';
import { inLanguage, type PublishedDataset } from '../../../core/dataset.ts';
import { type Asked, withFacts } from '../explore.ts';
import { XML_HEAD, xmlText } from '../files/xml.ts';
import type { OlderRecord } from './record1.ts';

interface Feed {
  readonly format: 'rss' | 'atom';
  readonly dataset: PublishedDataset;
  readonly records: readonly OlderRecord[];
}

interface Head {
  readonly title: string;
  readonly page: string;
  readonly self: string;
  readonly updated: string;
}

interface Item {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly moment: string;
}

/** A page of records as a feed: the first text of each is its title, and all of its fields its text. */
export function sendFeed(reply: FastifyReply, asked: Asked, { format, dataset, records }: Feed): FastifyReply {
  const { request, language } = asked;
  const page = `${request.origin}/explore/dataset/${encodeURIComponent(dataset.id)}/`;
  const title = inLanguage(dataset.metadata.title, language, request.portal.defaultLanguage) || dataset.id;
  const head = { title, page, self: `${request.origin}${request.url}`, updated: dataset.modified };
  const items = records.map((record) => itemOf(dataset, record));
  const text = format === 'rss' ? rss(head, items) : atom(head, items);
  return withFacts(reply, asked).header('content-type', `application/${format}+xml; charset=utf-8`).send(text);
}

function itemOf({ fields }: PublishedDataset, record: OlderRecord): Item {
  const named = fields.find(({ name, type }) => type === 'text' && typeof record.fields[name] === 'string');
  const lines = Object.entries(record.fields).map(([name, value]) => {
    const label = fields.find((field) => field.name === name)?.label ?? name;
    return `${label}: ${typeof value === 'string' ? value : JSON.stringify(value)}`;
  });
  const title = named ? String(record.fields[named.name]) : record.recordid;
  return { id: record.recordid, title, text: lines.join('\n'), moment: record.record_timestamp };
}

const ATOM = 'http://www.w3.org/2005/Atom';

function rss({ title, page, self }: Head, items: readonly Item[]): string {
  const address = `<atom:link rel="self" type="application/rss+xml" href="${xmlText(self)}"/>`;
  const head = `<title>${xmlText(title)}</title><link>${xmlText(page)}</link><description>${xmlText(title)}</description>${address}`;
  const entries = items.map(
    ({ id, title: name, text, moment }) =>
      `<item><title>${xmlText(name)}</title><link>${xmlText(page)}</link><guid isPermaLink="false">${id}</guid><description>${xmlText(text)}</description><pubDate>${new Date(moment).toUTCString()}</pubDate></item>\n`,
  );
  return `${XML_HEAD}<rss version="2.0" xmlns:atom="${ATOM}"><channel>${head}\n${entries.join('')}</channel></rss>\n`;
}

function atom({ title, page, self, updated }: Head, items: readonly Item[]): string {
  const head = `<id>${xmlText(page)}</id><title>${xmlText(title)}</title><updated>${xmlText(updated)}</updated><link rel="alternate" href="${xmlText(page)}"/><link rel="self" href="${xmlText(self)}"/>`;
  const entries = items.map(
    ({ id, title: name, text, moment }) =>
      `<entry><id>urn:record:${id}</id><title>${xmlText(name)}</title><updated>${xmlText(moment)}</updated><author><name>${xmlText(title)}</name></author><link href="${xmlText(page)}"/><content type="text">${xmlText(text)}</content></entry>\n`,
  );
  return `${XML_HEAD}<feed xmlns="${ATOM}">${head}\n${entries.join('')}</feed>\n`;
}
