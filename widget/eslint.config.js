import tseslint from "typescript-eslint";

const NO_MARKUP = "Text from the server or the visitor never becomes markup: build nodes with a lit template.";

export default tseslint.config(
  { ignores: ["dist/", "node_modules/"] },
  {
    files: ["src/**/*.ts"],
    extends: [...tseslint.configs.strict, ...tseslint.configs.stylistic],
    rules: {
      "no-restricted-imports": ["error", { patterns: [{ group: ["lit/directives/unsafe-*", "lit-html/directives/unsafe-*"], message: NO_MARKUP }] }],
      "no-restricted-properties": [
        "error",
        ...["innerHTML", "outerHTML", "insertAdjacentHTML", "setHTMLUnsafe", "srcdoc"].map((property) => ({ property, message: NO_MARKUP })),
        { object: "document", property: "write", message: NO_MARKUP },
        { object: "crypto", property: "randomUUID", message: "It is missing on http:// pages: use newId()." },
      ],
      "no-restricted-syntax": [
        "error",
        { selector: "AssignmentExpression > MemberExpression.left[property.name=/^(innerHTML|outerHTML|srcdoc)$/]", message: NO_MARKUP },
        { selector: "TaggedTemplateExpression[tag.name='html'] TemplateElement[value.raw=/\\s(style|onclick|on\\w+)=/]", message: "An inline style or handler breaks a strict content security policy." },
      ],
      eqeqeq: "error",
      "no-eval": "error",
      "no-implied-eval": "error",
    },
  },
);
