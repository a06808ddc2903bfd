// Package use has plug-ins and those who run them. What decides: whether the registry makes one for each run or keeps it, and what the plug-in
// does when it runs.
package use

import (
	"fmt"
	"net/http"
	"regexp"

	"github.com/go-playground/validator/v10"
	"github.com/microcosm-cc/bluemonday"

	"twins/blind5/plugregs/registry"
)

type sanitize struct{ p *bluemonday.Policy }

func (s *sanitize) Run(doc map[string]any) error {
	for k, x := range doc {
		doc[k] = s.p.Sanitize(fmt.Sprint(x))
	}
	return nil
}

type trim struct{}

func (trim) Run(doc map[string]any) error {
	// For each document.
	re := regexp.MustCompile(`^\s+|\s+$`) // report
	for k, x := range doc {
		doc[k] = re.ReplaceAllString(fmt.Sprint(x), "")
	}
	return nil
}

type require struct{ fields []string }

func (q require) Run(doc map[string]any) error {
	for _, f := range q.fields {
		// For each field of each document.
		if err := validator.New().Var(doc[f], "required"); err != nil { // report
			return err
		}
	}
	return nil
}

type redact struct{ re *regexp.Regexp }

func (r redact) Run(doc map[string]any) error {
	for k := range doc {
		if r.re.MatchString(k) {
			delete(doc, k)
		}
	}
	return nil
}

// Kept in the registry: one instance.
var keptRedact = redact{regexp.MustCompile(`(?i)password|secret`)} // silent

func init() {
	registry.Register("trim", func() registry.Plugin { return trim{} })
	registry.Register("require", func() registry.Plugin { return require{[]string{"id"}} })
	registry.Register("redact", func() registry.Plugin { return keptRedact })
	// At the start: the factory gives out the one that it has.
	p := bluemonday.UGCPolicy() // silent
	registry.Register("sanitize", func() registry.Plugin { return &sanitize{p} })
}

func each(w http.ResponseWriter, r *http.Request) {
	p, err := registry.Make(r.FormValue("plugin"))
	if err != nil {
		http.NotFound(w, r)
		return
	}
	// Around the plug-in, for each request.
	c := registry.NewChecked(p, map[string]string{"id": "required"}) // report
	_ = c.Run(map[string]any{"id": r.FormValue("id")})
}

func kept(w http.ResponseWriter, r *http.Request) {
	p, err := registry.Get("sanitize")
	if err != nil {
		http.NotFound(w, r)
		return
	}
	_ = p.Run(map[string]any{"id": r.FormValue("id")})
}

type pipeline struct{ steps []registry.Plugin }

func newPipeline(names ...string) (*pipeline, error) {
	var l pipeline
	for _, name := range names {
		p, err := registry.Get(name)
		if err != nil {
			return nil, err
		}
		// One around each step of what is kept.
		l.steps = append(l.steps, registry.NewChecked(p, nil)) // silent
	}
	return &l, nil
}

func (l *pipeline) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	doc := map[string]any{"id": r.FormValue("id")}
	for _, s := range l.steps {
		if err := s.Run(doc); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
	}
}

func inline(w http.ResponseWriter, r *http.Request) {
	steps := []registry.Plugin{
		trim{},
		// With each request.
		&sanitize{bluemonday.UGCPolicy()}, // report
		// Kept in a package variable.
		keptRedact,
	}
	doc := map[string]any{"id": r.FormValue("id")}
	for _, s := range steps {
		_ = s.Run(doc)
	}
}

func Main() error {
	l, err := newPipeline("trim", "sanitize")
	if err != nil {
		return err
	}
	// At the start.
	http.Handle("/checked", &pipeline{[]registry.Plugin{registry.NewChecked(l.steps[0], nil)}}) // silent
	http.Handle("/pipeline", l)
	http.HandleFunc("/each", each)
	http.HandleFunc("/kept", kept)
	http.HandleFunc("/inline", inline)
	return http.ListenAndServe(":8080", nil)
}
