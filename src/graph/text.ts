// Folding: how names and titles become search tokens and name order, the same when stored and when asked, in every store.

import type { NodeImage } from './writer.ts';

/** Version of this folding, from the first release on. A store whose text was folded by another version must rebuild its text. */
export const TEXT_VERSION = 1;

/** Letters that Unicode does not decompose, in lower case, each followed by what stands for it. */
const LETTERS: ReadonlyMap<string, string> = new Map(
  'łl øo ßss đd ðd æae œoe þth ħh ıi ŋn ŧt ƒf ɓb ɗd ɛe ɔo əe ƙk ƴy ςσ'
    .split(' ')
    .map((pair): [string, string] => [pair.charAt(0), pair.slice(1)]),
);
const UNDECOMPOSED = new RegExp(`[${[...LETTERS.keys()].join('')}]`, 'gu');
/** Letters by Unicode, quotes by use: they part words as quotes do. */
const QUOTES = /[ʼʻʹʺʾʿ]/gu;
/** Marks, and format characters such as soft hyphens. */
const UNSEEN = /[\p{M}\p{Cf}]/gu;
const WORD = /[\p{L}\p{N}]+/gu;
/** Runs of scripts that are written without spaces. */
const UNSPACED =
  /[\p{Script_Extensions=Han}\p{Script_Extensions=Hiragana}\p{Script_Extensions=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu;
const LABEL_MAX = 100;
/** UTF-16 code units. Behind so many no two words differ, and Lucene parts words of more than 255. */
const TOKEN_MAX = 200;

/** What a cut through a letter of two code units leaves of it. */
const HALF_LETTER = /[\ud800-\udbff]$/;

const ASCII = /^[\0-\x7f]*$/;

/** Compatibility decomposition without marks, in lower case, with undecomposed letters mapped: "Mądry, Łukasz" -> "madry, lukasz". */
function folded(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(UNSEEN, '')
    .toLowerCase()
    .replace(UNSEEN, '')
    .replace(QUOTES, ' ')
    .replace(UNDECOMPOSED, (letter) => LETTERS.get(letter) ?? letter);
}

/** A text as it is compared where signs count: folded, quotation marks straight, spaces single and none at its ends. */
export function foldedText(text: string): string {
  return folded(text).replace(/[‘’]/g, "'").replace(/[“”„]/g, '"').replace(/\s+/g, ' ').trim();
}

function words(text: string): readonly string[] {
  return folded(text).match(WORD) ?? [];
}

/**
 * Search tokens of a text, in order, repeats kept: runs of letters and digits, folded, their first 200 code units. A run in
 * a script without spaces becomes its overlapping pairs (one character alone stays). Text without letter or digit has none.
 */
export function foldTokens(text: string): string[] {
  return words(text).flatMap((word) => {
    if (ASCII.test(word)) return [cut(word)];
    const tokens: string[] = [];
    let end = 0;
    for (const { 0: run, index } of word.matchAll(UNSPACED)) {
      if (index > end) tokens.push(cut(word.slice(end, index)));
      tokens.push(...pairsOf([...run]));
      end = index + run.length;
    }
    if (end < word.length) tokens.push(cut(word.slice(end)));
    return tokens;
  });
}

function cut(word: string): string {
  return word.length <= TOKEN_MAX ? word : word.slice(0, TOKEN_MAX).replace(HALF_LETTER, '');
}

function pairsOf(characters: readonly string[]): readonly string[] {
  if (characters.length === 1) return characters;
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}

/** What name orders compare, by code points: the folded words of a label joined by spaces, its first 100 characters. */
export function foldedLabel(label: string): string {
  return [...words(label).join(' ')].slice(0, LABEL_MAX).join('');
}

/** What search knows a node by: the distinct tokens of its label and other names; of a paper, of its title alone. */
export function textTokensOf(node: Pick<NodeImage, 'kind' | 'label' | 'props'>): readonly string[] {
  const names = node.kind === 'PAPER' ? [] : (node.props.otherNames ?? []);
  return [...new Set([node.label, ...names].flatMap(foldTokens))];
}
