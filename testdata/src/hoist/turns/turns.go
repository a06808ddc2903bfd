// Package turns has locals that hold one instance after another.
package turns

import (
	"regexp"
	"strings"
)

// A local that holds one after the other goes, with all of its assignments.
func InTurn(s string) string {
	re := regexp.MustCompile(`_+`) // want `builds`
	s = re.ReplaceAllString(strings.ToLower(s), "-")

	// Tabs go.
	re = regexp.MustCompile(`\t`) // want `builds`
	s = re.ReplaceAllString(s, " ")

	var m map[string]string
	re = regexp.MustCompile(`;`) // want `builds`
	for re.MatchString(s) {
		m = map[string]string{"a": re.ReplaceAllString(s, "")}
	}
	return m["a"]
}

// Another function has one of them, and declares the others, too.
func OneOf(s string) string {
	return regexp.MustCompile(`_+`).ReplaceAllString(s, "") // want `builds`
}

// Which one it is depends on the way: the local is the choice.
func OnTheWay(s string, strict bool) string {
	re := regexp.MustCompile(`\S`) // want `builds`
	if strict {
		re = regexp.MustCompile(`\W`) // want `builds`
	}
	return re.FindString(s)
}

// So it is where a round changes what the next one finds.
func Rounds(s string) string {
	re := regexp.MustCompile(`\|`) // want `builds`
	for range 2 {
		s = re.ReplaceAllString(s, "")
		re = regexp.MustCompile(`\*`) // want `builds`
	}
	return s
}

// Where a function reads it that runs later, it would stay beside what is made for each call.
func Later(s string) string {
	re := regexp.MustCompile(`[A-Z]`) // unfixed: fix/assigned-again // want `builds`
	later := func() string { return re.FindString(s) }
	s = re.ReplaceAllString(s, "")
	re = regexp.MustCompile(`\b` + s)
	s = re.ReplaceAllString(s, "")
	return later() + s
}

// One of them is made for each call: the local would stay beside the variable.
func Mixed(s, word string) string {
	re := regexp.MustCompile(`"`) // unfixed: fix/assigned-again // want `builds`
	s = re.ReplaceAllString(s, "'")
	re = regexp.MustCompile(`\b` + word)
	return re.ReplaceAllString(s, "")
}

// One of them is nothing that could have a name.
func Nameless(s string) string {
	re := regexp.MustCompile(`,`) // unfixed: fix/no-free-name // want `builds`
	s = re.ReplaceAllString(s, ";")
	re = regexp.MustCompile(`x{2}(y|z)+`) // unfixed: fix/no-free-name // want `builds`
	return re.ReplaceAllString(s, "")
}

var emptyRegexp = regexp.MustCompile(`^$`)

// The comment of one that is there already stays with its local, which has no error.
func Existing(s string) bool {
	// What is empty is no name, says the old protocol.
	empty, err := regexp.Compile(`^$`) // want `builds`
	if err != nil {
		return false
	}
	return empty.MatchString(s)
}
