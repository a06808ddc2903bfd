// Package methodvals passes methods around: method values, method expressions, bound uses of the instance. What decides: when
// the receiver of the value is made, and whether what the value does builds.
package methodvals

import (
	"net/http"
	"slices"

	"github.com/go-chi/chi/v5"
	"github.com/go-playground/validator/v10"
)

type body struct{ Name string }

type rules struct{ v *validator.Validate }

func newRules() *rules { return &rules{validator.New()} } // silent

func (r *rules) Handle(w http.ResponseWriter, req *http.Request) { _ = r.v.Struct(body{req.Host}) }

type late struct{}

func (late) Handle(w http.ResponseWriter, req *http.Request) {
	_ = validator.New().Struct(body{req.Host}) // report
}

// A bound use, made once.
var valid = validator.New().Struct // silent

func Bound(w http.ResponseWriter, r *http.Request) { _ = valid(body{r.Host}) }

// A bound use, made for each request.
func BoundEach(w http.ResponseWriter, r *http.Request) {
	check := validator.New().Struct // report
	_ = check(body{r.Host})
}

func passes(x any, checks ...func(any) error) bool {
	for _, c := range checks {
		if c(x) != nil {
			return false
		}
	}
	return true
}

func Passed(w http.ResponseWriter, r *http.Request) {
	if !passes(body{r.Host}, validator.New().Struct) { // report
		w.WriteHeader(http.StatusBadRequest)
	}
}

func PassedBound(w http.ResponseWriter, r *http.Request) {
	if !passes(body{r.Host}, valid) {
		w.WriteHeader(http.StatusBadRequest)
	}
}

type step func(x any) error

type pipeline struct{ steps []step }

func (p *pipeline) tags(x any) error {
	return validator.New().Struct(x) // report
}

func (p *pipeline) Handle(w http.ResponseWriter, r *http.Request) {
	for _, s := range p.steps {
		if s(body{r.Host}) != nil {
			return
		}
	}
}

func newPipeline() *pipeline {
	v := validator.New() // silent
	p := &pipeline{}
	p.steps = []step{v.Struct, p.tags, step(func(x any) error { return v.Var(x, "required") })}
	return p
}

// A method expression.
func (b body) check() error {
	v := validator.New() // report
	return v.Struct(b)
}

func Expr(w http.ResponseWriter, r *http.Request) {
	f := body.check
	_ = f(body{r.Host})
}

func All(bs []body) bool {
	return slices.ContainsFunc(bs, func(b body) bool { return body.check(b) != nil })
}

// A method value whose receiver is made for the request.
type once struct{ v *validator.Validate }

func makeOnce() once { return once{v: validator.New()} } // report

func (o once) do(x any) error { return o.v.Struct(x) }

func Receiver(w http.ResponseWriter, r *http.Request) {
	do := makeOnce().do
	_ = do(body{r.Host})
}

// In a loop: the value before it, or in it.
func LoopIn(bs []body) (bad int) {
	for _, b := range bs {
		if f := validator.New().Struct; f(b) != nil { // report
			bad++
		}
	}
	return bad
}

type lister struct{ ok func(any) error }

func newLister() lister {
	return lister{ok: validator.New().Struct} // silent
}

func (l lister) Loop(bs []body) (bad int) {
	for _, b := range bs {
		if l.ok(b) != nil {
			bad++
		}
	}
	return bad
}

func Routes() http.Handler {
	r := chi.NewRouter()
	r.Post("/rules", newRules().Handle)
	r.Post("/late", late{}.Handle)
	r.Post("/pipe", newPipeline().Handle)
	r.Post("/inline", (&rules{v: validator.New()}).Handle) // silent
	r.Route("/v2", func(r chi.Router) {
		h := &rules{}
		h.v = validator.New() // silent
		r.Post("/rules", h.Handle)
	})
	l := newLister()
	r.Post("/list", func(w http.ResponseWriter, r *http.Request) { l.Loop([]body{{r.Host}}) })
	return r
}
