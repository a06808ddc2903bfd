// Package filters compiles expressions, patterns and schemas. What decides: where the text comes from: the program, its configuration, the
// one whose rules they are, or the request.
package filters

import (
	"context"
	"errors"
	"net/http"
	"os"
	"regexp"
	"strings"
	"sync"

	"github.com/google/cel-go/cel"
	"github.com/linkedin/goavro/v2"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

const adults = `user.age >= 18`

type engine struct {
	env    *cel.Env
	adults cel.Program
	mu     sync.Mutex
	saved  map[string]cel.Program
}

func newEngine() (*engine, error) {
	// Kept.
	env, err := cel.NewEnv(cel.Variable("user", cel.StringType)) // silent
	if err != nil {
		return nil, err
	}
	ast, iss := env.Compile(adults)
	if iss.Err() != nil {
		return nil, iss.Err()
	}
	p, err := env.Program(ast) // silent
	return &engine{env: env, adults: p, saved: make(map[string]cel.Program)}, err
}

func (e *engine) adult(user any) error {
	_, err := e.adults.Eval(map[string]any{"user": user})
	return err
}

func evalEach(user any) error {
	// The environment is always the same.
	env, err := cel.NewEnv(cel.Variable("user", cel.StringType)) // silent: part of the program
	if err != nil {
		return err
	}
	ast, iss := env.Compile(adults)
	if iss.Err() != nil {
		return iss.Err()
	}
	// The program and its environment are one.
	p, err := env.Program(ast) // report
	if err != nil {
		return err
	}
	_, err = p.Eval(map[string]any{"user": user})
	return err
}

func (e *engine) adHoc(text string, user any) error {
	ast, iss := e.env.Compile(text)
	if iss.Err() != nil {
		return iss.Err()
	}
	// What the request says.
	p, err := e.env.Program(ast) // silent
	if err != nil {
		return err
	}
	_, err = p.Eval(map[string]any{"user": user})
	return err
}

func (e *engine) constant(user any) error {
	ast, iss := e.env.Compile(`user.name != ""`)
	if iss.Err() != nil {
		return iss.Err()
	}
	// The same text with each call.
	p, err := e.env.Program(ast) // report
	if err != nil {
		return err
	}
	_, err = p.Eval(map[string]any{"user": user})
	return err
}

func (e *engine) named(name, text string) (cel.Program, error) {
	e.mu.Lock()
	defer e.mu.Unlock()
	if p, ok := e.saved[name]; ok {
		return p, nil
	}
	ast, iss := e.env.Compile(text)
	if iss.Err() != nil {
		return nil, iss.Err()
	}
	// Once for each name.
	p, err := e.env.Program(ast) // silent
	if err == nil {
		e.saved[name] = p
	}
	return p, err
}

var word = "[a-z]+"

func words(s string) int {
	// A variable of the package that nobody changes.
	return len(regexp.MustCompile(word).FindAllString(s, -1)) // report
}

var hidden = regexp.MustCompile("^" + regexp.QuoteMeta(os.Getenv("HIDDEN"))) // silent

func between(s, left, right string) []string {
	// What the caller says.
	re := regexp.MustCompile(regexp.QuoteMeta(left) + "(.*)" + regexp.QuoteMeta(right)) // silent
	return re.FindAllString(s, -1)
}

func quoted(s string) []string {
	// Made of constants.
	const quote = `"`
	re := regexp.MustCompile(quote + `[^` + quote + `]*` + quote) // report
	return re.FindAllString(s, -1)
}

func validate(doc any) error {
	// A compiler and its schema for each document.
	c := jsonschema.NewCompiler() // report
	if err := c.AddResource("user.json", strings.NewReader(`{"type":"object"}`)); err != nil {
		return err
	}
	s, err := c.Compile("user.json")
	if err != nil {
		return err
	}
	return s.Validate(doc)
}

func encode(schema string, datum any) ([]byte, error) {
	// Of the schema that comes with it.
	c, err := goavro.NewCodec(schema) // silent
	if err != nil {
		return nil, err
	}
	return c.BinaryFromNative(nil, datum)
}

func (e *engine) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	user := r.FormValue("user")
	err := errors.Join(e.adult(user), evalEach(user), e.adHoc(r.FormValue("filter"), user), e.constant(user), validate(user))
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	_, _ = e.named(r.FormValue("name"), r.FormValue("filter"))
	_, _ = encode(r.FormValue("schema"), user)
	_ = words(user) + len(between(user, r.FormValue("left"), r.FormValue("right"))) + len(quoted(user))
	_ = hidden.MatchString(user)
}

func Main(ctx context.Context) error {
	e, err := newEngine()
	if err != nil {
		return err
	}
	http.Handle("/", e)
	return http.ListenAndServe(":8080", nil)
}
