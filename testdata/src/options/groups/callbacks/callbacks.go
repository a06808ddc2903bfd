// Package callbacks has functions that an object calls for each of its elements.
package callbacks

import (
	"regexp"

	"example.com/page"
)

// The collector that is made here has one pattern.
func Titles(doc []byte) (titles []string) {
	c := page.New("example.com")
	_ = c.Read(doc)
	title := regexp.MustCompile(`^# (.*)`) // silent: call/serves-callbacks
	c.OnElement("h1", func(e *page.Element) {
		if m := title.FindStringSubmatch(e.Text); m != nil {
			titles = append(titles, m[1])
		}
	})
	return titles
}

// The near twin compiles it for each element.
func TitlesAgain(doc []byte) (titles []string) {
	c := page.New("example.com")
	c.OnElement("h1", func(e *page.Element) {
		if m := regexp.MustCompile(`^# (.*)`).FindStringSubmatch(e.Text); m != nil { // want `regexp.MustCompile builds .* on every call of function literal in TitlesAgain`
			titles = append(titles, m[1])
		}
	})
	_ = c.Read(doc)
	return titles
}

// The near twin uses it on what the function is given, too.
func TitlesOf(doc []byte) (titles []string) {
	c := page.New("example.com")
	title := regexp.MustCompile(`^# (.*)`) // want `regexp.MustCompile builds .* on every call of TitlesOf`
	c.OnElement("h1", func(e *page.Element) { titles = append(titles, title.FindString(e.Text)) })
	_ = c.Read(title.ReplaceAll(doc, nil))
	return titles
}

// The near twin goes through the elements itself.
func TitlesIn(doc []byte) (titles []string) {
	title := regexp.MustCompile(`^# (.*)`) // want `regexp.MustCompile builds .* on every call of TitlesIn`
	page.Each(doc, func(e *page.Element) { titles = append(titles, title.FindString(e.Text)) })
	return titles
}

type step struct {
	name string
	run  func(string) bool
}

// Each of these is called by its own wrapper.
func wrapped() []step {
	steps := []step{
		{"title", func(s string) bool { return regexp.MustCompile(`^# `).MatchString(s) }}, // want `on every call of function literal in wrapped`
		{"list", func(s string) bool {
			item := regexp.MustCompile(`^\* `) // silent: loop/other-function-each-time
			return item.MatchString("* one")
		}},
	}
	all := make([]step, len(steps))
	for i, s := range steps {
		run := s.run
		all[i] = step{s.name, func(text string) bool { return text != "" && run(text) }}
	}
	return all
}

// The near twin: all wrappers call one function.
func wrappedOne(names []string) []step {
	all := make([]step, len(names))
	run := func() bool {
		item := regexp.MustCompile(`^\* `) // want `on every iteration of the loop`
		return item.MatchString("* one")
	}
	for i, name := range names {
		all[i] = step{name, func(string) bool { return run() }}
	}
	return all
}
