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
	add := func(word string) { words = append(words, apart(word)...) }
	for i := 1; i < len(rs); i++ {
		lower := !unicode.IsUpper(rs[i-1]) && unicode.IsUpper(rs[i])
		acronym := unicode.IsUpper(rs[i-1]) && unicode.IsUpper(rs[i]) && i+1 < len(rs) && unicode.IsLower(rs[i+1])
		if lower || acronym {
			add(string(rs[start:i]))
			start = i
		}
	}
	add(string(rs[start:]))
	return words
}

// apart splits capitals that are several initialisms: HTTP, IP.
func apart(word string) []string {
	if word != strings.ToUpper(word) || initialisms()[word] {
		return []string{word}
	}
	for i := 2; i < len(word)-1; i++ {
		if initialisms()[word[:i]] && initialisms()[word[i:]] {
			return []string{word[:i], word[i:]}
		}
	}
	return []string{word}
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

// Camel makes one word of those that underscores and dashes join; of a constant's
// MAX_SIZE maxSize.
func Camel(s string) string {
	parts := strings.FieldsFunc(s, func(r rune) bool { return r == '_' || r == '-' })
	if len(parts) < 2 {
		return s
	}
	if s == strings.ToUpper(s) {
		parts = strings.Fields(strings.ToLower(strings.Join(parts, " ")))
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
	case k == "regexp" && strings.HasSuffix(p, "regex"): // exactRegexp, of an exact regex
		return Idiomatic(Unexported(purpose[:len(purpose)-len("regex")] + kind))
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
