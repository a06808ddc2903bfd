package naming

import (
	"slices"
	"strings"
	"sync"
)

// verbs are what functions do; a name without them says what for.
var verbs = set(`validate validated check is has get new make parse decode encode marshal unmarshal serialize deserialize
	handle build convert verify ensure do run to from must load detect init setup match matches extract find strip remove
	replace normalize sanitize clean contains render send show serve print display redact`)

// acts are verbs that, beside those, tell one request from another, create and update,
// and yet nothing of a text that is compiled in it.
var acts = set(`escape unescape quote unquote set adjust fix inject format update insert write read open create add delete
	drop filter split trim wrap unwrap fetch download upload query search list append apply expand resolve transform process
	prepare generate gen compute calculate execute exec collect count create fill obtain scan translate update rewrite
	slugify truncate highlight mask unmask shorten simplify tokenize compile collapse compact cut dedupe delete dump
	evaluate eval export import fold indent install invoke join log lookup merge migrate move obfuscate pad patch pick
	pretty prettify process publish pull push put recover refresh register reload rename report request reset restore
	retrieve return reverse save select skip sort start stop store submit swap sync test toggle touch track try turn use
	walk warn watch prevent avoid print printf sprint sprintf fprintf log`)

// examines are verbs for functions that look at a text, or for a part of it.
var examines = set(`validate valid check is has parse verify ensure detect match matches extract find strip remove replace
	normalize sanitize clean contains scan looks redact mask unquote`)

// takes are verbs for functions that take out what they name: notes, of removeNotes.
var takes = set(`strip remove delete drop trim cut extract find replace collapse redact mask filter dedupe split skip
	compact fold`)

// changes are verbs for functions that make what they name fit: the characters that do
// not fit are what they look for.
var changes = set(`sanitize clean normalize slugify`)

// escapes are verbs for functions that keep what means something else from meaning it.
var escapes = set(`escape quote`)

// set returns what makes the set of the words when it is first asked for.
func set(words string) func() map[string]bool {
	return sync.OnceValue(func() map[string]bool {
		m := make(map[string]bool)
		for word := range strings.FieldsSeq(words) {
			m[word] = true
		}
		return m
	})
}

// verbOf returns the first word of a function's name, in small letters.
func verbOf(function string) string { return strings.ToLower(Words(Exported(function))[0]) }

// IsVerb reports whether a name is one of the words that say what is done, not what a
// thing is: validate.
func IsVerb(name string) bool { return verbs()[strings.ToLower(name)] }

// Takes reports whether a function takes out what it is called by: stripTags.
func Takes(function string) bool { return takes()[verbOf(function)] }

// Changes reports whether a function makes fit what it is called by: sanitizeFilename.
func Changes(function string) bool { return changes()[verbOf(function)] }

// Escapes reports whether a function escapes what it is called by: escapeFilename.
func Escapes(function string) bool { return escapes()[verbOf(function)] }

// Nominal reports whether a function is called after what it returns: RemoteName.
func Nominal(function string) bool {
	verb := verbOf(function)
	return function != "" && !verbs()[verb] && !acts()[verb] && !examines()[verb] && !Examines(function)
}

// Examines reports whether a function looks at a text, or for a part of it, by its name:
// checkPassword, portValidator.
func Examines(function string) bool {
	words := Words(Exported(function))
	return examines()[strings.ToLower(words[0])] || len(words) > 1 && actors[words[len(words)-1]] && words[len(words)-1] != "Handler"
}

// actors are words at the end of a function's name that say that it does something.
var actors = map[string]bool{"Handler": true, "Func": true, "Validator": true, "Validation": true, "Checker": true}

// relations are words behind which stands what else a function has to do with: the link
// of extractCodeFromLink.
var relations = []string{"From", "In", "Of", "For", "With", "To", "By", "Into", "Via", "Using"}

// hooks are words before what happens when a function is called.
var hooks = map[string]bool{"After": true, "Before": true, "On": true, "When": true}

// Purpose drops the leading verbs of a function's name, what says that it is a
// function, and what else it has to do with.
func Purpose(function string) string {
	words := Words(Exported(function))
	for i := 0; len(words) > 0 && (verbs()[strings.ToLower(words[0])] || i > 0 && len(words) > 1 && words[0] == "Valid"); i++ {
		words = words[1:]
	}
	return strings.Join(core(words), "")
}

// Object is Purpose, of what is compiled in a function: of that no verb says anything.
func Object(function string) string {
	words := Words(Exported(function))
	does := func() bool {
		word := strings.ToLower(words[0])
		return verbs()[word] || acts()[word] || examines()[word]
	}
	if len(words) > 1 && hooks[words[0]] {
		if words = words[1:]; does() { // AfterExecute says when it runs, and on nothing
			return ""
		}
	}
	for len(words) > 0 && does() {
		words = words[1:]
	}
	return strings.Join(core(words), "")
}

// core leaves out the words behind a relation, and an actor at the end; what a thing looks
// like is what is said of it.
func core(words []string) []string {
	if len(words) > 1 && words[0] == "Like" {
		words = words[1:]
	}
	if len(words) > 0 && slices.Contains(relations, words[0]) && len(words) > 1 { // sprintfForRequest
		return nil
	}
	for i, w := range words {
		if i > 0 && i+1 < len(words) && slices.Contains(relations, w) {
			words = words[:i]
			break
		}
	}
	if n := len(words); n > 1 && actors[words[n-1]] {
		words = words[:n-1]
	}
	return words
}
