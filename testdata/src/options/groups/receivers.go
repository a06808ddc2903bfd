package groups

import (
	"bytes"
	"regexp"
	"text/template"
)

// A receiver that is a text, and the pattern.
type pattern string

func (p pattern) Match(text string) bool {
	return regexp.MustCompile(string(p)).MatchString(text) // silent: call/maps-its-receiver
}

// The near twin has one pattern for all.
func (p pattern) Valid(text string) bool {
	return regexp.MustCompile(`^[a-z]+$`).MatchString(text) // want `regexp.MustCompile builds .* on every call of pattern.Valid`
}

// A table, with the pattern in it.
type settings map[string]string

func (s settings) Match(text string) bool {
	return regexp.MustCompile(s["pattern"]).MatchString(text) // silent: call/maps-its-receiver
}

// A record: its fields say how they are written.
type filter struct {
	Hostname string `json:"hostname"`
	parsed   map[string]bool
}

func (f *filter) Matches(name string) (bool, error) {
	if f.parsed[name] {
		return true, nil
	}
	return regexp.MatchString(f.Hostname, name) // silent: call/maps-its-receiver
}

// The near twin is a service, which could compile its pattern when it is made.
type gate struct {
	hostname string
	parsed   map[string]bool
}

func (g *gate) Matches(name string) (bool, error) {
	if g.parsed[name] {
		return true, nil
	}
	return regexp.MatchString(g.hostname, name) // want `regexp.MatchString builds what it uses on every call of \(\*gate\).Matches`
}

// A text and what belongs into it come with the receiver.
type failure struct {
	code, text string
	params     map[string]any
}

func (f failure) Error() string {
	var buf bytes.Buffer
	_ = template.Must(template.New("failure").Parse(f.text)).Execute(&buf, f.params) // silent: call/maps-its-receiver setup/own-object
	return buf.String()
}

// The near twin has one text for all.
func (f failure) Describe() string {
	var buf bytes.Buffer
	_ = template.Must(template.New("failure").Parse("{{.}}")).Execute(&buf, f.params) // want `Parse builds .* on every call of failure.Describe`
	return buf.String()
}
