// Imported text keeps what is printed and loses what is not text: markup, control characters, addresses.

import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { cleanText, LINE_CHARACTERS_MAX } from '../../src/importers/text-cleaning.ts';

describe('what is printed stays as printed', () => {
  test.each([
    'Aleksander Mądry',
    'Smith\u2010Jones, A. B.',
    'On $a < b$ and $\\mathbb{R}^n$ in \\textit{theory}',
    'If a <b and c> d, then p<0.05',
    'DSpace@MIT (Massachusetts Institute of Technology)',
    'Fe3O4@SiO2 core@shell particles',
    'Scholarship @ Cornell Law',
    'driven @ 3.5 V',
    '研究 — “quotes” ‘here’',
    'AT&T and R&D; &NA;',
    '\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645',
  ])('%s', (text) => expect(cleanText(text)).toBe(text));
});

test.each([
  ['H<sub>2</sub>O in <i>E. coli</i>', 'H2O in E. coli'],
  ['<jats:title>Aim</jats:title><jats:p>We show</jats:p>', 'Aim We show'],
  ['<mml:math xmlns:mml="http://w3.org"><mml:msup><mml:mi>x</mml:mi><mml:mn>2</mml:mn></mml:msup></mml:math>', 'x2'],
  ['Line one<br/>line two<BR>', 'Line one line two'],
  ['A &amp;lt;i&amp;gt;b&amp;lt;/i&amp;gt; &#946;&#x3B2;&beta; &ndash; M&uuml;ller&#39;s', "A b βββ – Müller's"],
  ['<!-- hidden --><![CDATA[shown]]>', 'shown'],
  ['  two  words\tand\n\u2028more\u00a0', 'two words and more'],
  ['\u0098The\u009c Title\u0000 \u202egnp.exe\u200b', 'The Title gnp.exe'],
  ['Cafe\u0301', 'Café'],
  ['broken \ud800 half', 'broken \ufffd half'],
  ['&#xD800;&#0;', '\ufffd'],
])('%j reads %j', (text, clean) => expect(cleanText(text)).toBe(clean));

test.each([
  ['University of Lille, France. removed7@example.org.', 'University of Lille, France'],
  ['Dana-Dwek Hospital, Israel e-mail: a.b+c@mail.example.org', 'Dana-Dwek Hospital, Israel'],
  ['Shanghai, China one@example.org two@example.org.', 'Shanghai, China'],
  ['Duke (me@duke.example), Durham', 'Duke, Durham'],
  ['Mail <me@duke.example> now', 'Mail now'],
  ['ask me @ example.org or me\uff20example.org', 'ask or'],
  ['name [at] example.org, name(at)example(dot)org', ''],
  ['a&#64;example.org', ''],
  ['müller@bücher.example', ''],
])('an e-mail address in %j is taken out', (text, clean) => expect(cleanText(text)).toBe(clean));

test('text of any length is cut and takes no time to speak of', () => {
  for (const part of ['@', 'a@', 'a@b.', '<i ', '<a', '&amp;', 'a [at] ', '. ', ' \n', '[ at', 'a.b@c.de,']) {
    expect(cleanText(part.repeat(1_000_000)).length).toBeLessThanOrEqual(LINE_CHARACTERS_MAX);
  }
});

test('clean text is clean: cleaning again changes nothing that matters', () => {
  const part = fc.constantFrom(
    'a',
    ' ',
    '<i>',
    '&lt;',
    '@',
    'x@y.org',
    '\u0000',
    '\ud800',
    '.',
    '(',
    ')',
    '$x$',
    'e\u0301',
  );
  fc.assert(
    fc.property(
      fc.array(part).map((parts) => parts.join('')),
      (text) => {
        const clean = cleanText(text);
        expect(clean).toBe(clean.trim().normalize('NFC'));
        expect(clean.isWellFormed()).toBe(true);
        expect(clean).not.toMatch(/\p{Cc}|\s{2}|x@y\.org/u);
      },
    ),
    { numRuns: 2_000 },
  );
});
