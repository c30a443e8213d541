// Text as files of other programs can hold it: without control characters, escaped.

/** Without control characters, what XML 1.0 forbids, and halves of characters; line breaks and tabs become blanks. */
export function plain(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\t\n\r\u2028\u2029]+/g, ' ')
    .replace(/[\p{Cc}\uFFFE\uFFFF]/gu, '');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text for an element or an attribute of XML. */
export function xml(text: string): string {
  return plain(text).replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

/** The name of a file without its extension, from any title: letters and digits of all scripts, at most 60. */
export function fileName(title: string): string {
  const name = plain(title)
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return [...name].slice(0, 60).join('') || 'graph';
}

/** For JSON.stringify: every text in it plain. */
export function plainValues(_name: string, value: unknown): unknown {
  return typeof value === 'string' ? plain(value) : value;
}
