package naming

import "testing"

// TestCharacters: what is looked for has a name, however it is written; what a whole text
// has to be is not that.
func TestCharacters(t *testing.T) {
	t.Parallel()
	for expr, want := range map[string]string{
		`\d`: "digit", `[0-9]`: "digit", `[\d]`: "digit", `\d+`: "digits", `[0-9]{2,}`: "digits", `.*[0-9].*`: "digit", `([0-9])`: "digit",
		`^[0-9]+$`: "digits", `\D+`: "nonDigits", `[^\d]`: "nonDigit",
		`[A-Z]`: "upper", `.*[A-Z]`: "upper", `\p{Lu}`: "upper", `[a-z]+`: "lower", `[a-zA-Z]`: "letter", `(?i)[a-z]`: "letter", `[A-Za-z]+`: "letters",
		`[!@#$%^&*]`: "special", `[^a-zA-Z0-9\s]`: "special", `[\W_]`: "nonAlphanumeric", `[^A-Za-z0-9]+`: "nonAlphanumeric",
		`\s+`: "spaces", `[\s]+`: "spaces", `[ \t]+`: "spaces", ` +`: "spaces", `\W+`: "nonWord", `\w+`: "word",
		`^[A-Z]$`: "", `^[a-z0-9-]+$`: "", `[A-Z]*`: "", `[A-Z][a-z]`: "", `[a-f]`: "", `[-.]`: "", `[`: "",
		`^\s+`: "leadingSpaces", `\s+$`: "trailingSpaces", `^-+|-+$`: "outerDashes", `-$|^-`: "outerDash", `(^-+)`: "leadingDashes", `^-+|_+$`: "",
		`[-_]`: "separator", `[\s_-]+`: "separators", `[^a-z0-9-]+`: "disallowedChars", `[^\w.]`: "disallowedChar", `[^<>]`: "", `/$`: "trailingSlash",
		`[\t\r\n]+`: "whitespace", "\r?\n": "newline", `(\r?\n){3,}`: "blankLines", `\r?\n\n`: "blankLine", ` +(\r?\n)`: "trailingSpaces",
		`(\r?\n)  (\r?\n)`: "blankLine", `(\r?\n)*$`: "trailingNewlines", `(\r?\n){2,}$`: "trailingNewlines", `\n+$`: "trailingNewlines",
		`\r`: "carriageReturn", `<(.*?)>`: "", `,`: "comma", `--`: "dashes", `<[^>]+>`: "tag",
		`\n{3,}`: "blankLines", ` {2,}`: "spaces", `\s{2,}`: "spaces", `[ ]+`: "spaces", `//+`: "slashes", `-{2}-+`: "dashes", `/-+`: "", `/{2,}`: "slashes", `__`: "underscores",
		`\s+|\n|\t`: "whitespace", `(\s+)|(\n)`: "whitespace", `\s+|,`: "", `[^0-9.]`: "nonNumeric", `[\x00-\x1F\x7F]`: "controlChar", `[[:cntrl:]]+`: "controlChars",
		`[^\x00-\x7F]+`: "nonASCII", `[0-9a-f]+`: "hexDigits", `[^[:ascii:]]`: "nonASCII",
		`.*`: "matchAll", `^(.*)$`: "", `[a-z]{2}`: "", `\d{4}`: "", `[a-z]{2,}`: "lower", ` {2}`: "spaces",
	} {
		if got := Pattern(expr); got != want {
			t.Errorf("%s: %q, want %q", expr, got, want)
		}
	}
}

// TestWholeOf: a text that is of one kind of characters alone has the name of these.
func TestWholeOf(t *testing.T) {
	t.Parallel()
	for expr, want := range map[string]string{
		`^[a-zA-Z0-9]+$`: "alphanumeric", `^[0-9a-f]+$`: "hexDigits", `^[a-z]{3,20}$`: "lower", `^[a-z]$`: "", `^[a-zA-Z]*$`: "letters", `^[a-z]?$`: "", `^[a-z0-9-]+$`: "", `^[a-z]{2}$`: "", `[a-z]+`: "", `^[a-z]+[0-9]+$`: "", `(`: "",
	} {
		if got := WholeOf(expr); got != want {
			t.Errorf("%s: %q, want %q", expr, got, want)
		}
	}
}

// TestWhole: what has both ends says how all of a text has to be.
func TestWhole(t *testing.T) {
	t.Parallel()
	for expr, want := range map[string]bool{`^a+$`: true, `^a`: false, `a$`: false, `(?m)^a$`: false, `^a|b$`: false, `\Aa\z`: true, ``: false, `(`: false} {
		if Whole(expr) != want {
			t.Errorf("%s: %v", expr, !want)
		}
	}
}
