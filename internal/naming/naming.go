// Package naming makes names of words: camel case, with initialisms as Go
// writes them. It knows no code.
package naming

import (
	"strings"
	"unicode"
)

// Words splits at capitals, keeping initialisms whole: Codec Factory, HTTP Client.
func Words(s string) []string {
	var words []string
	rs := []rune(s)
	start := 0
	for i := 1; i < len(rs); i++ {
		lower := !unicode.IsUpper(rs[i-1]) && unicode.IsUpper(rs[i])
		acronym := unicode.IsUpper(rs[i-1]) && unicode.IsUpper(rs[i]) && i+1 < len(rs) && unicode.IsLower(rs[i+1])
		if lower || acronym {
			words = append(words, string(rs[start:i]))
			start = i
		}
	}
	return append(words, string(rs[start:]))
}

// Exported makes the first letter a capital.
func Exported(s string) string {
	r := []rune(s)
	if len(r) == 0 {
		return s
	}
	r[0] = unicode.ToUpper(r[0])
	return string(r)
}

// Unexported makes the first word small: jsonMapper, urlFilter.
func Unexported(s string) string {
	words := Words(s)
	words[0] = strings.ToLower(words[0])
	return strings.Join(words, "")
}

// Camel makes one word of those that underscores and dashes join.
func Camel(s string) string {
	parts := strings.FieldsFunc(s, func(r rune) bool { return r == '_' || r == '-' })
	if len(parts) < 2 {
		return s
	}
	for i := 1; i < len(parts); i++ {
		parts[i] = Exported(parts[i])
	}
	return strings.Join(parts, "")
}

// Join puts a purpose and a kind together, as an unexported name; a purpose
// that ends in the kind, or that the kind begins with, is not said twice.
func Join(purpose, kind string) string {
	if purpose == "" {
		return Idiomatic(Unexported(kind))
	}
	p, k := strings.ToLower(purpose), strings.ToLower(kind)
	switch {
	case strings.HasSuffix(p, k):
		return Idiomatic(Unexported(purpose))
	case strings.HasPrefix(k, p):
		return Idiomatic(Unexported(kind))
	}
	return Idiomatic(Unexported(Exported(purpose) + Exported(kind)))
}

// opposites are parts of words that cannot both be true of one thing.
var opposites = [][2]string{
	{"encod", "decod"}, {"marshal", "unmarshal"}, {"serializ", "deserializ"}, {"read", "writ"},
	{"compress", "decompress"}, {"client", "server"}, {"lower", "upper"},
}

// Contradicts reports whether a name says the opposite of what a kind says:
// encoder, of a Decoder.
func Contradicts(name, kind string) bool {
	n, k := strings.ToLower(name), strings.ToLower(kind)
	has := func(s, part, other string) bool { // encod, and not because of decod
		return strings.Contains(strings.ReplaceAll(s, other, ""), part)
	}
	for _, o := range opposites {
		short, long := o[0], o[1]
		if has(n, short, long) && strings.Contains(k, long) || strings.Contains(n, long) && has(k, short, long) {
			return true
		}
	}
	return false
}

// Verbs are what functions do; a name without them says what for.
var verbs = map[string]bool{
	"validate": true, "validated": true, "check": true, "is": true, "has": true, "get": true, "new": true, "make": true, "parse": true,
	"decode": true, "encode": true, "marshal": true, "unmarshal": true, "serialize": true, "deserialize": true, "handle": true, "build": true, "convert": true, "verify": true, "ensure": true, "do": true, "run": true,
	"to": true, "from": true, "must": true, "load": true, "detect": true, "init": true, "setup": true, "match": true, "matches": true,
	"extract": true, "find": true, "strip": true, "remove": true, "replace": true, "normalize": true, "sanitize": true, "clean": true,
	"contains": true, "render": true, "send": true, "show": true, "serve": true, "print": true, "display": true, "redact": true,
}

// IsVerb reports whether a name is one of the words that say what is done, not what a
// thing is: validate.
func IsVerb(name string) bool { return verbs[strings.ToLower(name)] }

// examines are verbs for functions that look at a text, or for a part of it.
var examines = map[string]bool{
	"validate": true, "valid": true, "check": true, "is": true, "has": true, "parse": true, "verify": true, "ensure": true, "detect": true,
	"match": true, "matches": true, "extract": true, "find": true, "strip": true, "remove": true, "replace": true, "normalize": true,
	"sanitize": true, "clean": true, "contains": true, "scan": true, "looks": true, "redact": true, "mask": true, "unquote": true,
}

// Examines reports whether a function looks at a text, or for a part of it, by its name:
// checkPassword, portValidator.
func Examines(function string) bool {
	words := Words(Exported(function))
	return examines[strings.ToLower(words[0])] || len(words) > 1 && actors[words[len(words)-1]] && words[len(words)-1] != "Handler"
}

// actors are words at the end of a function's name that say that it does something.
var actors = map[string]bool{"Handler": true, "Func": true, "Validator": true, "Validation": true, "Checker": true}

// Purpose drops the leading verbs of a function's name, and what says that it
// is a function.
func Purpose(function string) string {
	words := Words(Exported(function))
	for i := 0; len(words) > 0 && (verbs[strings.ToLower(words[0])] || i > 0 && len(words) > 1 && words[0] == "Valid"); i++ {
		words = words[1:]
	}
	if n := len(words); n > 1 && actors[words[n-1]] {
		words = words[:n-1]
	}
	return strings.Join(words, "")
}

// Promotable is how many letters the name of a local needs to be one for a
// package variable.
const Promotable = 4

// CommonPrefix returns how many bytes two texts have in common at their beginnings.
func CommonPrefix(a, b string) int {
	i := 0
	for i < len(a) && i < len(b) && a[i] == b[i] {
		i++
	}
	return i
}
