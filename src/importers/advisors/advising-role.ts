// Advising roles in the words of advisor lists.

import { ADVISING_ROLES, type AdvisingRole } from '../../graph/kinds.ts';

const WORDS: Readonly<Record<AdvisingRole, string>> = {
  UNSPECIFIED: 'advisor adviser supervisor academic unknown',
  DOCTORAL: 'doctor doctorate phd dphil drphil doctoraladvisor doctoraladviser doctoralsupervisor',
  MASTERS: 'master masters ma msc ms meng mphil diploma diplom',
  UNDERGRADUATE: 'bachelor bachelors ba bsc bs beng honours honors',
  POSTDOCTORAL: 'postdoc postdoctorate postdoctoraladvisor',
  COMMITTEE: 'committeemember thesiscommittee examiner referee',
  INFORMAL: 'mentor mentoring influence',
};

const ROLES: ReadonlyMap<string, AdvisingRole> = new Map(
  ADVISING_ROLES.flatMap((role) =>
    [role.toLowerCase(), ...WORDS[role].split(' ')].map((word) => [word, role] as const),
  ),
);

/** The role that a word means ("PhD", "Ph.D.", "post-doc", "Master's"), empty for not stated; null where it is not known. */
export function advisingRoleOf(word: string): AdvisingRole | null {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '');
  return word.trim() === '' ? 'UNSPECIFIED' : (ROLES.get(letters) ?? null);
}
