//mapperlint:config groups=compiled

// Package elements has loops that write into what their function is given.
package elements

import (
	"regexp"
	"strings"
)

type page struct {
	pattern string
	count   int
}

func entry(all []string, names map[string]string) {
	for _, one := range all {
		names["index"] = one
		_ = regexp.MustCompile(names["index"]).MatchString(one) // silent: loop/varies
	}
}

func entryBelow(all []string, names map[string]string) {
	for _, one := range all {
		names["index"] = one
		_ = expand(names, one)
	}
}

func expand(names map[string]string, one string) string {
	var pairs []string
	for k, v := range names {
		pairs = append(pairs, k, v)
	}
	return strings.NewReplacer(pairs...).Replace(one) // silent: loop/varies
}

func field(all []string, p *page) {
	for _, one := range all {
		p.pattern = one
		_ = regexp.MustCompile(p.pattern).MatchString(one) // silent: loop/varies
	}
}

// The same in each round.
func constant(all []string, names map[string]string) {
	for _, one := range all {
		names["index"] = "a+"
		_ = regexp.MustCompile(names["index"]).MatchString(one) // want `on every iteration of the loop at line \d+ of constant`
	}
}

// Another field is written to.
func other(all []string, p *page) {
	for _, one := range all {
		p.count++
		_ = regexp.MustCompile(p.pattern).MatchString(one) // want `on every iteration of the loop at line \d+ of other`
	}
}

// Something else is written to.
func another(all []string, names, seen map[string]string) {
	for _, one := range all {
		seen[one] = one
		_ = regexp.MustCompile(names["index"]).MatchString(one) // want `on every iteration of the loop at line \d+ of another`
	}
}

type checker struct{ pages []page }

// One for each page that the checker has, with each call.
func (c *checker) check(text string) bool {
	for _, p := range c.pages {
		if regexp.MustCompile(p.pattern).MatchString(text) { // want `on every call of \(\*checker\)\.check, which gets the data to map: build one for each element once, and share them`
			return true
		}
	}
	return false
}

// Those that the caller gives may be others with each call.
func checkAll(pages []page, text string) bool {
	for _, p := range pages {
		if regexp.MustCompile(p.pattern).MatchString(text) { // silent: loop/varies
			return true
		}
	}
	return false
}
