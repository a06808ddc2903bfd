// Package runners configures by functions that objects have in a field. What decides: whether a request runs the object that has it.
package runners

import (
	"net/http"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
)

type app struct {
	trim  *mold.Transformer
	rules *validator.Validate
}

type runner struct{ do func(*app) }

func (r runner) run(a *app) { r.do(a) }

// first runs when the program starts.
var first = runner{func(a *app) {
	a.trim.RegisterAlias("name", "trim") // silent
}}

// each runs for each request.
var each = []runner{
	{func(a *app) {
		a.rules.RegisterAlias("name", "alpha") // report
	}},
}

// call runs what it is given.
func call(f func(*app), a *app) { f(a) }

func start(a *app) {
	a.trim.RegisterAlias("other", "trim") // silent
}

func again(a *app) {
	a.rules.RegisterAlias("other", "alpha") // report
}

func Routes(m *http.ServeMux) {
	a := &app{mold.New(), validator.New()} // silent
	first.run(a)
	call(start, a)
	m.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		for _, e := range each {
			e.run(a)
		}
		call(again, a)
		_ = a.rules.Var(r.FormValue("name"), "name")
	})
}
