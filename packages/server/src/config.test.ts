import { describe, expect, test } from 'vitest';
import { readSettings } from './config.ts';

describe('settings', () => {
  test('have defaults', () => {
    expect(readSettings({})).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      demo: true,
      provider: 'Lucarne',
      uploadMb: 2048,
    });
  });

  test('are read from the environment', () => {
    const settings = readSettings({
      PORT: '0',
      LUCARNE_DEMO: '0',
      LUCARNE_TRUST_PROXY: '1',
      LUCARNE_PROVIDER: 'Région',
    });
    expect(settings).toMatchObject({ port: 0, demo: false, trustProxy: true, provider: 'Région' });
  });

  test.each([
    [{ PORT: 'http' }, 'PORT'],
    [{ PORT: '70000' }, 'PORT'],
    [{ LUCARNE_UPLOAD_MB: '0' }, 'LUCARNE_UPLOAD_MB'],
    [{ LUCARNE_ADMIN_EMAIL: 'a@b', LUCARNE_ADMIN_APIKEY: 'short' }, 'LUCARNE_ADMIN_APIKEY'],
    [{ LUCARNE_ADMIN_PASSWORD: 'quatre mots au hasard' }, 'LUCARNE_ADMIN_EMAIL'],
    [{ LUCARNE_SECURITY_CONTACT: 'security@example.org' }, 'LUCARNE_SECURITY_CONTACT'],
    [{ LUCARNE_SECURITY_CONTACT: 'mailto:a@b\nContact: c' }, 'LUCARNE_SECURITY_CONTACT'],
    [{ FILES_URL: 's3://x' }, 'FILES_URL'],
    [{ RECORDS_URL: 'http://x' }, 'RECORDS_URL'],
  ])('%j is refused, naming the setting', (environment, name) => {
    expect(() => readSettings(environment)).toThrow(name);
  });

  test('a wrong key is not repeated in the message', () => {
    expect(() => readSettings({ LUCARNE_ADMIN_EMAIL: 'a@b', LUCARNE_ADMIN_APIKEY: 'secret' })).not.toThrow('secret');
  });
});
