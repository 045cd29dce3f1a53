import { isStated, type Batch } from '../cells';
import { copyTexts, encodeTexts, type TextPart } from './text-column';

/** The ids of a batch's records. */
export interface RecordCells {
  /** True where a row has one. */
  readonly has: (row: number) => boolean;
  /** Copies of those of some rows, all of which have one; of all rows without a list of them. */
  readonly copy: (kept: Uint32Array | null) => TextPart;
}

export function readRecords(batch: Batch): RecordCells {
  const cells = batch.column('record');
  const texts = cells?.texts;
  if (texts)
    return {
      has: (row) =>
        isStated(texts.validity, row) && (texts.starts[row + 1] as number) > (texts.starts[row] as number),
      copy: (kept) => copyTexts(texts, batch.rows, kept)
    };
  const read = (row: number): string => String(cells?.at(row) ?? '');
  return {
    has: (row) => read(row) !== '',
    copy: (kept) =>
      encodeTexts(kept ? Array.from(kept, read) : Array.from({ length: batch.rows }, (_, row) => read(row)))
  };
}
