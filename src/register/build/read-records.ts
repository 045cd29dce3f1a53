import { isStated, type Batch } from '../cells';
import { copyTexts, encodeTexts, type TextPart } from './text-column';

/** The ids of a batch's records. */
export interface RecordCells {
  /** Calls `onMissing` with each row that has none, in their order. */
  readonly findMissing: (onMissing: (row: number) => void) => void;
  /** Copies of those of some rows, all of which have one; of all rows without a list of them. */
  readonly copy: (kept: Uint32Array | null) => TextPart;
}

export function readRecords(batch: Batch): RecordCells {
  const cells = batch.column('record');
  const texts = cells?.texts;
  if (texts)
    return {
      findMissing: (onMissing) => {
        const { starts, validity } = texts;
        for (let row = 0; row < batch.rows; row++)
          if (!isStated(validity, row) || (starts[row + 1] as number) <= (starts[row] as number))
            onMissing(row);
      },
      copy: (kept) => copyTexts(texts, batch.rows, kept)
    };
  const read = (row: number): string => String(cells?.at(row) ?? '');
  return {
    findMissing: (onMissing) => {
      for (let row = 0; row < batch.rows; row++) if (read(row) === '') onMissing(row);
    },
    copy: (kept) =>
      encodeTexts(kept ? Array.from(kept, read) : Array.from({ length: batch.rows }, (_, row) => read(row)))
  };
}
