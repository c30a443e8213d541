// Folding of names and titles into search tokens and name order.

import { expect, test } from '@jest/globals';
import { foldedLabel, foldTokens, textTokensOf } from '../../src/graph/text.ts';

test.each([
  ['Aleksander Mądry', ['aleksander', 'madry']],
  ['Wrocław, Łódź', ['wroclaw', 'lodz']],
  ['Ørsted & Straße', ['orsted', 'strasse']],
  ['Þórður Guðmundsson', ['thordur', 'gudmundsson']],
  ['İstanbul ısı', ['istanbul', 'isi']],
  ['ΣΟΦΟΣ Ελλάς', ['σοφοσ', 'ελλασ']],
  ['Jean‐Pierre O’Brien', ['jean', 'pierre', 'o', 'brien']],
  ['soft\u00adware', ['software']],
  ['ﬁne-tuning BERT²', ['fine', 'tuning', 'bert2']],
  ['机器学习', ['机器', '器学', '学习']],
  ['王', ['王']],
  ['C3型graph', ['c3', '型', 'graph']],
  ['?! --', []],
])('%p has the tokens %p', (text, tokens) => {
  expect(foldTokens(text)).toEqual(tokens);
});

test('tokens of folded text are the tokens of the text: asking and storing agree', () => {
  for (const text of ['Mądry Łukasz', 'İstanbul', 'データベース', 'ΣΟΦΟΣ', 'ﬁne', 'œuvre']) {
    expect(foldTokens(foldedLabel(text))).toEqual(foldTokens(text));
  }
});

test('names are ordered by folded words, cut at a hundred characters and never within one', () => {
  expect(foldedLabel('  Mądry,   Łukasz ')).toBe('madry lukasz');
  expect(foldedLabel('𠮷'.repeat(200))).toBe('𠮷'.repeat(100));
});

test('a token is at most 200 code units long, and never ends within a letter', () => {
  expect(foldTokens('a'.repeat(300))).toEqual(['a'.repeat(200)]);
  expect(foldTokens(`a${'\u{12000}'.repeat(150)}`)).toEqual([`a${'\u{12000}'.repeat(99)}`]);
});

test('an author is known by all names, a paper by its title alone', () => {
  const props = { otherNames: ['A. Mądry', 'Aleksander Madry'] };
  const named = { label: 'Aleksander Mądry', props };
  expect(textTokensOf({ kind: 'AUTHOR', ...named })).toEqual(['aleksander', 'madry', 'a']);
  expect(textTokensOf({ kind: 'PAPER', ...named })).toEqual(['aleksander', 'madry']);
});
