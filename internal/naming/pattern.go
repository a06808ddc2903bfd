package naming

import "strings"

// patterns are regular expressions that have a name, whoever writes them.
var patterns = map[string]string{
	`\d`: "digit", `[0-9]`: "digit", `\d+`: "digits", `[0-9]+`: "digits", `^\d+$`: "digits", `^[0-9]+$`: "digits",
	`\D`: "nonDigit", `[^0-9]`: "nonDigit", `[^\d]`: "nonDigit", `\D+`: "nonDigits", `[^0-9]+`: "nonDigits", `[^\d]+`: "nonDigits",
	`\s`: "space", `\s+`: "spaces", `[\s]+`: "spaces", ` +`: "spaces", `[ ]+`: "spaces", `\s{2,}`: "spaces", ` {2,}`: "spaces",
	`\w+`: "word", `\W+`: "nonWord", `[^\w]+`: "nonWord", `[^a-zA-Z0-9]+`: "nonAlphanumeric", `[^a-zA-Z0-9]`: "nonAlphanumeric",
	`[^a-z0-9]+`: "nonAlphanumeric", `[^A-Za-z0-9]+`: "nonAlphanumeric", `-+`: "dashes", `-{2,}`: "dashes", `--+`: "dashes",
	`_+`: "underscores", `__+`: "underscores", `/+`: "slashes", `//+`: "slashes", `/{2,}`: "slashes",
	`\n`: "newline", `\r?\n`: "newline", `\n+`: "newlines", `\n{2,}`: "newlines", `\n{3,}`: "newlines",
	`<[^>]*>`: "tag", `<[^>]+>`: "tag", `<.*?>`: "tag",
}

// marks are characters that have a name, alone and several of them. Those that
// mean something else in an expression have a backslash before them.
var marks = map[string][2]string{
	`@`: {"atSign", "atSigns"}, `-`: {"dash", "dashes"}, `_`: {"underscore", "underscores"}, `/`: {"slash", "slashes"},
	`,`: {"comma", "commas"}, `;`: {"semicolon", "semicolons"}, `:`: {"colon", "colons"}, `#`: {"hash", "hashes"},
	` `: {"space", "spaces"}, `\.`: {"dot", "dots"}, `\|`: {"pipe", "pipes"}, `\*`: {"star", "stars"}, `\\`: {"backslash", "backslashes"},
}

// Pattern returns the word for what a regular expression matches, or "".
func Pattern(expr string) string {
	if name, ok := patterns[expr]; ok {
		return name
	}
	for mark, names := range marks {
		switch strings.Count(expr, mark) * len(mark) {
		case 0:
		case len(expr):
			return names[min(1, len(expr)/len(mark)-1)]
		}
	}
	return ""
}
