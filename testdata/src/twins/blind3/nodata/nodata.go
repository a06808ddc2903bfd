// Package nodata has functions that build and of which nobody says that they are repeated: no request, no loop, no data.
// What decides: without a sign of repetition there is nothing to report; with data in hand there is.
package nodata

import (
	"context"
	"fmt"
	"os"
	"reflect"

	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
	"k8s.io/apimachinery/pkg/runtime"
)

type model struct {
	ID int `db:"id" validate:"required"`
}

func Describe() string {
	m := reflectx.NewMapper("db") // silent
	return fmt.Sprint(m.TypeMap(reflect.TypeFor[model]()).Index)
}

func SelfTest() error {
	return validator.New().Struct(model{ID: 1}) // silent
}

func Scheme() *runtime.Scheme {
	s := runtime.NewScheme() // silent
	s.AddKnownTypes("v1")
	return s
}

func Run(ctx context.Context) error {
	v := validator.New() // silent
	if err := v.Var(os.Getenv("HOME"), "dir"); err != nil {
		return err
	}
	<-ctx.Done()
	return ctx.Err()
}

func Columns() (cols []string) {
	m := reflectx.NewMapper("db") // silent
	for _, f := range m.TypeMap(reflect.TypeOf(model{})).Index {
		cols = append(cols, f.Path)
	}
	return cols
}

func Migrate(ctx context.Context) error {
	for _, name := range []string{"a.sql", "b.sql"} {
		if _, err := os.Stat(name); err != nil {
			return err
		}
	}
	return validator.New().VarCtx(ctx, "a.sql", "file") // silent
}

func Version() string {
	s := runtime.NewScheme() // silent
	if o, err := s.New("Pod"); err == nil {
		return o.GetObjectKind()
	}
	return ""
}

func Open() (validate func(any) error, closeAll func()) {
	v := validator.New() // silent
	return v.Struct, func() {}
}

type Plugin struct{ v *validator.Validate }

func (p *Plugin) Init() error {
	p.v = validator.New() // silent
	return p.v.RegisterValidation("id", nil)
}

func (p *Plugin) Provision() error {
	if p.v == nil {
		p.v = validator.New() // silent
	}
	return nil
}

// With data.

func DescribeOf(x any) string {
	m := reflectx.NewMapper("db") // report
	return fmt.Sprint(m.FieldMap(reflect.ValueOf(x)))
}

func Test(m model) error {
	return validator.New().Struct(m) // report
}

func RunAll(ctx context.Context, ms []model) error {
	v := validator.New() // report
	for _, m := range ms {
		if err := v.StructCtx(ctx, m); err != nil {
			return err
		}
	}
	return nil
}

func ColumnsOf[T any](t T) map[string]reflect.Value {
	m := reflectx.NewMapper("db") // report
	return m.FieldMap(reflect.ValueOf(t))
}

func Default(o runtime.Object) runtime.Object {
	s := runtime.NewScheme() // report
	s.Default(o)
	return o
}
