package groups

import "regexp"

// A word of a pattern, and what follows it.
type word struct {
	pattern string
	next    *word
}

func (w *word) follow(next *word) { w.next = next }

// The list holds what the text says, though it is never written through its own name.
func matchesLast(text, s string) bool {
	list := &word{}
	last := list
	for i := range text {
		w := &word{pattern: text[i:]}
		last.follow(w)
		last = w
	}
	return regexp.MustCompile(list.next.pattern).MatchString(s) // silent: call/depends-on-parameter
}

// The same by a field.
func matchesNext(text, s string) bool {
	list := &word{}
	last := list
	last.next = &word{pattern: text}
	return regexp.MustCompile(list.next.pattern).MatchString(s) // silent: call/depends-on-parameter
}

// What is written through another name is the same for each call.
func matchesFixed(s string) bool {
	list := &word{}
	last := list
	last.next = &word{pattern: "^[a-z]+$"}
	return regexp.MustCompile(list.next.pattern).MatchString(s) // want `regexp.MustCompile builds .* on every call of matchesFixed`
}

// A copy is another object.
func matchesCopy(text, s string) bool {
	first := word{pattern: "^[a-z]+$"}
	second := first
	second.pattern = text
	return second.pattern != s && regexp.MustCompile(first.pattern).MatchString(s) // want `regexp.MustCompile builds .* on every call of matchesCopy`
}
