package must

import (
	"regexp"
	"strings"
)

// New lines are not a new regexp, and what becomes one line makes none.
func Lines(s string) string {
	s = strings.TrimSpace(s)

	// remove/replace new lines
	lines := regexp.MustCompile(`(\r?\n|\t|;)`) // want `builds`
	s = lines.ReplaceAllString(s, " ")

	// join description lines to make a single line per rule
	re2 := regexp.MustCompile("\n +") // unfixed: fix/no-free-name // want `builds`
	return re2.ReplaceAllString(s, "")
}

// A long comment is about what it begins with.
func Friendly(err error) string {
	if err != nil {
		// make the error a bit more friendly for those who don't know the format,
		// which is "error in file x.yaml: line 3: bad"
		// get the filename with a regexp
		friendly := regexp.MustCompile(`error in file\s([^:]*):(.*)`) // want `builds`
		return friendly.FindString(err.Error())
	}
	return ""
}

// What makes the instance moves with it.
func Made(s string) string {
	s = strings.TrimSpace(s)
	// make a regexp for all that is not a number
	re := regexp.MustCompile(`[^0-9]+`) // want `builds`
	return re.ReplaceAllString(s, "")
}

// DocApart is spoken of here, with an empty line before it.

func DocApart(s string) string {
	return regexp.MustCompile(`[^a-z0-9.]`).ReplaceAllString(s, "-") // want `builds`
}

// The rest.

func UnnamedApart(s string) string {
	return regexp.MustCompile(`#`).ReplaceAllString(s, "-") // want `builds`
}
