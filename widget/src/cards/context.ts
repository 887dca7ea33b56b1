/** What a card may ask of the chat it stands in. */

export interface CardContext {
  /** Puts the text into the message box for the visitor to finish, and goes there. */
  prefill(text: string): void;
  /** Copies plain text and says so. */
  copy(text: string): void;
  /** Saves a file and says so. */
  save(file: { name: string; mime: string; content: string }): void;
}
