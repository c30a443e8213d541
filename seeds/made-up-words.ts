// Word lists of ours, and the names, titles and places made from them: pronounceable, searchable, of nobody in particular.

import type { Random } from './random.ts';

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

const GIVEN_STARTS = words(
  'Al An Be Bri Ca Da De El Em Fa Fi Ga He Il Is Jo Ka Ki La Le Lu Ma Me Mi Na Ni No Or Pa Ra Ri Ro Sa Se Si Ta Te Va Vi Ya Zo Łu Ør Éli',
);
const GIVEN_ENDS = words(
  'bel bin cia dan dira dor fan gan gor jan kari la len lia lin lo lven man mar mina na nard nev nia no ra rek ren ria rin ris ro sa sel sha tan tia von zu é',
);
const FAMILY_STARTS = words(
  'Ab Al Ar Bal Bar Ber Bo Bran Cal Car Cor Da Del Dra Du El En Fal Far Fen Gal Gor Gre Hal Har Hol Ik Ja Kal Kar Ko Kra Lan Lar Lin Lo Mal Mar Mor Na Nor Ol Or Pal Par Per Ra Ros Sal San Ser Sol Ta Tor Tu Ul Va Vel Ver Wal Zel Zor',
);
const FAMILY_MIDDLES = words(
  'a ama an ava be da de do e en er eva go i ia in ka ki la le li ma mi na ne o ra ri ro ta',
);
const FAMILY_ENDS = words(
  'ba berg cek dal den din dov feld gård hoff ić ira jan ka kin ko ler lin lund man mann mura na nak neau ng nik nov ota pur quist rell rin sen ski son tan ton ura vić wala zade ström',
);
const PLACE_ENDS = words(
  'bridge burg by dale field ford gate haven holm mere mouth port stad stead ton vik ville wick wood ów',
);
const ADJECTIVES = words(
  'adaptive approximate asymmetric balanced bounded coherent coupled decentralized deterministic distributed dynamic efficient elastic exact fast faithful generic greedy hidden hierarchical implicit incremental invariant iterative latent layered local minimal modular nested nonlinear optimal parallel persistent planar randomized recursive robust scalable sparse stable stochastic structured tight uniform universal',
);
const NOUNS = words(
  'algorithm approach architecture bound certificate circuit code construction decomposition embedding encoding estimate experiment filter framework guarantee heuristic hierarchy index inference kernel mechanism metric model network operator oracle perturbation policy predictor principle proof protocol relaxation representation sampler scheme sketch solver strategy structure survey test transform',
);
const MODIFIERS = words(
  'Adaptive Applied Causal Combinatorial Comparative Computational Differential Discrete Distributed Dynamic Experimental Geometric High-dimensional Interactive Learned Multiscale Numerical Probabilistic Quantum Statistical',
);

/** The fields, each with the domain that it is part of. */
export const FIELDS: readonly (readonly [field: string, domain: number])[] = [
  ['Graph theory', 0],
  ['Number theory', 0],
  ['Optimization', 0],
  ['Topology', 0],
  ['Machine translation', 1],
  ['Databases', 1],
  ['Program analysis', 1],
  ['Robotics', 1],
  ['Cryptography', 1],
  ['Computer vision', 1],
  ['Cell biology', 2],
  ['Genomics', 2],
  ['Ecology', 2],
  ['Neuroscience', 2],
  ['Epidemiology', 2],
  ['Catalysis', 3],
  ['Condensed matter', 3],
  ['Astrophysics', 3],
  ['Climate science', 3],
  ['Materials science', 3],
];
/** The broadest topics. */
export const DOMAINS: readonly string[] = ['Mathematics', 'Computer science', 'Life sciences', 'Physical sciences'];

/** How many narrow topics the words allow. */
export const TOPICS_MAX = MODIFIERS.length * FIELDS.length;

/** The name of a narrow topic; neighbours share their field. */
export function topicName(topic: number): string {
  const [field] = FIELDS[fieldOf(topic)] ?? FIELDS[0] ?? ['', 0];
  return `${MODIFIERS[Math.floor(topic / FIELDS.length) % MODIFIERS.length]} ${field.toLowerCase()}`;
}

/** The field that a narrow topic is part of. */
export function fieldOf(topic: number): number {
  return topic % FIELDS.length;
}

/** A person: "Maren Corlavić", sometimes with a middle initial or two family names. */
export function personName(random: Random): { readonly label: string; readonly short: string } {
  const given = random.pick(GIVEN_STARTS) + random.pick(GIVEN_ENDS);
  const initial = random.chance(0.2) ? ` ${random.pick(FAMILY_STARTS).charAt(0)}.` : '';
  const second = random.chance(0.05) ? `-${familyName(random)}` : '';
  const family = familyName(random) + second;
  return { label: `${given}${initial} ${family}`, short: `${given.charAt(0)}. ${family}` };
}

function familyName(random: Random): string {
  return (
    random.pick(FAMILY_STARTS) + (random.chance(0.5) ? random.pick(FAMILY_MIDDLES) : '') + random.pick(FAMILY_ENDS)
  );
}

/** A town: "Velmere". */
export function placeName(random: Random): string {
  return random.pick(FAMILY_STARTS) + (random.chance(0.5) ? random.pick(FAMILY_MIDDLES) : '') + random.pick(PLACE_ENDS);
}

/** An institution of a town. */
export function institutionName(random: Random, place: string): string {
  const kinds = [
    `University of ${place}`,
    `${place} University`,
    `${place} Institute of Technology`,
    `${place} College`,
  ];
  return random.pick(kinds);
}

/** A paper on a topic: "Sparse certificates for causal graph theory". */
export function paperTitle(random: Random, topic: string): string {
  const adjective = random.pick(ADJECTIVES);
  const noun = random.pick(NOUNS);
  const subject = topic.toLowerCase();
  switch (random.below(6)) {
    case 0:
      return `On the ${noun} of ${subject}`;
    case 1:
      return `${topic} by ${adjective} ${plural(noun)}`;
    case 2:
      return `Beyond ${adjective} ${plural(noun)}: ${plural(random.pick(NOUNS))} in ${subject}`;
    case 3:
      return `A ${random.pick(NOUNS)} between ${adjective} and ${random.pick(ADJECTIVES)} ${subject}`;
    case 4:
      return `${capital(random.pick(ADJECTIVES))} and ${adjective} ${plural(noun)}`;
    default:
      return `${capital(adjective)} ${plural(noun)} for ${subject}`;
  }
}

function plural(noun: string): string {
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:s|x|ch)$/.test(noun) ? `${noun}es` : `${noun}s`;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
