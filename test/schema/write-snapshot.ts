// Writes test/schema/schema.snapshot.graphql from the files under schema/: `npm run schema:snapshot`.
import { writeFileSync } from 'node:fs';
import { schemaTexts, snapshotFile, sortedSdl } from './schema-files.ts';

writeFileSync(snapshotFile, sortedSdl(schemaTexts().join('\n')));
