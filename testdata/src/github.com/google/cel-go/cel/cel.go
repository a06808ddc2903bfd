// Package cel stands in for the library.
package cel

type EnvOption func(e *Env) (*Env, error)

type Type struct{}

var StringType = &Type{}

type Ast struct{}

type Issues struct{}

func (i *Issues) Err() error { return nil }

type Program interface {
	Eval(input any) (any, error)
}

type Env struct{}

func NewEnv(opts ...EnvOption) (*Env, error)      { return &Env{}, nil }
func Variable(name string, t *Type) EnvOption     { return nil }
func (e *Env) Compile(txt string) (*Ast, *Issues) { return nil, nil }
func (e *Env) Program(ast *Ast) (Program, error)  { return nil, nil }
