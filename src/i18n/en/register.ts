import type { CubeFault, RegisterFault, RegisterRule, RuleCost } from '../../model/register';

const rows = (count: number): string => `${count.toLocaleString('en')} ${count === 1 ? 'row' : 'rows'}`;

const RULES: Readonly<Record<RegisterRule, string>> = {
  record_missing: 'no id of the record',
  commodity_missing: 'no commodity',
  commodity_unknown: 'a commodity that the table of measures has not got',
  source_missing: 'no source',
  source_unknown: 'a source that the table of sources has not got',
  body_missing: 'no reporting body',
  row_length: 'more or fewer cells than the header has',
  record_twice: 'the id of an earlier record',
  date_unreadable: 'a date that is no day, month or year (write 2024-05-17, 2024-05 or 2024)',
  date_future: 'a date in the future',
  date_missing: 'no date',
  territory_unknown: 'a territory that is no ISO 3166-1 code of three letters',
  territory_missing: 'no territory',
  origin_unknown: 'an origin that is no code of a territory',
  transit_unknown: 'a transit that is no code of a territory',
  destination_unknown: 'a destination that is no code of a territory',
  position_zero: 'the position 0, 0, which lies at sea and usually means none',
  position_half: 'a longitude without latitude, or the other way round',
  position_outside: 'a position that is not on the globe',
  precision_unknown: 'a precision of the place that is not point, place or area',
  qualifier_unknown: 'a qualifier that is not exact, at_least, at_most, approximately, range or words',
  amount_missing: 'a qualifier without the number that it needs',
  amount_unreadable: 'an amount that is no number',
  amount_negative: 'an amount below zero',
  amount_fraction: 'a part of a piece, tablet or round',
  amount_too_large: 'an amount too large to be added exactly',
  range_reversed: 'a range whose low is above its high',
  unit_unknown: 'a unit that the atlas does not know',
  unit_missing: 'an amount without a unit',
  mode_unknown: 'a mode of transport that is not road, rail, sea, air, mail, foot or unknown'
};

const COSTS: Readonly<Record<RuleCost, (count: number) => string>> = {
  row: (count) => `${count === 1 ? 'It is' : 'They are'} left out.`,
  cell: (count) => `${count === 1 ? 'It is' : 'They are'} kept without it.`,
  nothing: (count) => `${count === 1 ? 'It is' : 'They are'} kept.`
};

function lost(count: number | null): string {
  return count === null
    ? 'What follows is lost; the rest is read.'
    : `${rows(count)} lost; the rest is read.`;
}

/** What is said of the rows of a register. */
export const register = {
  rule: (rule: RegisterRule, cost: RuleCost, count: number): string =>
    `${rows(count)} with ${RULES[rule]}. ${COSTS[cost](count)}`,
  fault: (fault: RegisterFault): string => {
    switch (fault.code) {
      case 'file_missing':
        return 'The file of this register is not there.';
      case 'format_unknown':
        return 'This is none of CSV, Arrow (.arrow, .arrow.gz) and Parquet.';
      case 'columns_missing':
        return `A register needs ${fault.columns.length === 1 ? 'the column' : 'the columns'} ${fault.columns.join(', ')}. None of its rows is read.`;
      case 'damaged':
        return `The file is damaged (${fault.detail}). ${lost(fault.lost)}`;
      case 'cut_off':
        return `The file ends in the middle (${fault.detail}). ${lost(fault.lost)}`;
    }
  },
  cube: (fault: CubeFault): string => {
    switch (fault.code) {
      case 'manifest_json':
        return 'The manifest of the cubes is no JSON.';
      case 'manifest_form':
        return 'This is no manifest of a register that was rolled up.';
      case 'cube_rows':
        return `The cube ${fault.cube} holds ${rows(fault.held)}, and ${fault.wanted.toLocaleString('en')} were to be in it.`;
      case 'cube_missing':
        return 'The file is not there.';
      case 'cube_damaged':
        return `The file is damaged (${fault.detail}).`;
      case 'cube_column':
        return `The file lacks the column ${fault.column}.`;
      case 'cube_other':
        return `The file holds ${rows(fault.rows)}, and the manifest says ${fault.stated.toLocaleString('en')}: it is of another roll-up.`;
    }
  },
  read: (read: number, kept: number): string =>
    read === kept ? `${rows(read)} read.` : `${rows(read)} read, ${rows(read - kept)} left out.`
};
