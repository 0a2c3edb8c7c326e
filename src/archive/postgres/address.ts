/**
 * The address of an archive on a server, `postgres://user@host:5432/database?schema=desk`. It may hold a password, so
 * nothing but its name is ever shown, and what cannot be read for certain is refused rather than quoted.
 */
import { OptionError } from '../../options.js';

export interface ServerAddress {
  /** As `pg` takes it. */
  readonly connection: string;
  readonly schema: string;
  /** Without user, password and options other than the schema. */
  readonly name: string;
  /** What must not be shown, should a message quote it. */
  readonly secrets: readonly string[];
}

const DEFAULT_SCHEMA = 'dedupe';
const SCHEMA = /^[a-z_][a-z0-9_]{0,62}$/;

/** Throws OptionError, without the address. */
export function parseAddress(address: string): ServerAddress {
  const url = urlOf(address);
  const schema = url.searchParams.get('schema') ?? DEFAULT_SCHEMA;
  if (!SCHEMA.test(schema) || schema.startsWith('pg_'))
    throw new OptionError(
      'the schema of an archive is a name of lower-case letters, digits and _ that does not begin with pg_',
    );
  const host = url.searchParams.get('host') ?? decoded(url.hostname);
  const port = url.port === '' ? '' : `:${url.port}`;
  return {
    connection: address,
    schema,
    name: `postgres://${host}${port}${decoded(url.pathname)}?schema=${schema}`,
    secrets: [url.password, decoded(url.password), ...secretOptions(url)].filter(({ length }) => length > 3),
  };
}

/** A password with a bare @, / or # in it reads as another host or database, whose name would be shown. */
function urlOf(address: string): URL {
  const start = /^postgres(?:ql)?:\/\//i.exec(address)?.[0].length ?? 0;
  const end = start + address.slice(start).search(/[/?#]|$/);
  const isClear =
    start > 0 && address.slice(start, end).split('@').length <= 2 && !/[@#]/.test(address.slice(end));
  if (isClear)
    try {
      return new URL(address);
    } catch {
      // Said below, without what was given.
    }
  throw new OptionError(
    'the address of the archive is not well-formed: it is postgres://user@host:5432/database, with special characters in a name or password percent-encoded',
  );
}

function secretOptions({ searchParams }: URL): readonly string[] {
  return [...searchParams].flatMap(([key, value]) => (/pass|secret|token/i.test(key) ? [value] : []));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
