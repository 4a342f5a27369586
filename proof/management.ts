import http from 'node:http';
import { KEY, type Product } from './server.ts';

/** Calls the management API of a product as its administrator; anything but success is an error with the answer in it. */
export function manage(product: Product, method: string, path: string, data?: unknown): Promise<unknown> {
  const body = data === undefined ? undefined : JSON.stringify(data);
  const headers = {
    authorization: `Apikey ${KEY}`,
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
  };
  return new Promise((resolve, reject) => {
    const request = http.request(
      { host: '127.0.0.1', port: product.port, method, path, headers, agent: false },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('error', reject);
        answer.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8');
          if ((answer.statusCode ?? 500) < 300) resolve(text === '' ? null : JSON.parse(text));
          else reject(new Error(`${method} ${path}: ${answer.statusCode} ${text}`));
        });
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}
