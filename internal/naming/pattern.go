package naming

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

// Pattern returns the word for what a regular expression matches, or "".
func Pattern(expr string) string { return patterns[expr] }
