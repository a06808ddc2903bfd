// Package render makes objects for a controller. What decides: whether what it renders with is made for the renderer.
package render

import (
	"context"
	"reflect"
	"sync"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/google/cel-go/cel"
	"github.com/jmoiron/sqlx/reflectx"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/serializer"
)

// Renderer is made by New.
type Renderer struct {
	s     *runtime.Scheme
	dec   runtime.Decoder
	once  sync.Once
	trim  *mold.Transformer
	rules map[string]*validator.Validate
}

func New(s *runtime.Scheme) *Renderer {
	return &Renderer{s: s, dec: serializer.NewCodecFactory(s).UniversalDeserializer()} // silent
}

// Decode does it with what the renderer has.
func (r *Renderer) Decode(data []byte) (runtime.Object, error) { return r.dec.Decode(data, nil) }

// Trim has it made by the first.
func (r *Renderer) Trim(ctx context.Context, x any) error {
	r.once.Do(func() {
		r.trim = mold.New() // silent
	})
	return r.trim.Struct(ctx, x)
}

// Check has one of each kind.
func (r *Renderer) Check(kind string, x any) error {
	v, ok := r.rules[kind]
	if !ok {
		v = validator.New() // silent
		if r.rules == nil {
			r.rules = map[string]*validator.Validate{}
		}
		r.rules[kind] = v
	}
	return v.Struct(x)
}

// Fields makes it for the call.
func (r *Renderer) Fields(x any) int {
	return len(reflectx.NewMapper("k8s").FieldMap(reflect.ValueOf(x))) // report
}

// Eval compiles what it is given, in an environment that is always the same.
func Eval(text string, in any) (any, error) {
	env, err := cel.NewEnv(cel.Variable("self", cel.StringType)) // report
	if err != nil {
		return nil, err
	}
	ast, iss := env.Compile(text)
	if err := iss.Err(); err != nil {
		return nil, err
	}
	p, err := env.Program(ast)
	if err != nil {
		return nil, err
	}
	return p.Eval(in)
}
