// Package calleesrounds has functions that build one for each element of a list. What decides: whether the list is the same each time that a request calls them.
package calleesrounds

import (
	"net/http"
	"regexp"
	"strings"
)

type set struct{ res []*regexp.Regexp }

func (s *set) match(x string) bool {
	for _, re := range s.res {
		if re.MatchString(x) {
			return true
		}
	}
	return false
}

func of(texts ...string) *set {
	s := &set{}
	for _, t := range texts {
		s.res = append(s.res, regexp.MustCompile(t)) // report
	}
	return s
}

func written(w http.ResponseWriter, r *http.Request) { _ = of("^a", "^b").match(r.URL.Path) }

var texts = []string{"a", "b"}

func ofVariable() *set {
	s := &set{}
	for _, t := range texts {
		s.res = append(s.res, regexp.MustCompile(t)) // report
	}
	return s
}

func variable(w http.ResponseWriter, r *http.Request) { _ = ofVariable().match(r.URL.Path) }

func compile(texts []string) map[string]*regexp.Regexp {
	m := make(map[string]*regexp.Regexp)
	for _, t := range texts {
		m[t] = regexp.MustCompile(t) // report
	}
	return m
}

func passed(w http.ResponseWriter, r *http.Request) {
	for _, re := range compile(texts) {
		_ = re.MatchString(r.URL.Path)
	}
}

// ofHeader is given what the request has.
func ofHeader(texts ...string) *set {
	s := &set{}
	for _, t := range texts {
		s.res = append(s.res, regexp.MustCompile(t)) // silent
	}
	return s
}

func header(w http.ResponseWriter, r *http.Request) {
	_ = ofHeader(r.Header["Match"]...).match(r.URL.Path)
}

// ofBoth is given something of the request as well.
func ofBoth(texts ...string) *set {
	s := &set{}
	for _, t := range texts {
		s.res = append(s.res, regexp.MustCompile(t)) // silent
	}
	return s
}

func both(w http.ResponseWriter, r *http.Request) { _ = ofBoth("^a", r.Host).match(r.URL.Path) }

// ofWords puts the elements together with what it is given.
func ofWords(prefix string) *set {
	s := &set{}
	for _, t := range texts {
		s.res = append(s.res, regexp.MustCompile(prefix+t)) // silent
	}
	return s
}

func words(w http.ResponseWriter, r *http.Request) {
	_ = ofWords(r.FormValue("prefix")).match(r.URL.Path)
}

// ofParts goes through what it makes of a text.
func ofParts(text string) *set {
	s := &set{}
	for t := range strings.SplitSeq(text, ",") {
		s.res = append(s.res, regexp.MustCompile(t)) // silent
	}
	return s
}

func parts(w http.ResponseWriter, r *http.Request) {
	_ = ofParts(r.FormValue("parts")).match(r.URL.Path)
}

// ofStart is made once.
func ofStart(texts ...string) *set {
	s := &set{}
	for _, t := range texts {
		s.res = append(s.res, regexp.MustCompile(t)) // silent
	}
	return s
}

var started = ofStart("^a", "^b")

func start(w http.ResponseWriter, r *http.Request) { _ = started.match(r.URL.Path) }

func (s *set) add(text string) { s.res = append(s.res, regexp.MustCompile(text)) } // report

func added(texts ...string) *set {
	s := &set{}
	for _, t := range texts {
		s.add(t)
	}
	return s
}

func adding(w http.ResponseWriter, r *http.Request) { _ = added("^a", "^b").match(r.URL.Path) }

func (s *set) addAsked(text string) { s.res = append(s.res, regexp.MustCompile(text)) } // silent

func addedAsked(texts []string) *set {
	s := &set{}
	for _, t := range texts {
		s.addAsked(t)
	}
	return s
}

func addingAsked(w http.ResponseWriter, r *http.Request) {
	_ = addedAsked(r.Header["Match"]).match(r.URL.Path)
}

func Routes(m *http.ServeMux) {
	m.HandleFunc("/adding", adding)
	m.HandleFunc("/asked", addingAsked)
	m.HandleFunc("/written", written)
	m.HandleFunc("/variable", variable)
	m.HandleFunc("/passed", passed)
	m.HandleFunc("/header", header)
	m.HandleFunc("/both", both)
	m.HandleFunc("/words", words)
	m.HandleFunc("/parts", parts)
	m.HandleFunc("/start", start)
}
