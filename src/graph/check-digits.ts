// Check digits of identifiers: ISO 7064 MOD 11-2 (ORCID, ISNI), ISO 3297 (ISSN), ISO 7064 MOD 97-10 (ROR).

const ZERO = 48;
/** Crockford's base 32, as ROR writes it. */
const BASE_32 = '0123456789abcdefghjkmnpqrstvwxyz';

/** Whether 16 characters, 15 digits and a digit or X, end in the check digit of ISO 7064 MOD 11-2. */
export function hasMod11Digit(text: string): boolean {
  let total = 0;
  for (let i = 0; i < 15; i++) total = ((total + text.charCodeAt(i) - ZERO) * 2) % 11;
  return checkCharacter((12 - total) % 11) === text[15];
}

/** Whether 8 characters, 7 digits and a digit or X, end in the check digit of an ISSN (weights 8 to 2, modulo 11). */
export function hasIssnDigit(text: string): boolean {
  let total = 0;
  for (let i = 0; i < 7; i++) total += (text.charCodeAt(i) - ZERO) * (8 - i);
  return checkCharacter((11 - (total % 11)) % 11) === text[7];
}

/** Whether 9 characters, 7 of base 32 and two digits, end in the checksum of a ROR id: 98 - n * 100 mod 97. */
export function hasRorChecksum(text: string): boolean {
  let number = 0;
  for (let i = 0; i < 7; i++) number = number * 32 + BASE_32.indexOf(text.charAt(i));
  return 98 - ((number * 100) % 97) === Number(text.slice(7));
}

function checkCharacter(value: number): string {
  return value === 10 ? 'X' : String(value);
}
