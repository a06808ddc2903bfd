// Package rulesengine evaluates rules. What decides: whether what a rule compiles to is kept with the rule, and whether what is the same for
// all rules is made for each.
package rulesengine

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"os"
	"regexp"
	"sync"

	"github.com/go-playground/validator/v10"
	"github.com/google/cel-go/cel"
	jsoniter "github.com/json-iterator/go"
)

type rule struct {
	Name string `json:"name" validate:"required"`
	Expr string `json:"expr" validate:"required"`

	once sync.Once
	prg  cel.Program
	err  error
}

// program compiles the rule when it is asked for first.
func (r *rule) program(env *cel.Env) (cel.Program, error) {
	r.once.Do(func() {
		ast, issues := env.Compile(r.Expr)
		if r.err = issues.Err(); r.err == nil {
			r.prg, r.err = env.Program(ast) // silent
		}
	})
	return r.prg, r.err
}

type engine struct {
	env   *cel.Env
	rules []*rule
}

// load reads the rules when the process starts.
func load(path string) (*engine, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	env, err := cel.NewEnv(cel.Variable("in", cel.StringType)) // silent
	if err != nil {
		return nil, err
	}
	e := &engine{env: env}
	if err := json.Unmarshal(data, &e.rules); err != nil {
		return nil, err
	}
	v := validator.New() // silent
	for _, r := range e.rules {
		err = errors.Join(err, v.Struct(r))
	}
	return e, err
}

// name is the same for all.
func (r *rule) label() string {
	return regexp.MustCompile(`\W+`).ReplaceAllString(r.Name, "-") // report
}

func (e *engine) evaluate(ctx context.Context, in string) (labels []string, err error) {
	for _, r := range e.rules {
		prg, err := r.program(e.env)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", r.label(), err)
		}
		out, err := prg.Eval(map[string]any{"in": in})
		if err != nil {
			return nil, err
		}
		if out == true {
			labels = append(labels, r.label())
		}
	}
	return labels, ctx.Err()
}

// dryRun compiles what somebody types, in an environment of its own.
func (e *engine) dryRun(w http.ResponseWriter, r *http.Request) {
	env, err := cel.NewEnv(cel.Variable("in", cel.StringType)) // report
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	_, issues := env.Compile(r.FormValue("expr"))
	if err := issues.Err(); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

func (e *engine) serve(w http.ResponseWriter, r *http.Request) {
	labels, err := e.evaluate(r.Context(), r.FormValue("in"))
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	api := jsoniter.ConfigDefault
	if r.URL.Query().Has("sorted") {
		api = jsoniter.Config{SortMapKeys: true}.Froze() // report
	}
	_ = api.NewEncoder(w).Encode(labels)
}

func Main(path string) error {
	e, err := load(path)
	if err != nil {
		return err
	}
	http.HandleFunc("/evaluate", e.serve)
	http.HandleFunc("/dry", e.dryRun)
	return http.ListenAndServe(":8080", nil)
}
