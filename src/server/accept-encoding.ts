// Accept-Encoding: which of the encodings at hand a client likes best.

/**
 * The encoding of `offered` that `Accept-Encoding` weighs highest (RFC 9110, 12.5.3), of equals the first; `identity` where it
 * accepts none of them. What it does not name, and does not mean by `*`, weighs nothing.
 */
export function preferredEncoding<Name extends string>(
  acceptEncoding: string | undefined,
  offered: readonly Name[],
): Name | 'identity' {
  const weights = new Map((acceptEncoding ?? '').toLowerCase().split(',').map(weighed));
  const weightOf = (name: string): number => weights.get(name) ?? weights.get('*') ?? 0;
  const [best] = offered.toSorted((a, b) => weightOf(b) - weightOf(a));
  return best !== undefined && weightOf(best) > 0 ? best : 'identity';
}

/** "gzip;q=0.5" as its name and weight, 0 to 1; a weight that cannot be read is 0. */
function weighed(item: string): readonly [name: string, weight: number] {
  const [name = '', ...parameters] = item.split(';').map((part) => part.trim());
  const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1';
  return [name, /^(0(\.\d{0,3})?|1(\.0{0,3})?)$/.test(weight) ? Number(weight) : 0];
}
