// Package slugs makes names for addresses out of titles. What decides: whether the pattern is always the same.
package slugs

import (
	"fmt"
	"regexp"
	"strings"
)

const notWord = `[^a-z0-9]+`

var dashes = regexp.MustCompile(`-+`) // silent

func Slug(title string) string {
	s := strings.ToLower(title)
	s = regexp.MustCompile(notWord).ReplaceAllString(s, "-") // report
	return strings.Trim(dashes.ReplaceAllString(s, "-"), "-")
}

func SlugErr(title string) (string, error) {
	re, err := regexp.Compile("[^" + "a-z0-9" + "]+") // report
	if err != nil {
		return "", fmt.Errorf("slug: %w", err)
	}
	return re.ReplaceAllString(title, "-"), nil
}

// Keep replaces what the caller does not want to keep.
func Keep(title, keep string) string {
	re := regexp.MustCompile("[^" + regexp.QuoteMeta(keep) + "]+") // silent
	return re.ReplaceAllString(title, "-")
}

type umlauts struct{ r *strings.Replacer }

func newUmlauts() umlauts {
	return umlauts{strings.NewReplacer("ä", "ae", "ö", "oe", "ü", "ue")} // report
}

func (u umlauts) fold(s string) string { return u.r.Replace(s) }

func Fold(title string) string { return newUmlauts().fold(title) }

// All does it with many.
func All(titles []string) []string {
	out := make([]string, 0, len(titles))
	clean := func(s string) string {
		return strings.NewReplacer(" ", "-", "/", "-").Replace(s) // report
	}
	for _, t := range titles {
		out = append(out, clean(t))
	}
	return out
}

func Valid(s string) bool {
	ok, _ := regexp.MatchString(`^[a-z0-9-]+$`, s) // report
	return ok
}

// Like asks what the caller wants to know.
func Like(s, pattern string) bool {
	ok, err := regexp.MatchString(pattern, s) // silent
	return err == nil && ok
}

// Unique appends a number that nobody has.
func Unique(s string, taken []string) string {
	n := 0
	for _, t := range taken {
		re := regexp.MustCompile(`-\d+$`) // report
		if re.ReplaceAllString(t, "") == s {
			n++
		}
	}
	own := regexp.MustCompile("^" + regexp.QuoteMeta(s) + `-\d+$`) // silent
	for _, t := range taken {
		if own.MatchString(t) {
			n++
		}
	}
	return fmt.Sprintf("%s-%d", s, n)
}
