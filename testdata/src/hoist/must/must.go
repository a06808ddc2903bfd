// Package must has patterns that a Must function takes.
package must

import (
	"fmt"
	"regexp"
	"strings"
)

func Constant(s string) (bool, error) {
	wordPattern, err := regexp.Compile(`^\w+$`) // want `builds`
	if err != nil {
		return false, fmt.Errorf("pattern: %w", err)
	}
	return wordPattern.MatchString(s), nil
}

// The branch is the only use of an import that fixes may take away, so it stays.

// The next mention of the error defines it.
func Again(s string) (int, error) {
	re, err := regexp.Compile(`\d+`) // want `builds`
	if err != nil {
		return 0, err
	}
	var n int
	_, err = fmt.Sscan(re.FindString(s), &n)
	return n, err
}

func Defined(s string) (int, error) {
	re, err := regexp.Compile(`[a-z]+`) // want `builds`
	if err != nil {
		return 0, err
	}
	var n int
	m, err := fmt.Sscan(re.FindString(s), &n)
	if err != nil {
		return 0, err
	}
	return n + m, nil
}

// An error that was there before keeps its statement.
func Before(s string) (n int, err error) {
	re, err := regexp.Compile(`[A-Z]+`) // want `builds`
	if err != nil {
		return 0, err
	}
	_ = re.FindString(s)
	return
}

// A pattern that is not constant may be wrong for this program only.
var pattern = "x" + suffix

var suffix = "+"

func Computed(s string) (bool, error) {
	computed, err := regexp.Compile(pattern) // want `builds`
	if err != nil {
		return false, err
	}
	return computed.MatchString(s), nil
}

// A variable that only the branch reads would be unused.
func Branch(s string) (bool, error) {
	where := len(s)
	re, err := regexp.Compile(`branch`) // want `builds`
	if err != nil {
		return false, fmt.Errorf("%d: %w", where, err)
	}
	return re.MatchString(s), nil
}

var _ = fmt.Sprint

// A comment for the step stays with it.
func Step(s string) string {
	s = strings.TrimSpace(s)
	// Collapse dashes.
	re := regexp.MustCompile(`-+`) // want `builds`
	return re.ReplaceAllString(s, "-")
}

// One for what is built moves along.
func Built(s string) string {
	s = strings.TrimSpace(s)
	// This regexp finds what is not a letter.
	re := regexp.MustCompile(`[^a-z]+`) // want `builds`
	return re.ReplaceAllString(s, "-")
}

// So does one that stands apart from the use.
func Apart(s string) string {
	// Digits go.
	re := regexp.MustCompile(`[0-9]+`) // want `builds`

	return re.ReplaceAllString(s, "-")
}

// And that of a name that says something.
func Promoted(s string) string {
	// Blanks go.
	blanks := regexp.MustCompile(`\s+`) // want `builds`
	return blanks.ReplaceAllString(s, "-")
}

// And one that says where it is from.
func Sourced(s string) string {
	// https://example.com/names#L448
	re := regexp.MustCompile(`^[a-z]+$`) // want `builds`
	return re.FindString(s)
}
