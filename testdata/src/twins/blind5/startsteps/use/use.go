// Package use has steps that run before it serves, and handlers. What decides: whether only the start calls it.
package use

import (
	"context"
	"errors"
	"net/http"
	"os"
	"reflect"
	"regexp"
	"strings"

	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"

	"twins/blind5/startsteps/steps"
)

type seed struct{ Name string }

type program struct {
	seeds []seed
	v     *validator.Validate
	dec   *schema.Decoder
}

func (p *program) env(ctx context.Context) error {
	// A step: once.
	re := regexp.MustCompile(`^[A-Z_]+=`) // silent
	for _, kv := range os.Environ() {
		if !re.MatchString(kv) {
			return errors.New(kv)
		}
	}
	return nil
}

func (p *program) seed(ctx context.Context) error {
	for _, s := range p.seeds {
		// A step, but in a loop over what it seeds.
		if err := validator.New().StructCtx(ctx, s); err != nil { // report
			return err
		}
	}
	return nil
}

func (p *program) build(ctx context.Context) error {
	// A step that makes what is kept.
	p.v = validator.New() // silent
	// The same.
	p.dec = schema.NewDecoder() // silent
	p.dec.IgnoreUnknownKeys(true)
	return nil
}

func (p *program) warm(ctx context.Context) error {
	// A step of its own mapper.
	m := reflectx.NewMapper("json") // silent
	_ = m.TypeMap(reflect.TypeFor[seed]())
	return nil
}

func (p *program) verify(ctx context.Context) error { return verify(p.seeds[0]) }

// verify is called by a step, and by a handler too.
func verify(s seed) error {
	return validator.New().Struct(s) // report
}

// normalize is called before it starts.
func normalize(s *seed) {
	r := strings.NewReplacer("_", "-", " ", "-") // silent
	s.Name = r.Replace(s.Name)
}

func (p *program) create(w http.ResponseWriter, r *http.Request) {
	var s seed
	if err := p.dec.Decode(&s, r.Form); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	if err := verify(s); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	_ = p.v.Struct(s)
}

func (p *program) restart(w http.ResponseWriter, r *http.Request) {
	// A step that a request asks for.
	_ = (&steps.Starter{}).Add("check", func(ctx context.Context) error {
		return validator.New().Var(r.FormValue("step"), "alpha") // report
	}).Start(r.Context())
}

func Main(ctx context.Context) error {
	p := &program{seeds: []seed{{"first"}}}
	normalize(&p.seeds[0])
	s := &steps.Starter{}
	s.Add("env", p.env).Add("seed", p.seed).Add("build", p.build).Add("warm", p.warm)
	s.Add("verify", p.verify)
	s.Add("inline", func(ctx context.Context) error {
		// A step that is written in place.
		return validator.New().Var(len(p.seeds), "gt=0") // silent
	})
	if err := s.Start(ctx); err != nil {
		return err
	}
	http.HandleFunc("/create", p.create)
	http.HandleFunc("/restart", p.restart)
	return http.ListenAndServe(":8080", nil)
}
