//mapperlint:config groups=validator,compiled

// Package through has objects that make what they miss in a method of their own, or in a
// function literal, and keep it.
package through

import (
	"net/http"
	"regexp"
	"strings"
	"sync"
)

type pages struct {
	mu    sync.Mutex
	code  string
	text  map[string][]string
	last  string
	count int
}

var shared pages

func (p *pages) known() string { return p.code }

func (p *pages) make() error {
	p.code = strings.NewReplacer("__PATH__", "/submit", "__WORKER__", "/worker").Replace("__PATH__") // silent: escape/result-kept
	return nil
}

func (p *pages) render(w http.ResponseWriter, r *http.Request) {
	code := p.known()
	if code == "" {
		if err := p.make(); err != nil {
			return
		}
		code = p.known()
	}
	_, _ = w.Write([]byte(code))
}

// count does not keep what it makes.
func (p *pages) note() {
	_ = regexp.MustCompile(`[a-z]+`).FindString(p.last) // want `for every request in \(\*pages\).show`
	p.count++
}

func (p *pages) show(w http.ResponseWriter, r *http.Request) {
	if p.known() == "" {
		p.note()
	}
}

// group calls one function of several that come at the same time.
type group struct{}

func (g *group) do(key string, f func() (any, error)) (any, error) { return f() }

var flight group

func (p *pages) variants(key string) ([]string, error) {
	p.mu.Lock()
	if cached, ok := p.text[key]; ok {
		p.mu.Unlock()
		return cached, nil
	}
	p.mu.Unlock()
	v, err := flight.do(key, func() (any, error) {
		p.mu.Lock()
		if cached, ok := p.text[key]; ok {
			p.mu.Unlock()
			return cached, nil
		}
		p.mu.Unlock()
		made := regexp.MustCompile(`[a-z]+`).FindAllString(key, -1) // silent: escape/result-kept
		p.mu.Lock()
		p.text[key] = made
		p.mu.Unlock()
		return made, nil
	})
	if err != nil {
		return nil, err
	}
	return v.([]string), nil
}

// uncached asks, and keeps nothing.
func (p *pages) uncached(key string) ([]string, error) {
	v, err := flight.do(key, func() (any, error) {
		if cached, ok := p.text[key]; ok {
			return cached, nil
		}
		return regexp.MustCompile(`[a-z]+`).FindAllString(key, -1), nil // want `for every request in serve, .*uncached`
	})
	if err != nil {
		return nil, err
	}
	return v.([]string), nil
}

func serve(w http.ResponseWriter, r *http.Request) {
	_, _ = shared.variants(r.FormValue("key"))
	_, _ = shared.uncached(r.FormValue("key"))
}
