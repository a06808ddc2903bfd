// Package plans goes by plans, which say step by step what is to be done. What decides: whether the plan is older than what it is carried out for.
package plans

import (
	"context"
	"net/http"
	"reflect"
	"slices"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

type parcel struct{ Name string }

type step func(ctx context.Context, p *parcel) error

type plan struct{ steps []step }

func (p *plan) add(s step) *plan { p.steps = append(p.steps, s); return p }

func (p *plan) run(ctx context.Context, x *parcel) error {
	for _, s := range p.steps {
		if err := s(ctx, x); err != nil {
			return err
		}
	}
	return nil
}

func checked() step {
	v := validator.New() // silent
	return func(ctx context.Context, p *parcel) error { return v.Struct(p) }
}

func cleaned() step {
	p := bluemonday.UGCPolicy() // report
	return func(ctx context.Context, x *parcel) error { x.Name = p.Sanitize(x.Name); return nil }
}

func mapped(ctx context.Context, p *parcel) error {
	m := reflectx.NewMapper("db") // report
	m.FieldMap(reflect.ValueOf(p))
	return nil
}

type yard struct {
	in    *plan
	plans map[string]*plan
	mu    sync.Mutex
}

func newYard() *yard {
	t := mold.New() // silent
	in := new(plan).add(checked()).add(func(ctx context.Context, p *parcel) error { return t.Struct(ctx, p) })
	return &yard{in: in.add(mapped), plans: map[string]*plan{}}
}

func (y *yard) create(w http.ResponseWriter, r *http.Request) {
	_ = y.in.run(r.Context(), &parcel{r.FormValue("name")})
}

// change makes a plan for its request.
func (y *yard) change(w http.ResponseWriter, r *http.Request) {
	p := new(plan)
	if r.FormValue("clean") != "" {
		p.add(cleaned())
	}
	_ = p.run(r.Context(), &parcel{r.FormValue("name")})
}

func planFor(kind string) *plan {
	d := schema.NewDecoder() // silent
	return new(plan).add(func(ctx context.Context, p *parcel) error {
		return d.Decode(p, map[string][]string{"kind": {kind}})
	})
}

func (y *yard) find(w http.ResponseWriter, r *http.Request) {
	kind := r.PathValue("kind")
	y.mu.Lock()
	p, ok := y.plans[kind]
	if !ok {
		p = planFor(kind)
		y.plans[kind] = p
	}
	y.mu.Unlock()
	_ = p.run(r.Context(), &parcel{r.FormValue("name")})
}

// extend puts a step behind those of a plan that all have.
func (y *yard) extend(w http.ResponseWriter, r *http.Request) {
	e := form.NewEncoder() // report
	own := &plan{steps: append(slices.Clip(y.in.steps), func(ctx context.Context, p *parcel) error {
		_, err := e.Encode(p)
		return err
	})}
	_ = own.run(r.Context(), &parcel{r.FormValue("name")})
}

func Routes(m *http.ServeMux) {
	y := newYard()
	m.HandleFunc("/create", y.create)
	m.HandleFunc("/change", y.change)
	m.HandleFunc("/find/{kind}", y.find)
	m.HandleFunc("/extend", y.extend)
}
