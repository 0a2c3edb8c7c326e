import { describe, expect, test } from 'vitest';
import { parseAddress } from '../../../src/archive/postgres/address.js';
import { withoutSecrets } from '../../../src/archive/server-address.js';

describe('the address of an archive on a server', () => {
  test('has a name without user, password and options, and a schema', () => {
    const { name, schema } = parseAddress(
      'postgresql://desk:s%40cret9@db.example:5433/news?sslmode=verify-full&schema=city&sslpassword=other77',
    );
    expect(name).toBe('postgres://db.example:5433/news?schema=city');
    expect(schema).toBe('city');
    expect(parseAddress('postgres://db.example/news').schema).toBe('dedupe');
  });

  test('knows its secrets as they are written and as they are meant', () => {
    expect(parseAddress('postgres://desk:s%40cret9@h/d?sslpassword=other77').secrets).toEqual([
      's%40cret9',
      's@cret9',
      'other77',
    ]);
  });

  test.each([
    'postgres://desk:s@cret9@h/d',
    'postgres://desk:s#cret9@h/d',
    'postgres://desk:s/cret9@h/d',
    'postgres://desk:s?cret9@h/d',
    'postgres://desk:scret9@h:port/d',
    'postgres:desk:scret9',
  ])('that reads in two ways is refused and not quoted: %s', (address) => {
    expect(() => parseAddress(address)).toThrow(/percent-encoded/);
    expect(() => parseAddress(address)).not.toThrow(/cret9/);
  });

  test.each(['Desk', 'a"b', 'pg_catalog', '1st', '', 'a.b', 'x'.repeat(64)])('has no schema %s', (schema) => {
    expect(() => parseAddress(`postgres://h/d?schema=${encodeURIComponent(schema)}`)).toThrow(/schema/);
  });

  test('is left out of what is said where it holds more than a host and a database', () => {
    const said = withoutSecrets(
      'no such option "postgres://u:p;w@h/d", postgres://h:1/d?schema=x; POSTGRES:u:p',
    );
    expect(said).toBe('no such option "postgres://… postgres://h:1/d?schema=x; postgres://…');
  });
});
