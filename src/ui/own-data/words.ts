import type { ownDataMessagesOf } from '../../i18n/own-data-messages';

export type OwnDataWords = ReturnType<typeof ownDataMessagesOf>;
