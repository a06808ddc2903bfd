// Package lastinglists compiles the texts of lists. What decides: whether the list is the same when the next request comes.
package lastinglists

import (
	"net/http"
	"regexp"
	"slices"
	"sync"
)

type (
	rule  struct{ Text, Name string }
	draft struct{ Text, Name string }
)

type site struct {
	mu    sync.Mutex
	rules []rule
	byKey map[string]string
	given []string
	late  []*draft
	queue []string
	spent map[string]bool
	open  []string
}

func newSite(texts []string) *site {
	s := &site{byKey: map[string]string{}, spent: map[string]bool{}}
	for _, t := range texts {
		s.rules = append(s.rules, rule{Text: t})
		s.byKey[t] = t
		s.late = append(s.late, &draft{Name: t})
		s.queue = append(s.queue, t)
		s.spent[t] = true
	}
	return s
}

func (s *site) deny(w http.ResponseWriter, r *http.Request) {
	for _, rule := range s.rules {
		if regexp.MustCompile(rule.Text).MatchString(r.URL.Path) { // report
			return
		}
	}
}

func (s *site) counted(w http.ResponseWriter, r *http.Request) {
	for i := 0; i < len(s.rules); i++ {
		if regexp.MustCompile("^" + s.rules[i].Text).MatchString(r.URL.Path) { // report
			return
		}
	}
}

func (s *site) keyed(w http.ResponseWriter, r *http.Request) {
	for name, text := range s.byKey {
		if regexp.MustCompile(name + ":" + text).MatchString(r.URL.Path) { // report
			return
		}
	}
}

func match(text, path string) bool { return regexp.MustCompile(text).MatchString(path) } // report

func (s *site) helped(w http.ResponseWriter, r *http.Request) {
	for _, rule := range s.rules {
		if match(rule.Text, r.URL.Path) {
			return
		}
	}
}

// both depends on the request as well.
func (s *site) both(w http.ResponseWriter, r *http.Request) {
	for _, rule := range s.rules {
		if regexp.MustCompile(rule.Text + r.FormValue("q")).MatchString(r.URL.Path) { // silent
			return
		}
	}
}

// add puts in what comes with a request.
func (s *site) add(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.given = append(s.given, r.FormValue("text"))
	s.late[0].Text = r.FormValue("text")
}

func (s *site) added(w http.ResponseWriter, r *http.Request) {
	for _, text := range s.given {
		if regexp.MustCompile(text).MatchString(r.URL.Path) { // silent
			return
		}
	}
}

// edited has elements that are given another text.
func (s *site) edited(w http.ResponseWriter, r *http.Request) {
	for _, rule := range s.late {
		if regexp.MustCompile(rule.Text).MatchString(r.URL.Path) { // silent
			return
		}
	}
}

// drained empties it.
func (s *site) drained(w http.ResponseWriter, r *http.Request) {
	for _, text := range s.queue {
		if regexp.MustCompile(text).MatchString(r.URL.Path) { // silent
			return
		}
	}
	s.queue = s.queue[:0]
}

// deleted takes out what it has gone through.
func (s *site) deleted(w http.ResponseWriter, r *http.Request) {
	for text := range s.spent {
		if regexp.MustCompile(text).MatchString(r.URL.Path) { // silent
			delete(s.spent, text)
		}
	}
}

// others has a list that others give it.
func (s *site) others(w http.ResponseWriter, r *http.Request) {
	for _, text := range s.open {
		if regexp.MustCompile(text).MatchString(r.URL.Path) { // report
			return
		}
	}
}

var agents = []string{"(?i)bot", "(?i)crawler"}

func agent(w http.ResponseWriter, r *http.Request) {
	_ = slices.ContainsFunc(agents, func(a string) bool {
		return regexp.MustCompile(a).MatchString(r.UserAgent()) // report
	})
}

func (s *site) index(w http.ResponseWriter, r *http.Request) {
	_ = slices.IndexFunc(s.rules, func(u rule) bool {
		return regexp.MustCompile(u.Text).MatchString(r.UserAgent()) // report
	})
}

// asked has the list of the request.
func asked(w http.ResponseWriter, r *http.Request) {
	_ = slices.ContainsFunc(r.Form["q"], func(q string) bool {
		return regexp.MustCompile(q).MatchString(r.UserAgent()) // silent
	})
}

func (s *site) waiting(w http.ResponseWriter, r *http.Request) {
	_ = slices.ContainsFunc(s.queue, func(t string) bool {
		return regexp.MustCompile(t).MatchString(r.UserAgent()) // silent
	})
}

func Routes(m *http.ServeMux, texts []string) {
	s := newSite(texts)
	m.HandleFunc("/deny", s.deny)
	m.HandleFunc("/agent", agent)
	m.HandleFunc("/index", s.index)
	m.HandleFunc("/asked", asked)
	m.HandleFunc("/waiting", s.waiting)
	m.HandleFunc("/counted", s.counted)
	m.HandleFunc("/keyed", s.keyed)
	m.HandleFunc("/helped", s.helped)
	m.HandleFunc("/both", s.both)
	m.HandleFunc("/add", s.add)
	m.HandleFunc("/added", s.added)
	m.HandleFunc("/edited", s.edited)
	m.HandleFunc("/drained", s.drained)
	m.HandleFunc("/deleted", s.deleted)
	m.HandleFunc("/others", s.others)
}
