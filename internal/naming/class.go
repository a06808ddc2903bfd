package naming

import (
	"regexp/syntax"
	"slices"
	"strings"
	"unicode"
)

// A class is a set of characters that has a name: one of it, several of it.
type class struct{ expr, one, several string }

// classes are those that have a name, in whatever way they are written: [\W_] is
// [^a-zA-Z0-9].
var classes = []class{
	{`[0-9]`, "digit", "digits"}, {`[^0-9]`, "nonDigit", "nonDigits"},
	{`[A-Z]`, "upper", "upper"}, {`\p{Lu}`, "upper", "upper"},
	{`[a-z]`, "lower", "lower"}, {`\p{Ll}`, "lower", "lower"},
	{`[a-zA-Z]`, "letter", "letters"}, {`(?i)[a-z]`, "letter", "letters"}, {`\p{L}`, "letter", "letters"},
	{`[^a-zA-Z]`, "nonLetter", "nonLetters"},
	{`[a-zA-Z0-9]`, "alphanumeric", "alphanumeric"},
	{`[^a-zA-Z0-9]`, "nonAlphanumeric", "nonAlphanumeric"}, {`[^a-z0-9]`, "nonAlphanumeric", "nonAlphanumeric"},
	{`\s`, "space", "spaces"}, {`[ \t]`, "space", "spaces"}, {`\S`, "nonSpace", "nonSpaces"},
	{`\w`, "wordCharacter", "word"}, {`\W`, "nonWord", "nonWord"},
	{`[^0-9.]`, "nonNumeric", "nonNumeric"}, {`[^0-9.-]`, "nonNumeric", "nonNumeric"}, {`[^0-9.,]`, "nonNumeric", "nonNumeric"},
	{`[0-9a-f]`, "hexDigit", "hexDigits"}, {`[0-9a-fA-F]`, "hexDigit", "hexDigits"},
	{`[\x00-\x1f]`, "controlChar", "controlChars"}, {`[\x00-\x1f\x7f]`, "controlChar", "controlChars"},
	{`[^\x00-\x7f]`, "nonASCII", "nonASCII"}, {`[^\x20-\x7e]`, "nonPrintable", "nonPrintable"}, {`[^[:print:]]`, "nonPrintable", "nonPrintable"},
	{`[^a-zA-Z0-9\s]`, "special", "special"}, {`[^\w\s]`, "special", "special"},
}

// marks are characters that have a name, alone and several of them.
var marks = map[rune][2]string{
	'@': {"atSign", "atSigns"}, '-': {"dash", "dashes"}, '_': {"underscore", "underscores"}, '/': {"slash", "slashes"},
	',': {"comma", "commas"}, ';': {"semicolon", "semicolons"}, ':': {"colon", "colons"}, '#': {"hash", "hashes"},
	' ': {"space", "spaces"}, '.': {"dot", "dots"}, '|': {"pipe", "pipes"}, '*': {"star", "stars"}, '\\': {"backslash", "backslashes"},
	'\n': {"newline", "newlines"}, '\r': {"carriageReturn", "carriageReturns"}, '\t': {"tab", "tabs"}, '"': {"quote", "quotes"},
}

// characters returns the name of the characters that a regular expression looks for
// one or several of, anywhere in a text: upper, of [A-Z] and .*[A-Z]. What it says of
// all of a text is for others to name.
func characters(expr string) string {
	re, err := syntax.Parse(expr, syntax.Perl)
	if err != nil {
		return ""
	}
	return charactersOf(unixLines(re))
}

func charactersOf(re *syntax.Regexp) string {
	if at, rest := place(re); at != "" {
		if rest.Op == syntax.OpStar { // as many as there are at an end
			rest = &syntax.Regexp{Op: syntax.OpPlus, Sub: rest.Sub}
		}
		if name := charactersOf(rest); name != "" {
			return at + Exported(name)
		}
		return ""
	}
	re = bare(re)
	exactly := re.Op == syntax.OpRepeat && re.Min == re.Max
	re, n := repeated(re)
	if re.Op == syntax.OpConcat { // //+
		first, _ := repeated(re.Sub[0])
		if slices.ContainsFunc(re.Sub, func(x *syntax.Regexp) bool { x, _ = repeated(x); return !x.Equal(first) }) {
			return ""
		}
		re, n = first, 1
	}
	switch re.Op {
	case syntax.OpAlternate: // \s+|\n
		if !slices.ContainsFunc(re.Sub, func(sub *syntax.Regexp) bool { return !blank(sub) }) {
			return "whitespace"
		}
	case syntax.OpLiteral:
		if slices.ContainsFunc(re.Rune, func(r rune) bool { return r != re.Rune[0] }) {
			return ""
		}
		if len(re.Rune) > 1 {
			n = 1
		}
		return marks[re.Rune[0]][n]
	case syntax.OpCharClass:
		if exactly {
			return "" // two letters are a language, or a country
		}
		return classOf(re.Rune, n)
	}
	return ""
}

// blank reports whether an expression matches nothing but blanks and line ends.
func blank(re *syntax.Regexp) bool {
	switch re, _ = repeated(bare(re)); re.Op {
	case syntax.OpLiteral:
		return strings.TrimSpace(string(re.Rune)) == ""
	case syntax.OpCharClass:
		return within(re.Rune, []rune{'\t', '\r', ' ', ' '})
	}
	return false
}

