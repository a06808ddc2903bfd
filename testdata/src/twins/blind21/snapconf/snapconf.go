// Package snapconf has settings that are replaced as a whole. What decides: whether the new settings are published, or are those of one request.
package snapconf

import (
	"encoding/json"
	"net/http"
	"os"
	"os/signal"
	"regexp"
	"sync"
	"sync/atomic"
	"syscall"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/microcosm-cc/bluemonday"
)

type settings struct {
	Max    int
	rules  *validator.Validate
	trim   *mold.Transformer
	policy *bluemonday.Policy
	words  *regexp.Regexp
}

type article struct{ Title, Text string }

type site struct {
	cur  atomic.Pointer[settings]
	mu   sync.RWMutex
	slow *settings
	hup  chan os.Signal
}

func load(path string) (*settings, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	s := &settings{rules: validator.New()} // silent
	s.trim = mold.New()                    // silent
	return s, json.Unmarshal(b, s)
}

// watch loads them again whenever it is told to.
func (s *site) watch(path string) {
	signal.Notify(s.hup, syscall.SIGHUP)
	for range s.hup {
		next, err := load(path)
		if err != nil {
			continue
		}
		next.policy = bluemonday.UGCPolicy() // silent
		s.cur.Store(next)
	}
}

// reload is what an operator calls.
func (s *site) reload(w http.ResponseWriter, r *http.Request) {
	next := *s.cur.Load()
	next.rules = validator.New() // silent
	s.cur.Store(&next)
}

func (s *site) replace(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.slow = &settings{Max: s.slow.Max, words: regexp.MustCompile(`\bfoo\b`)} // silent
}

// preview changes a copy, and publishes nothing.
func (s *site) preview(w http.ResponseWriter, r *http.Request) {
	mine := *s.cur.Load()
	mine.policy = bluemonday.UGCPolicy() // report
	_, _ = w.Write([]byte(mine.policy.Sanitize(r.FormValue("text"))))
}

func (s *site) strict(w http.ResponseWriter, r *http.Request) {
	s.mu.RLock()
	mine := settings{Max: s.slow.Max, rules: validator.New()} // report
	s.mu.RUnlock()
	if mine.rules.Struct(article{r.FormValue("title"), r.FormValue("text")}) != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
}

func (s *settings) with(f func(*settings)) *settings {
	c := *s
	f(&c)
	return &c
}

func (s *site) lenient(w http.ResponseWriter, r *http.Request) {
	mine := s.cur.Load().with(func(c *settings) {
		c.trim = mold.New() // report
	})
	_ = mine.trim.Struct(r.Context(), &article{Title: r.FormValue("title")})
}

func (s *site) show(w http.ResponseWriter, r *http.Request) {
	c := s.cur.Load()
	_ = c.rules.Struct(article{Title: r.FormValue("title")})
}

func Routes(m *http.ServeMux, path string) error {
	s := &site{slow: &settings{}, hup: make(chan os.Signal, 1)}
	first, err := load(path)
	if err != nil {
		return err
	}
	s.cur.Store(first)
	go s.watch(path)
	m.HandleFunc("/reload", s.reload)
	m.HandleFunc("/replace", s.replace)
	m.HandleFunc("/preview", s.preview)
	m.HandleFunc("/strict", s.strict)
	m.HandleFunc("/lenient", s.lenient)
	m.HandleFunc("/show", s.show)
	return nil
}
