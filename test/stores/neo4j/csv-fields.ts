// A reader of CSV for tests, independent of what writes it.

/** The fields of lines, as RFC 4180 reads them; null where nothing stands, not even quotes. */
export function fieldsOf(lines: string): readonly (readonly (string | null)[])[] {
  const rows: (string | null)[][] = [[]];
  for (const [, quoted, plain = '', end] of lines.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\n)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? (plain === '' ? null : plain));
    if (end === '\n') rows.push([]);
  }
  return rows.slice(0, -1);
}
