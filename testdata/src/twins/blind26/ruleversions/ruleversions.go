// Package ruleversions holds a dictionary of the version that the configuration has. What decides: what is compared with what.
package ruleversions

import (
	"net/http"
	"regexp"

	"github.com/hashicorp/golang-lru/v2"
)

type config struct {
	version int
	words   string
}

type rules struct {
	conf    *config
	version int
	seen    int
	words   *regexp.Regexp
	fixed   *regexp.Regexp
	text    string
	byText  *regexp.Regexp
	cache   *lru.Cache[string, *regexp.Regexp]
	local   *lru.Cache[string, *regexp.Regexp]
}

func (s *rules) check(w http.ResponseWriter, r *http.Request) {
	if s.version != s.conf.version {
		s.words = regexp.MustCompile(s.conf.words) // silent
		s.version = s.conf.version
	}
	s.words.MatchString(r.URL.Path)
}

func (s *rules) checkSeen(w http.ResponseWriter, r *http.Request) {
	if s.seen != s.conf.version {
		s.fixed = regexp.MustCompile(`^/v\d+`) // silent
		s.seen = s.conf.version
	}
	s.fixed.MatchString(r.URL.Path)
}

func (s *rules) checkText(w http.ResponseWriter, r *http.Request) {
	text := r.URL.Query().Get("text")
	if s.text != text {
		s.byText = regexp.MustCompile(text) // silent
		s.text = text
	}
	s.byText.MatchString(r.URL.Path)
}

func (s *rules) checkPath(w http.ResponseWriter, r *http.Request) {
	if r.URL.Path != s.conf.words {
		re := regexp.MustCompile(`^/admin`) // report
		re.MatchString(r.URL.Path)
	}
}

func (s *rules) checkCached(w http.ResponseWriter, r *http.Request) {
	key := r.URL.Query().Get("key")
	re, ok := s.cache.Get(key)
	if !ok {
		re = regexp.MustCompile(key) // silent
		s.cache.Add(key, re)
	}
	re.MatchString(r.URL.Path)
}

func (s *rules) checkContains(w http.ResponseWriter, r *http.Request) {
	if !s.local.Contains("api") {
		re := regexp.MustCompile(`^/api`) // silent
		s.local.Add("api", re)
	}
	re, _ := s.local.Get("api")
	re.MatchString(r.URL.Path)
}

func (s *rules) checkAdded(w http.ResponseWriter, r *http.Request) {
	if s.local.Contains("api") {
		re := regexp.MustCompile(`^/api/`) // report
		s.local.Add("api", re)
	}
}

func (s *rules) checkFirst(w http.ResponseWriter, r *http.Request) {
	first := s.conf.version
	if first != s.version+1 {
		re := regexp.MustCompile(`^/old/`) // report
		re.MatchString(r.URL.Path)
	}
}

func (s *rules) mount(mux *http.ServeMux) {
	mux.HandleFunc("/check", s.check)
	mux.HandleFunc("/seen", s.checkSeen)
	mux.HandleFunc("/text", s.checkText)
	mux.HandleFunc("/path", s.checkPath)
	mux.HandleFunc("/cached", s.checkCached)
	mux.HandleFunc("/contains", s.checkContains)
	mux.HandleFunc("/added", s.checkAdded)
	mux.HandleFunc("/first", s.checkFirst)
}
