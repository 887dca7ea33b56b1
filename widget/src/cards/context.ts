/** What a card may ask of the chat it stands in. */

export interface CardContext {
  /** Where a page of the rulebook is, whatever site the chat stands in; null for anything that is no page of it. */
  rulebook(page: string | undefined): string | null;
  /** Puts the text into the message box for the visitor to finish, and goes there. */
  prefill(text: string): void;
  /** Copies plain text and says so. */
  copy(text: string): void;
  /** Saves a file and says so. */
  save(file: { name: string; mime: string; content: string }): void;
}
