// Package savedqueries runs what users have saved. What decides: whether the text is a user's, and whether what is compiled is kept for the next time.
package savedqueries

import (
	"net/http"
	"regexp"
	"sync"

	lru "github.com/hashicorp/golang-lru/v2"
)

type server struct {
	mu    sync.RWMutex
	known map[string]*regexp.Regexp
	cache *lru.Cache[string, *regexp.Regexp]
	lines []string
}

func newServer(lines []string) (*server, error) {
	c, err := lru.New[string, *regexp.Regexp](100)
	if err != nil {
		return nil, err
	}
	return &server{known: make(map[string]*regexp.Regexp), cache: c, lines: lines}, nil
}

func (s *server) grep(w http.ResponseWriter, re *regexp.Regexp) {
	for _, l := range s.lines {
		if re.MatchString(l) {
			_, _ = w.Write([]byte(l))
		}
	}
}

// search has what the user typed.
func (s *server) search(w http.ResponseWriter, r *http.Request) {
	re, err := regexp.Compile(r.FormValue("q")) // silent
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	s.grep(w, re)
}

func (s *server) compiled(q string) (*regexp.Regexp, error) {
	if re, ok := s.cache.Get(q); ok {
		return re, nil
	}
	re, err := regexp.Compile(q) // silent
	if err == nil {
		s.cache.Add(q, re)
	}
	return re, err
}

func (s *server) saved(w http.ResponseWriter, r *http.Request) {
	if re, err := s.compiled(r.PathValue("query")); err == nil {
		s.grep(w, re)
	}
}

// errors is always the same query.
func (s *server) errors(w http.ResponseWriter, r *http.Request) {
	re := regexp.MustCompile("(?i)error|fatal") // report
	s.grep(w, re)
}

// warnings is always the same, but is kept.
func (s *server) warnings(w http.ResponseWriter, r *http.Request) {
	re, err := s.compiled("(?i)warn")
	if err != nil {
		return
	}
	s.grep(w, re)
}

func (s *server) lookup(q string) *regexp.Regexp {
	s.mu.RLock()
	defer s.mu.RUnlock()
	return s.known[q]
}

func (s *server) slow(w http.ResponseWriter, r *http.Request) {
	re := s.lookup("slow")
	if re == nil {
		re = regexp.MustCompile(`\d{4,}ms`) // silent
		s.mu.Lock()
		s.known["slow"] = re
		s.mu.Unlock()
	}
	s.grep(w, re)
}

// count looks, and keeps nothing.
func (s *server) count(w http.ResponseWriter, r *http.Request) {
	re := s.lookup("count")
	if re == nil {
		re = regexp.MustCompile(`count=\d+`) // report
	}
	s.grep(w, re)
}

// each has a query for each word of the user's.
func (s *server) each(w http.ResponseWriter, r *http.Request) {
	for _, q := range r.URL.Query()["q"] {
		re, err := regexp.Compile(`\b` + regexp.QuoteMeta(q) + `\b`) // silent
		if err != nil {
			continue
		}
		s.grep(w, re)
		digits := regexp.MustCompile(`\d`) // report
		s.grep(w, digits)
	}
}

func (s *server) routes(m *http.ServeMux) {
	m.HandleFunc("/search", s.search)
	m.HandleFunc("/saved/{query}", s.saved)
	m.HandleFunc("/errors", s.errors)
	m.HandleFunc("/warnings", s.warnings)
	m.HandleFunc("/slow", s.slow)
	m.HandleFunc("/count", s.count)
	m.HandleFunc("/each", s.each)
}
