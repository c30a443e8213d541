// A thread that imports while another reads.

import { workerData } from 'node:worker_threads';
import type { StatedRecord } from '../../src/graph/statements.ts';
import { writeForever } from './import-figures.ts';

const { file, records } = workerData as { readonly file: string; readonly records: readonly StatedRecord[] };
await writeForever(file, records);
