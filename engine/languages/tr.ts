/** Turkish. */
export const tag = 'tr';

export const sessionNouns = 'oturum';
