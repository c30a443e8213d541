// Entity tags: whether what a client already has is what it would be sent.

/**
 * Whether `If-None-Match` names a tag, or anything (`*`). `etag` is a strong tag with its quotes; one that came back as weak
 * (`W/"..."`), as from a proxy that compressed the answer, is the same (RFC 9110, 13.1.2).
 */
export function namesTag(ifNoneMatch: string | null | undefined, etag: string): boolean {
  return ifNoneMatch?.trim() === '*' || ifNoneMatch?.match(/"[^"]*"/g)?.includes(etag) === true;
}
