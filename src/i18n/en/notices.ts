import type { ViewNoticeReason } from '../../model/view-url';

/** What is said of parts of an address that were not taken as given. */
export const noticeReasons: Record<ViewNoticeReason, (key: string, value: string) => string> = {
  unknown_key: (key) => `The address has a part “${key}” that the atlas does not know; it was left out.`,
  repeated: (key, value) => `The address has “${key}” more than once; “${value}” was left out.`,
  unknown_value: (key, value) => `“${value}” is not a choice for “${key}”; the default is shown.`,
  malformed: (key, value) => `“${value}” cannot be read as “${key}”; the default is shown.`,
  out_of_range: (key, value) => `“${value}” is beyond the limits of “${key}”; the default is shown.`,
  reversed: (_key, value) => `The span of dates ends (${value}) before it starts; all dates are shown.`,
  not_in_package: (key, value) => `The data hold no “${value}” for “${key}”; the default is shown.`,
  not_in_types: (_key, value) =>
    `The measure “${value}” is not among the chosen seizure types; none is shown.`,
  other_site: (_key, value) =>
    `The data at “${value}” belong to another site, which the atlas asks for nothing; its own are shown.`
};
