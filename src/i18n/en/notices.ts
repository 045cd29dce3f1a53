import type { ViewNoticeReason } from '../../model/view-parameters';

/** Why a part of the address was not taken as given; called with its key and what was written. */
export const notices: Record<ViewNoticeReason, (key: string, value: string) => string> = {
  unknown_key: (key) => `Unknown part of the link “${key}” was ignored.`,
  repeated: (key, value) => `The link has “${key}” more than once; “${value}” was ignored.`,
  unknown_value: (key, value) => `“${value}” is not a valid value for “${key}”; using the default.`,
  malformed: (key, value) => `“${value}” cannot be read as “${key}”; using the default.`,
  out_of_range: (key, value) => `“${value}” is out of range for “${key}”; using the default.`,
  reversed: (_key, value) => `The date range ends (${value}) before it starts; showing all dates.`,
  not_in_package: (key, value) => `This data has no “${value}” for “${key}”; using the default.`,
  not_in_types: (_key, value) => `The measure “${value}” is not of the chosen seizure types; showing none.`,
  other_site: (_key, value) =>
    `The data at “${value}” is on another site, which the atlas never contacts; showing its own data.`,
  not_kept: () => 'This browser does not keep that data of yours (any more); showing the atlas’s own.'
};
