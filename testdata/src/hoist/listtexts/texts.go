// Package listtexts compiles each of a list of texts.
package listtexts

import (
	"errors"
	"regexp"
)

func detect(s string) bool {
	for _, p := range []string{`a+`, `b+`} {
		if regexp.MustCompile(p).MatchString(s) { // want `builds`
			return true
		}
	}
	return false
}

// With a list in a variable.
func checkSQL(s string) error {
	// What an injection looks like.
	patterns := []string{
		`(?i)union\s+select`, // reads more
		`(?i)drop\s+table`,
	}
	for _, pattern := range patterns {
		re := regexp.MustCompile(pattern) // want `builds`
		if re.MatchString(s) {
			return errors.New("injection")
		}
	}
	return nil
}

func mapped(s string) string {
	for name, p := range map[string]string{"num": `^\d+$`, "word": `^\w+$`} {
		if regexp.MustCompile(p).MatchString(s) { // want `builds`
			return name
		}
	}
	return ""
}

func matched(s string) bool {
	for _, p := range []string{`a+`, `b+`} {
		if ok, _ := regexp.MatchString(p, s); ok { // want `builds`
			return true
		}
	}
	return false
}

// What it is called is not what it matches.
func matchedError(s string) (bool, error) {
	for i, p := range [...]string{`c+`, `d+`} {
		ok, err := regexp.MatchString(p, s) // want `builds`
		if err != nil {
			return false, err
		}
		if ok && i > 0 {
			return true, nil
		}
	}
	return false, nil
}

const digit = `\d`

// Constants of the package, a name that is there for something else, and a comment.
func numbers(s string) (n int) {
	numberPatterns := []string{"^" + digit, digit + digit}
	for _, p := range numberPatterns {
		// Compile the pattern.
		re := regexp.MustCompile(p) // want `builds`
		n += len(re.FindAllString(s, -1))
	}
	for _, p := range []string{`e+`} {
		re := 1
		if re > n {
			re := regexp.MustCompile(p)
			n += len(re.FindAllString(s, -1))
		}
	}
	return n
}

// The text is used for more.
func reported(s string) string {
	for _, p := range []string{`f+`, `g+`} {
		if regexp.MustCompile(p).MatchString(s) { // unfixed: fix/depends-on-function // want `builds`
			return p
		}
	}
	return ""
}

// So is the list.
func counted(s string) int {
	list := []string{`h+`, `i+`}
	for _, p := range list {
		if regexp.MustCompile(p).MatchString(s) { // unfixed: fix/depends-on-function // want `builds`
			return len(list)
		}
	}
	return 0
}

// One of them does not compile.
func broken(s string) bool {
	for _, p := range []string{`j+`, `k(`} {
		if regexp.MustCompile(p).MatchString(s) { // unfixed: fix/depends-on-function // want `builds`
			return true
		}
	}
	return false
}

// One of them is the caller's.
func given(s, own string) bool {
	for _, p := range []string{`l+`, own} {
		if regexp.MustCompile(p).MatchString(s) {
			return true
		}
	}
	return false
}

// In a literal that runs later.
func later(s string) (checks []func() bool) {
	for _, p := range []string{`m+`, `n+`} {
		checks = append(checks, func() bool { return regexp.MustCompile(p).MatchString(s) }) // want `builds`
	}
	return checks
}

// What the variable is called says no more than that it is a list of patterns.
func CheckPassword(password string) (level int) {
	patternList := []string{`[0-9]+`, `[a-z]+`}
	for _, pattern := range patternList {
		match, _ := regexp.MatchString(pattern, password) // want `builds`
		if match {
			level++
		}
	}
	return level
}

// Each is configured after that.
func longest(s string) (n int) {
	for _, p := range []string{`o+|oo`, `q+|qq`} {
		re := regexp.MustCompile(p) // unfixed: fix/depends-on-function // want `builds`
		re.Longest()
		n += len(re.FindString(s))
	}
	return n
}

// The near twin lists them, and is silent.
func longestOf(s string) (n int) {
	for _, re := range []*regexp.Regexp{regexp.MustCompile(`r+|rr`), regexp.MustCompile(`t+|tt`)} {
		re.Longest()
		n += len(re.FindString(s))
	}
	return n
}
