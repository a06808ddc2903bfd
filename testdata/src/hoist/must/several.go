package must

import (
	"errors"
	"regexp"
	"strings"
)

// Of several patterns none is called after the function: one has a name of its own, one
// says how all of the text has to be, and what has neither stays.
func ValidateMail(s string) bool {
	dots := regexp.MustCompile(`\.{2,}`)                       // want `builds`
	re := regexp.MustCompile(`^[a-z.]+@[a-z]+\.(com|org|x+)$`) // want `builds`
	return re.MatchString(s) && !dots.MatchString(s)
}

func FixContent(s string) string {
	s = regexp.MustCompile(`!\[[a-z]+\]\(`).ReplaceAllString(s, "(") // unfixed: fix/no-free-name // want `builds`
	s = regexp.MustCompile(`<p[^>]*>x`).ReplaceAllString(s, "")      // unfixed: fix/no-free-name // want `builds`
	return s
}

// A function that does much says nothing of one pattern in it.
func WriteTheme(path string) []string {
	var parts []string
	path = regexp.MustCompile(`\/v\d+$`).ReplaceAllString(path, "") // unfixed: fix/no-free-name // want `builds`
	for part := range strings.SplitSeq(path, "/") {
		if part != "" {
			parts = append(parts, part)
		}
	}
	return parts
}

// What is found has a name, what is left without what is found has not.
func Version(path string) string {
	path = strings.TrimSpace(path)
	if path == "" {
		return path
	}
	release := regexp.MustCompile(`v\d+$`).FindString(path) // want `builds`
	return release
}

func Shorten(path string) string {
	path = strings.TrimSpace(path)
	if path == "" {
		return path
	}
	shorter := regexp.MustCompile(`w\d+$`).ReplaceAllString(path, "") // want `builds`
	return shorter
}

// What texts of one kind match is called after that, however it is written.
func Known(s string) string {
	s = regexp.MustCompile(`[^\w-]+`).ReplaceAllString(s, "")                            // want `builds`
	s = regexp.MustCompile(`^[\w.]+@([\w-]+\.)+\w{2,4}$`).ReplaceAllString(s, "address") // want `builds`
	s = regexp.MustCompile(`^-+|-+$`).ReplaceAllString(s, "")                            // want `builds`
	return s
}

// Two functions that share one: what one calls it is no name for a package.
func Container(name string) string {
	pattern := regexp.MustCompile("[^a-zA-Z0-9]") // want `builds`
	return strings.ToLower(pattern.ReplaceAllString(name, "-"))
}

func Image(name string) string {
	return "image-" + regexp.MustCompile("[^a-zA-Z0-9]").ReplaceAllString(name, "-") // want `builds`
}

// One of several is called after what they are for as well: in the package, what would be
// the default?
func parseOffer(text string) string {
	defaultPattern := regexp.MustCompile(`(\S+:\d+:\d+=[\S\s]*)`) // want `builds`
	pairPattern := regexp.MustCompile(`(\S+=[\S\s]*:\d+:\d+)`)    // want `builds`
	if defaultPattern.MatchString(text) {
		return "default"
	}
	if pairPattern.MatchString(text) {
		return "pair"
	}
	return ""
}

type release struct{ Build string }

// Validate asks how the build begins.
func (r *release) Validate() error {
	re := regexp.MustCompile(`^([\d]+).([\d]+).([\d]+)`) // want `builds`
	if len(re.Find([]byte(r.Build))) < 1 {
		return errors.New("no build")
	}
	return nil
}

type snapshot struct{ Build string }

// The twin looks for something in it.
func (s *snapshot) Validate() error {
	re := regexp.MustCompile(`([\d]+).([\d]+)`) // unfixed: fix/no-free-name // want `builds`
	if len(re.Find([]byte(s.Build))) < 1 {
		return errors.New("no numbers")
	}
	return nil
}