// WholeOf returns the name of the characters that all of a text has to be of, several of
// them, if it has any: alphanumeric, of ^[a-zA-Z0-9]+$.
func WholeOf(expr string) string {
	re, err := syntax.Parse(expr, syntax.Perl)
	if err != nil || !whole(re) || len(re.Sub) != 3 {
		return ""
	}
	characters := re.Sub[1]
	if characters.Op == syntax.OpStar {
		characters = &syntax.Regexp{Op: syntax.OpPlus, Flags: characters.Flags, Sub: characters.Sub}
	}
	if of, n := repeated(characters); n == 1 && of.Op == syntax.OpCharClass {
		return charactersOf(characters)
	}
	return ""
}

// repeated returns what an expression repeats, and whether there are several of it, as
// 0 or 1; what may be missing is not looked for.
func repeated(re *syntax.Regexp) (*syntax.Regexp, int) {
	switch {
	case re.Op == syntax.OpPlus, re.Op == syntax.OpRepeat && re.Min > 0 && re.Max != 1:
		return bare(re.Sub[0]), 1
	}
	return re, 0
}

// OfCharacters reports whether a regular expression looks for characters of a set, one by
// one or several.
func OfCharacters(expr string) bool {
	re, err := syntax.Parse(expr, syntax.Perl)
	if err != nil {
		return false
	}
	return ofCharacters(unixLines(re))
}

func ofCharacters(re *syntax.Regexp) bool {
	if _, rest := place(re); rest != nil {
		re = rest
	}
	switch re, _ = repeated(re); re.Op {
	case syntax.OpCharClass:
		return true
	case syntax.OpLiteral:
		return len(re.Rune) == 1
	case syntax.OpAlternate:
		return !slices.ContainsFunc(re.Sub, func(sub *syntax.Regexp) bool { return !ofCharacters(sub) })
	}
	return false
}

// classOf names a set, one or several of it.
func classOf(set []rune, n int) string {
	for _, c := range classes {
		if named, err := syntax.Parse(c.expr, syntax.Perl); err == nil && slices.Equal(named.Rune, set) {
			return [...]string{c.one, c.several}[n]
		}
	}
	switch {
	case punctuation(set):
		return "special"
	case contained(set, []rune{'\t', '\r', ' ', ' '}):
		return "whitespace"
	case contained(set, []rune{'\t', '\r', ' ', ' ', ',', '/', '_', '_'}):
		return [...]string{"separator", "separators"}[n]
	case allBut(set):
		return [...]string{"disallowedChar", "disallowedChars"}[n]
	}
	return ""
}

// contained reports whether several characters are a set, all of them in another.
func contained(set, in []rune) bool { return len(set) > 2 && within(set, in) }

// within reports whether all of a set is in another, both as pairs.
func within(set, in []rune) bool {
	for of := range slices.Chunk(set, 2) {
		inside := false
		for pair := range slices.Chunk(in, 2) {
			inside = inside || pair[0] <= of[0] && of[1] <= pair[1]
		}
		if !inside {
			return false
		}
	}
	return true
}

// allBut reports whether a set is all characters but some, with letters among those: what
// a text is cleaned of.
func allBut(set []rune) bool {
	if set[len(set)-1] != unicode.MaxRune {
		return false
	}
	for i := 0; i < len(set); i += 2 {
		if set[i] <= 'z' && 'a' <= set[i+1] {
			return false
		}
	}
	return true
}

// place returns at which end of a text an expression looks for the rest of it:
// leading, of ^\s+, outer, of ^-+|-+$; or "".
func place(re *syntax.Regexp) (string, *syntax.Regexp) {
	if re.Op == syntax.OpCapture {
		return place(re.Sub[0])
	}
	if re.Op == syntax.OpAlternate && len(re.Sub) == 2 {
		first, of := place(re.Sub[0])
		second, too := place(re.Sub[1])
		if of != nil && too != nil && of.Equal(too) && (first == "leading" && second == "trailing" || first == "trailing" && second == "leading") {
			return "outer", of
		}
		return "", nil
	}
	if re.Op != syntax.OpConcat || len(re.Sub) < 2 {
		return "", nil
	}
	last := len(re.Sub) - 1
	begins, ends := anchor(re.Sub[0], syntax.OpBeginText, syntax.OpBeginLine), anchor(re.Sub[last], syntax.OpEndText, syntax.OpEndLine)
	if begins == ends { // neither, or all of a text
		return "", nil
	}
	rest := *re
	at := "leading"
	if rest.Sub = re.Sub[1:]; ends {
		at, rest.Sub = "trailing", re.Sub[:last]
	}
	if len(rest.Sub) == 1 {
		return at, rest.Sub[0]
	}
	return at, &rest
}

func anchor(re *syntax.Regexp, ops ...syntax.Op) bool { return slices.Contains(ops, re.Op) }

// bare drops what says nothing of what is looked for: groups, and .* around it.
func bare(re *syntax.Regexp) *syntax.Regexp {
	switch {
	case re.Op == syntax.OpCapture:
		return bare(re.Sub[0])
	case re.Op != syntax.OpConcat:
		return re
	}
	sub := slices.DeleteFunc(slices.Clone(re.Sub), func(x *syntax.Regexp) bool {
		return x.Op == syntax.OpStar && (x.Sub[0].Op == syntax.OpAnyCharNotNL || x.Sub[0].Op == syntax.OpAnyChar)
	})
	if len(sub) == 1 {
		return bare(sub[0])
	}
	return re
}

// punctuation reports whether a set, as pairs of its first and last characters, has
// several characters of ASCII, all of them neither letters, digits nor spaces.
func punctuation(pairs []rune) bool {
	n := 0
	for i := 0; i < len(pairs); i += 2 {
		if pairs[i+1] > unicode.MaxASCII {
			return false
		}
		for r := pairs[i]; r <= pairs[i+1]; r++ {
			if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsSpace(r) {
				return false
			}
			n++
		}
	}
	return n >= 3
}
