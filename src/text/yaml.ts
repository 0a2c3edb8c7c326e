/** The YAML parser, imported when it is needed and nowhere else. Nothing that it reads runs anything. */

/** Every scalar a string, mappings as maps. Throws for what is no YAML. */
export async function parseYamlStrings(yaml: string): Promise<unknown> {
  const { parseDocument } = await import('yaml');
  const document = parseDocument(yaml, { schema: 'failsafe', logLevel: 'silent', uniqueKeys: false });
  if (document.errors.length > 0) throw document.errors[0];
  return document.toJS({ mapAsMap: true, maxAliasCount: 100 });
}

/** Numbers and booleans as such (YAML 1.2 core, of which JSON is a part). Throws for what is no YAML. */
export async function parseYaml(yaml: string): Promise<unknown> {
  const { parse } = await import('yaml');
  return parse(yaml, { logLevel: 'error', maxAliasCount: 100 });
}
