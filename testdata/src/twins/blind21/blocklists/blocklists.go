// Package blocklists has lists of texts from its settings. What decides: whether the texts are compiled when the list is read, or when a request is.
package blocklists

import (
	"bufio"
	"net/http"
	"os"
	"regexp"
	"slices"
	"strings"
)

type entry struct {
	Pattern, Reason string
	re              *regexp.Regexp
}

type list struct {
	texts   []string
	entries []entry
	hosts   map[string]string
	all     []*regexp.Regexp
	joined  *regexp.Regexp
}

var agents = []string{"(?i)bot", "(?i)crawler"}

func read(path string) (*list, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	l := &list{hosts: map[string]string{}}
	for sc := bufio.NewScanner(f); sc.Scan(); {
		text, reason, _ := strings.Cut(sc.Text(), " ")
		re, err := regexp.Compile(text) // silent
		if err != nil {
			return nil, err
		}
		l.texts = append(l.texts, text)
		l.entries = append(l.entries, entry{text, reason, re})
		l.hosts[reason] = text
	}
	for _, t := range l.texts {
		l.all = append(l.all, regexp.MustCompile("^"+t)) // silent
	}
	l.joined = regexp.MustCompile(strings.Join(l.texts, "|")) // silent
	return l, nil
}

func (l *list) deny(w http.ResponseWriter, r *http.Request) {
	for _, t := range l.texts {
		if regexp.MustCompile(t).MatchString(r.URL.Path) { // report
			w.WriteHeader(http.StatusForbidden)
			return
		}
	}
}

func (l *list) denyFor(w http.ResponseWriter, r *http.Request) {
	for i := range l.entries {
		re, err := regexp.Compile(l.entries[i].Pattern) // report
		if err == nil && re.MatchString(r.URL.Path) {
			http.Error(w, l.entries[i].Reason, http.StatusForbidden)
			return
		}
	}
}

func (l *list) denyHost(w http.ResponseWriter, r *http.Request) {
	for reason, text := range l.hosts {
		re := regexp.MustCompile("^" + text + "$") // report
		if re.MatchString(r.Host) {
			http.Error(w, reason, http.StatusForbidden)
		}
	}
}

func denyAgent(w http.ResponseWriter, r *http.Request) {
	if slices.ContainsFunc(agents, func(a string) bool {
		return regexp.MustCompile(a).MatchString(r.UserAgent()) // report
	}) {
		w.WriteHeader(http.StatusForbidden)
	}
}

func matches(text, s string) bool {
	re, err := regexp.Compile(text) // report
	return err == nil && re.MatchString(s)
}

func (l *list) denyAny(w http.ResponseWriter, r *http.Request) {
	for _, e := range l.entries {
		if matches(e.Pattern, r.URL.Path) {
			w.WriteHeader(http.StatusForbidden)
		}
	}
}

func (l *list) look(w http.ResponseWriter, r *http.Request) {
	for _, re := range append(l.all, l.joined) {
		if re.MatchString(r.URL.Path) {
			w.WriteHeader(http.StatusForbidden)
		}
	}
}

// grep has the texts of the request.
func (l *list) grep(w http.ResponseWriter, r *http.Request) {
	for _, q := range r.Form["q"] {
		re, err := regexp.Compile(q) // silent
		if err != nil {
			continue
		}
		for _, t := range l.texts {
			if re.MatchString(t) {
				_, _ = w.Write([]byte(t))
			}
		}
	}
}

func Routes(m *http.ServeMux, path string) error {
	l, err := read(path)
	if err != nil {
		return err
	}
	m.HandleFunc("/deny", l.deny)
	m.HandleFunc("/for", l.denyFor)
	m.HandleFunc("/host", l.denyHost)
	m.HandleFunc("/agent", denyAgent)
	m.HandleFunc("/any", l.denyAny)
	m.HandleFunc("/look", l.look)
	m.HandleFunc("/grep", l.grep)
	return nil
}
