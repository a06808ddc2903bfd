// Package celrules evaluates expressions. What decides: whether the environment is made again for each evaluation; and whether
// an expression is the program's own, or comes with the data.
package celrules

import (
	"sync"

	"github.com/google/cel-go/cel"
	"github.com/labstack/echo/v4"
)

func Filter(c echo.Context) error {
	// The environment is the same for all; only the expression comes with the request.
	env, err := cel.NewEnv(cel.Variable("name", cel.StringType)) // report
	if err != nil {
		return err
	}
	// The text is that of the request.
	ast, iss := env.Compile(c.Param("filter")) // silent
	if iss.Err() != nil {
		return iss.Err()
	}
	// The program is that of the text.
	prg, err := env.Program(ast) // silent
	if err != nil {
		return err
	}
	_, err = prg.Eval(c.QueryParams())
	return err
}

func newEnv() (*cel.Env, error) {
	// Called for each evaluation by Eval.
	return cel.NewEnv(cel.Variable("name", cel.StringType), cel.Variable("kind", cel.StringType)) // report
}

func Eval(expr string, in map[string]any) (any, error) {
	env, err := newEnv()
	if err != nil {
		return nil, err
	}
	// The expression comes from the caller.
	ast, iss := env.Compile(expr) // silent
	if iss.Err() != nil {
		return nil, iss.Err()
	}
	// The same.
	prg, err := env.Program(ast) // silent
	if err != nil {
		return nil, err
	}
	return prg.Eval(in)
}

type rule struct{ Expr string }

func Check(rules []rule, in map[string]any) error {
	for _, r := range rules {
		// The environment does not depend on the rule.
		env, err := cel.NewEnv() // report
		if err != nil {
			return err
		}
		// The expression is that of the rule.
		if _, iss := env.Compile(r.Expr); iss.Err() != nil { // silent
			return iss.Err()
		}
	}
	return nil
}

func Validate(expr string) error {
	// Checks an expression, with the same environment each time.
	env, err := cel.NewEnv(cel.Variable("tool", cel.StringType)) // report
	if err != nil {
		return err
	}
	// The text of the caller.
	_, iss := env.Compile(expr) // silent
	return iss.Err()
}

// Kept.

type Engine struct {
	env   *cel.Env
	mu    sync.Mutex
	progs map[string]cel.Program
}

func NewEngine() (*Engine, error) {
	// One for the engine.
	env, err := cel.NewEnv(cel.Variable("name", cel.StringType)) // silent
	if err != nil {
		return nil, err
	}
	return &Engine{env: env, progs: make(map[string]cel.Program)}, nil
}

func (e *Engine) program(expr string) (cel.Program, error) {
	e.mu.Lock()
	defer e.mu.Unlock()
	if p, ok := e.progs[expr]; ok {
		return p, nil
	}
	// Of the expression.
	ast, iss := e.env.Compile(expr) // silent
	if iss.Err() != nil {
		return nil, iss.Err()
	}
	// Compiled when an expression is seen for the first time.
	p, err := e.env.Program(ast) // silent
	if err != nil {
		return nil, err
	}
	e.progs[expr] = p
	return p, nil
}

func (e *Engine) Eval(expr string, in map[string]any) (any, error) {
	p, err := e.program(expr)
	if err != nil {
		return nil, err
	}
	return p.Eval(in)
}

var once = sync.OnceValues(func() (*cel.Env, error) {
	// Once.
	return cel.NewEnv() // silent
})

func Lazy(c echo.Context) error {
	env, err := once()
	if err != nil {
		return err
	}
	// Of the request.
	_, iss := env.Compile(c.Param("filter")) // silent
	return iss.Err()
}
