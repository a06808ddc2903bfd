// Package kindswitch makes one of several kinds. What decides: whether the one who asks for a kind keeps it.
package kindswitch

import (
	"context"
	"fmt"
	"net/http"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

type doc struct{ Name string }

type kind string

const (
	rules kind = "rules"
	trim  kind = "trim"
)

// decoder is what the kinds have in common.
type decoder interface {
	Decode(x any, values map[string][]string) error
}

// newDecoder is for those who keep it.
func newDecoder(k string) (decoder, error) {
	switch k {
	case "form":
		return form.NewDecoder(), nil // silent
	case "query":
		d := schema.NewDecoder() // silent
		d.IgnoreUnknownKeys(true)
		return d, nil
	}
	return nil, fmt.Errorf("no %s", k)
}

// stepOf returns what does it, and the kinds have their own.
func stepOf(k kind) func(context.Context, any) error {
	switch k {
	case rules:
		v := validator.New() // silent
		return v.StructCtx
	case trim:
		return mold.New().Struct // silent
	default:
		return func(ctx context.Context, x any) error {
			v := validator.New(validator.WithRequiredStructEnabled()) // report
			return v.StructCtx(ctx, x)
		}
	}
}

type server struct {
	decs  map[string]decoder
	steps []func(context.Context, any) error
}

func newServer(kinds ...kind) (*server, error) {
	s := &server{decs: map[string]decoder{}}
	for _, k := range []string{"form", "query"} {
		d, err := newDecoder(k)
		if err != nil {
			return nil, err
		}
		s.decs[k] = d
	}
	for _, k := range kinds {
		s.steps = append(s.steps, stepOf(k))
	}
	return s, nil
}

func (s *server) create(w http.ResponseWriter, r *http.Request) {
	x := doc{r.FormValue("name")}
	if d, ok := s.decs[r.FormValue("kind")]; ok {
		_ = d.Decode(&x, r.URL.Query())
	}
	for _, f := range s.steps {
		_ = f(r.Context(), &x)
	}
}

// pick is for a request.
func pick(k string) decoder {
	switch k {
	case "form":
		return form.NewDecoder() // report
	default:
		d := schema.NewDecoder() // report
		d.ZeroEmpty(true)
		return d
	}
}

// run does what the kind says, and keeps nothing.
func run(ctx context.Context, k kind, x any) error {
	switch k {
	case rules:
		v := validator.New() // report
		return v.StructCtx(ctx, x)
	case trim:
		t := mold.New() // report
		return t.Struct(ctx, x)
	}
	return nil
}

func (s *server) change(w http.ResponseWriter, r *http.Request) {
	x := doc{r.FormValue("name")}
	_ = pick(r.FormValue("kind")).Decode(&x, r.URL.Query())
	_ = run(r.Context(), kind(r.FormValue("step")), &x)
}

func Routes(m *http.ServeMux) error {
	s, err := newServer(rules, trim, "strict")
	if err != nil {
		return err
	}
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/change", s.change)
	return nil
}
