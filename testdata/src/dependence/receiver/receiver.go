//mapperlint:config groups=compiled

// Package receiver has methods that configure their object from what they are given,
// and use what is made of that.
package receiver

import "regexp"

type config struct{ pattern, name string }

type sink struct {
	c    *config
	name string
}

func (s *sink) Configure(props map[string]string) error {
	c := &config{}
	c.pattern = props["pattern"]
	s.c = c
	return nil
}

func (s *sink) call(name string) { s.name = name }

func (s *sink) reset(string) { s.c = &config{pattern: "a+"} }

// Ping tries what it is given.
func (s *sink) Ping(in string, props map[string]string) bool {
	if err := s.Configure(props); err != nil {
		return false
	}
	return regexp.MustCompile(s.c.pattern).MatchString(in) // silent: call/depends-on-parameter
}

// Check is given something else, of which nothing is made.
func (s *sink) Check(in string) bool {
	s.call(in)
	return regexp.MustCompile(s.c.pattern).MatchString(in) // want `on every call of \(\*sink\).Check`
}

// Again fills the field with the same each time.
func (s *sink) Again(in string) bool {
	s.reset(in)
	return regexp.MustCompile(s.c.pattern).MatchString(in) // want `on every call of \(\*sink\).Again`
}

// Late configures it for the next call.
func (s *sink) Late(in string, props map[string]string) bool {
	ok := regexp.MustCompile(s.c.pattern).MatchString(in) // want `on every call of \(\*sink\).Late`
	_ = s.Configure(props)
	return ok
}
