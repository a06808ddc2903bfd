package naming

import "testing"

// TestReplacer: what replacers are called by what they replace.
func TestReplacer(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		pairs    []string
		noun, of string
	}{
		{[]string{`\`, `\\`, `"`, `\"`, "$", `\$`}, "Escaper", ""},
		{[]string{"\n", `\n`, "\t", `\t`}, "Escaper", "whitespace"},
		{[]string{"<", "&lt;", "&", "&amp;"}, "Escaper", ""},
		{[]string{"'", "''"}, "Escaper", ""},
		{[]string{" ", "%20", "/", "%2F"}, "Escaper", "separator"},
		{[]string{"^", "^^", "&", "^&"}, "Escaper", ""},
		{[]string{"a", "^a", "b", "!b"}, "Replacer", ""},
		{[]string{"a", "xa"}, "Replacer", ""},
		{[]string{`\n`, "\n", `\u002f`, "/"}, "Unescaper", ""},
		{[]string{"\r\n", "<br />", "\n", "<br />"}, "Replacer", "newline"},
		{[]string{"\n", "", "\t", " ", " ", ""}, "Replacer", "whitespace"},
		{[]string{"-", "_", ".", "_"}, "Replacer", "separator"},
		{[]string{"{pool_name}", "x"}, "Replacer", "poolName"},
		{[]string{"$HOME", "x"}, "Replacer", "home"},
		{[]string{"${a b}", "x"}, "Replacer", ""},
		{[]string{"word", "x"}, "Replacer", ""},
		{[]string{"a", "b"}, "Replacer", ""},
		{nil, "Replacer", ""},
	} {
		if noun, of := ReplacerOf(tt.pairs), Replaced(tt.pairs); noun != tt.noun || of != tt.of {
			t.Errorf("%q: %s of %q, want %s of %q", tt.pairs, noun, of, tt.noun, tt.of)
		}
	}
}

// TestEscaped: what an escaper escapes for.
func TestEscaped(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		pairs []string
		want  string
	}{
		{[]string{`\`, `\\`, "%", `\%`, "_", `\_`}, "like"},
		{[]string{"%", `\%`, "_", `\_`}, "like"},
		{[]string{"%", "%25", "/", "%2F"}, ""},
		{[]string{"_", `\_`, "*", `\*`}, ""},
		{nil, ""},
	} {
		if got := Escaped(tt.pairs); got != tt.want {
			t.Errorf("%q: %q, want %q", tt.pairs, got, tt.want)
		}
	}
}
